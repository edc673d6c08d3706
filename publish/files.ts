/** Files of a built site on disk. */
import { hash } from 'node:crypto';
import { readFileSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';

/** Regular files below a folder, with `/`, sorted. */
export function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((item) => item.isFile())
    .map((item) => path.relative(folder, path.join(item.parentPath, item.name)))
    .map((file) => file.split(path.sep).join('/'))
    .sort();
}

/** SHA-256 of a file, in hexadecimal. */
export function sha256(file: string): string {
  return hash('sha256', readFileSync(file), 'hex');
}

/** Changes when a file is written, or another takes its place. */
export function stampOf(file: string): string {
  const stats = statSync(file, { throwIfNoEntry: false });
  return `${stats?.ino ?? 0}-${stats?.size ?? 0}-${stats?.ctimeMs ?? 0}`;
}
