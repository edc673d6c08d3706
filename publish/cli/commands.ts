/** What each command does; each gives the exit code. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { readManifest } from '../releases/manifest.ts';
import { rollback } from '../releases/rollback.ts';
import { currentRelease } from '../releases/releases.ts';
import { roomAt } from '../room.ts';
import { serve } from '../serve.ts';
import type { SiteServer } from '../serve.ts';
import { exitCodes, readStatus } from '../status.ts';
import type { Command } from './command.ts';

/** Loads what takes a while to load, only when it is needed: whoever rolls back is in a hurry. */
function later(load: () => Promise<Command>): Command {
  return async (options) => (await load())(options);
}

export const commands: Readonly<Record<string, Command>> = {
  build: later(async () => (await import('./build.ts')).build),
  check: later(async () => (await import('./check.ts')).check),
  compare: later(async () => (await import('./compare.ts')).compare),
  release: later(async () => (await import('./release.ts')).release),
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
  watch: later(async () => (await import('./watch.ts')).runWatch),
};
