/** Files of a built site on disk. */
import { hash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
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
