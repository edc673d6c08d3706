import { existsSync, readdirSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';

/** What all caches together may hold, bytes: a few times what ten thousand entries with their paper and photos need. */
export const mostKept = 4 * 1024 ** 3;

/** A made thing, by the hash of what it was made of; or a draft that a killed build has left. */
const made = /^[0-9a-f]{64}(?:\.[\w-]+\.tmp)?$/u;
const day = 24 * 3_600_000;

/**
 * Throws away made things of a folder of caches until they fit: first what nobody has asked for the longest.
 * Whoever wants such a thing again makes it anew.
 * @param folder `SITE_CACHE_DIR`, with a folder for each cache
 * @returns bytes that have become free
 */
export function sweepCaches(folder: string, most = mostKept): number {
  const files = filesIn(folder);
  const drafts = files.filter(({ file, used }) => file.endsWith('.tmp') && used < Date.now() - day);
  const things = files.filter(({ file }) => !file.endsWith('.tmp'));
  let total = things.reduce((sum, { size }) => sum + size, 0);
  let free = 0;
  const drop = ({ file, size }: Kept): void => {
    rmSync(file, { force: true });
    free += size;
  };
  drafts.forEach(drop);
  if (total <= most) return free;
  for (const thing of things.sort((a, b) => a.used - b.used)) {
    // Some room, so that it is not swept again at once.
    if (total <= (most * 3) / 4) break;
    drop(thing);
    total -= thing.size;
  }
  return free;
}

interface Kept {
  readonly file: string;
  readonly size: number;
  /** When it was made or last asked for, within a day; milliseconds. */
  readonly used: number;
}

function filesIn(folder: string): Kept[] {
  if (!existsSync(folder)) return [];
  const caches = readdirSync(folder, { withFileTypes: true }).filter((item) => item.isDirectory());
  return caches.flatMap(({ name }) => {
    const home = path.join(folder, name);
    return readdirSync(home)
      .filter((file) => made.test(file))
      .flatMap((file) => {
        const place = path.join(home, file);
        const stats = statSync(place, { throwIfNoEntry: false });
        return stats ? [{ file: place, size: stats.size, used: stats.mtimeMs }] : [];
      });
  });
}
