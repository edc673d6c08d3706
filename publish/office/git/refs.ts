/** Branches: reading them, and moving them only from where they were seen. */
import { rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { flush } from './durable.ts';
import { GitError } from './git.ts';
import type { Git } from './git.ts';

/** Full name (`refs/heads/main`) → commit. */
export type Refs = ReadonlyMap<string, string>;

/** One move: from `before` (`null`: must not exist) to `after` (`null`: deleted). */
export interface Move {
  readonly ref: string;
  readonly before: string | null;
  readonly after: string | null;
}

/** Somebody moved a branch first: read again and decide anew. */
export class Moved extends Error {
  constructor() {
    super('Ветка изменилась.');
    this.name = 'Moved';
  }
}

export async function readRefs(git: Git): Promise<Refs> {
  const output = await git.run([
    'for-each-ref',
    '--format=%(refname) %(objectname)',
    'refs/heads/',
  ]);
  const refs = new Map<string, string>();
  for (const line of output.toString().split('\n')) {
    const at = line.lastIndexOf(' ');
    if (at > 0) refs.set(line.slice(0, at), line.slice(at + 1));
  }
  return refs;
}

/**
 * Moves branches, all or none (a crash of git itself between two of them is mended by the next start).
 * @throws Moved when one is not where `before` says
 */
export async function moveRefs(git: Git, moves: readonly Move[]): Promise<void> {
  const lines = moves.map(({ ref, before, after }) => {
    if (after === null) return `delete ${ref} ${before ?? ''}`;
    return before === null ? `create ${ref} ${after}` : `update ${ref} ${after} ${before}`;
  });
  await flush(git);
  const input = ['start', ...lines, 'prepare', 'commit', ''].join('\n');
  try {
    await git.run(['update-ref', '--stdin'], { input });
  } catch (error) {
    if (!(error instanceof GitError)) throw error;
    const now = await readRefs(git);
    const moved = moves.some(({ ref, before }) => (now.get(ref) ?? null) !== before);
    if (moved || /is at .* but expected|already exists|unable to resolve/u.test(error.stderr))
      throw new Moved();
    // Another process holds the lock, or died with it.
    if (!error.stderr.includes('.lock')) throw error;
    await removeStaleLocks(git, moves);
    throw new Moved();
  }
}

/** A lock is held for milliseconds; one of a minute belongs to a process that was killed. */
const staleAfter = 60_000;

async function removeStaleLocks(git: Git, moves: readonly Move[]): Promise<void> {
  const locks = [...moves.map(({ ref }) => `${ref}.lock`), 'packed-refs.lock', 'HEAD.lock'];
  for (const lock of locks) {
    const file = path.join(git.dir, lock);
    const stats = await stat(file).catch(() => undefined);
    if (stats && Date.now() - stats.mtimeMs > staleAfter) await rm(file, { force: true });
  }
}
