/** What each command does; each gives the exit code. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { sweepCaches } from '../../src/pictures/sweep.ts';
import { readManifest } from '../releases/manifest.ts';
import { rollback } from '../releases/rollback.ts';
import { currentRelease } from '../releases/releases.ts';
import { roomAt } from '../room.ts';
import { serve } from '../serve.ts';
import type { SiteServer } from '../serve.ts';
import { exitCodes, readStatus } from '../status.ts';
import { build } from './build.ts';
import { check } from './check.ts';
import { compare } from './compare.ts';
import { withPublisher } from './command.ts';
import type { Command } from './command.ts';
import { runWatch } from './watch.ts';

export const commands: Readonly<Record<string, Command>> = {
  build,
  check,
  compare,
  release: (options) =>
    withPublisher(options, async ({ publisher, room }) => {
      const outcome = await publisher.publish();
      options.reporter.outcome(outcome);
      sweepCaches(path.join(room.cache, 'astro'));
      return outcome.exit;
    }),
  rollback: (options) => rollback(roomAt(options.var), options.rest[0], options.reporter),
  async serve({ var: root, port, reporter }) {
    const room = roomAt(root);
    const number = currentRelease(room);
    if (number === undefined || !existsSync(room.current)) {
      reporter.say(
        'Показывать нечего: выпусков ещё нет. Сначала опубликуйте: npm run publisher -- release.',
      );
      return exitCodes.nothing;
    }
    const base = readManifest(room, number)?.base ?? '/';
    let site: SiteServer;
    try {
      site = await serve({ root: room.current, base, port: Number(port), room });
    } catch {
      reporter.say(
        `Порт ${port} занять нельзя: его держит другая программа, или нет права. Назовите другой: --port номер.`,
      );
      return exitCodes.machine;
    }
    reporter.say(`Сайт: ${site.url}`, { url: site.url });
    return 0;
  },
  async status({ var: root, reporter }) {
    const status = await readStatus(path.join(root, 'status.json'));
    reporter.status(status ?? { updated: new Date().toISOString(), held: [], notices: [] });
    return status?.last?.exit ?? exitCodes.nothing;
  },
  watch: runWatch,
};
