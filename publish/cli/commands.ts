/** What each command does; each gives the exit code. */
import { rollback } from '../releases/rollback.ts';
import { readRolledBack } from '../releases/rolledBack.ts';
import { roomAt } from '../room.ts';
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
  serve: later(async () => (await import('./serve.ts')).runServe),
  async status({ var: root, reporter }) {
    const room = roomAt(root);
    const status = await readStatus(room.status);
    const known = status ?? { updated: new Date().toISOString(), held: [], notices: [] };
    reporter.status(known, readRolledBack(room));
    return status?.last?.exit ?? exitCodes.nothing;
  },
  watch: later(async () => (await import('./watch.ts')).runWatch),
};
