import { createHash, randomUUID } from 'node:crypto';
import { readFileSync, statSync, utimesSync } from 'node:fs';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';

const digestLength = 32;

/** A folder of made things, each under the hash of what it was made of. */
export interface Cache {
  /** The bytes for a key, made by `make` when they are not kept or are no longer what was kept. */
  get(key: string, make: () => Promise<Uint8Array>): Promise<Uint8Array>;
}

/**
 * Opens a cache below `SITE_CACHE_DIR` (default `.cache`).
 *
 * A file holds the SHA-256 of its bytes and then the bytes: a damaged one is made anew instead of reaching
 * readers. Files appear by rename, so that a build that breaks off leaves no half of one.
 */
export function openCache(name: string): Cache {
  const folder = path.join(process.env.SITE_CACHE_DIR ?? '.cache', name);
  return {
    async get(key, make) {
      const file = path.join(folder, hashOf(key));
      const kept = readVerified(file);
      if (kept) return kept;
      const bytes = await make();
      await mkdir(folder, { recursive: true });
      await writeAtomically(file, bytes);
      return bytes;
    },
  };
}

/** SHA-256 of texts and bytes, in hex; each is preceded by its length, so that they cannot run into one another. */
export function hashOf(...parts: readonly (string | Uint8Array)[]): string {
  const hash = createHash('sha256');
  for (const part of parts) {
    const bytes = typeof part === 'string' ? Buffer.from(part) : part;
    hash.update(`${String(bytes.length)}:`).update(bytes);
  }
  return hash.digest('hex');
}

/** Without waiting: a site has thousands of these, and every one of them is small. */
function readVerified(file: string): Uint8Array | undefined {
  let stored: Buffer;
  try {
    stored = readFileSync(file);
  } catch {
    return undefined; // Not kept yet.
  }
  const bytes = stored.subarray(digestLength);
  if (!digestOf(bytes).equals(stored.subarray(0, digestLength))) return undefined;
  markUsed(file);
  return bytes;
}

const day = 24 * 3_600_000;

/** The time of a file tells when it was last asked for, within a day: what is thrown away first, see `sweep.ts`. */
function markUsed(file: string): void {
  try {
    const now = new Date();
    if (now.getTime() - statSync(file).mtimeMs > day) utimesSync(file, now, now);
  } catch {
    // Somebody else's cache, or swept a moment ago: the bytes are there all the same.
  }
}

async function writeAtomically(file: string, bytes: Uint8Array): Promise<void> {
  // The name has to differ between processes only; it is gone before anything is published.
  const draft = `${file}.${randomUUID()}.tmp`;
  try {
    await writeFile(draft, Buffer.concat([digestOf(bytes), bytes]));
    await rename(draft, file);
  } finally {
    await rm(draft, { force: true });
  }
}

function digestOf(bytes: Uint8Array): Buffer {
  return createHash('sha256').update(bytes).digest();
}
