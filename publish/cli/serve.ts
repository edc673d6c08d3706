import { existsSync } from 'node:fs';
import { readManifest } from '../releases/manifest.ts';
import { currentRelease } from '../releases/releases.ts';
import { roomAt } from '../room.ts';
import { serve } from '../serve.ts';
import type { SiteServer } from '../serve.ts';
import { exitCodes } from '../status.ts';
import type { Command } from './command.ts';

/** `serve`: shows the release that readers see on this machine, until it is stopped. */
export const runServe: Command = async ({ var: root, port, reporter }) => {
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
};
