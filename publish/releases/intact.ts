/** Holds files against hashes, with as many threads as there are processors: most of a rollback's time goes there. */
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { Worker, isMainThread, workerData } from 'node:worker_threads';
import { sha256 } from '../files.ts';
import type { Hashes } from './manifest.ts';

/** What came of one file; as numbers, because threads share them. */
export const verdicts = { unread: 0, intact: 1, changed: 2, missing: 3 } as const;

/** Fewer files than this are read before a thread has started. */
const worthThreads = 1000;
/** How many files a thread takes at once. */
const share = 32;

interface Work {
  readonly folder: string;
  readonly files: readonly string[];
  /** SHA-256 in hexadecimal, in the order of the files. */
  readonly hashes: readonly string[];
  /** The first file that nobody has taken; one number. */
  readonly next: Int32Array<SharedArrayBuffer>;
  readonly results: Uint8Array<SharedArrayBuffer>;
}

/**
 * Holds files against what they should be.
 * @param expected SHA-256 in hexadecimal, by path in the folder
 * @returns one of {@link verdicts} for each, in the order of `expected`
 */
export async function verdictsOf(folder: string, expected: Hashes): Promise<Uint8Array> {
  const files = [...expected.keys()];
  const work: Work = {
    ...{ folder, files, hashes: [...expected.values()] },
    next: new Int32Array(new SharedArrayBuffer(4)),
    results: new Uint8Array(new SharedArrayBuffer(files.length)),
  };
  const count = files.length < worthThreads ? 0 : Math.min(availableParallelism(), 4) - 1;
  const ends = Array.from({ length: count }, () => helper(work));
  takeShares(work);
  await Promise.all(ends);
  // What a thread took and did not finish, because it ran out of memory.
  for (const [at, result] of work.results.entries()) if (result === verdicts.unread) look(work, at);
  return work.results;
}

/** Settles when a thread has ended, well or not. */
function helper(work: Work): Promise<void> {
  return new Promise((done) => {
    new Worker(new URL(import.meta.url), { workerData: work })
      .once('error', () => undefined)
      .once('exit', () => {
        done();
      });
  });
}

function takeShares(work: Work): void {
  const { files, next } = work;
  for (;;) {
    const from = Atomics.add(next, 0, share);
    if (from >= files.length) return;
    for (let at = from; at < Math.min(from + share, files.length); at += 1) look(work, at);
  }
}

function look({ folder, files, hashes, results }: Work, at: number): void {
  try {
    const isIntact = sha256(path.join(folder, files[at] ?? '')) === hashes[at];
    results[at] = isIntact ? verdicts.intact : verdicts.changed;
  } catch {
    results[at] = verdicts.missing;
  }
}

if (!isMainThread) takeShares(workerData as Work);
