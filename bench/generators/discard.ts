/**
 * Folders that are done with, put aside instead of deleted. ext4 keeps away from inodes that were freed in the last minutes
 * and searches for others: whoever builds right after thousands of files were deleted pays for each file it makes.
 */
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { bench } from './folder.ts';

const aside = path.join(bench, 'discarded');
let count = 0;

/** Takes a folder away, if it is there. */
export function discard(folder: string): void {
  if (!existsSync(folder)) return;
  mkdirSync(aside, { recursive: true });
  count += 1;
  renameSync(folder, path.join(aside, `${String(process.pid)}-${String(count)}`));
}

/** Deletes what was taken away: when nothing is measured any more. */
export function deleteDiscarded(): void {
  rmSync(aside, { recursive: true, force: true });
}
