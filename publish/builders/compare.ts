import { existsSync, linkSync, readFileSync, renameSync } from 'node:fs';
import path from 'node:path';
import type { Built } from '../builder.ts';
import { filesIn } from '../files.ts';
import { withoutTwins } from '../twins.ts';

/**
 * Holds a finished site against the one before. What is the same becomes a hard link, so that it takes no room
 * and keeps its time, by which servers and browsers know it.
 */
export function compareWith(into: string, previous: string | undefined): Built {
  const files = filesIn(into);
  if (previous === undefined) return { written: files, removed: [] };
  const written = files.filter(
    (file) => !linkWhenSame(path.join(previous, file), path.join(into, file)),
  );
  const present = new Set(files);
  return { written, removed: withoutTwins(filesIn(previous)).filter((file) => !present.has(file)) };
}

/** Makes a hard link to a file, if it holds some bytes; tells whether it did. */
export function linkWhenHolds(old: string, bytes: Uint8Array, to: string): boolean {
  if (!existsSync(old) || !readFileSync(old).equals(bytes)) return false;
  linkSync(old, to);
  return true;
}

/** Makes a file a hard link to an older one with the same bytes; tells whether it had them. */
function linkWhenSame(old: string, fresh: string): boolean {
  const aside = `${fresh}.link`;
  if (!linkWhenHolds(old, readFileSync(fresh), aside)) return false;
  renameSync(aside, fresh);
  return true;
}
