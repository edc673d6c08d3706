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

/** Makes a file a hard link to an older one with the same bytes; tells whether it had them. */
export function linkWhenSame(old: string, fresh: string): boolean {
  if (!existsSync(old) || !readFileSync(old).equals(readFileSync(fresh))) return false;
  const aside = `${fresh}.link`;
  linkSync(old, aside);
  renameSync(aside, fresh);
  return true;
}
