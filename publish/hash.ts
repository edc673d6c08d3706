/** Fingerprints of folders of our own code. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';

function filesUnder(file: string): string[] {
  if (!existsSync(file)) return [];
  if (!statSync(file).isDirectory()) return [file];
  return readdirSync(file)
    .filter((name) => name !== 'node_modules')
    .sort()
    .flatMap((name) => filesUnder(path.join(file, name)));
}

/**
 * SHA-256 over names and bytes of files and folders.
 * @param inputs paths from `root`; what is not there counts as empty
 * @param more whatever else the result depends on
 */
export function hashFiles(
  root: string,
  inputs: readonly string[],
  more: readonly string[] = [],
): string {
  const hash = createHash('sha256');
  for (const input of inputs) {
    for (const file of filesUnder(path.join(root, input))) {
      const bytes = readFileSync(file);
      hash.update(`${path.relative(root, file)}\0${String(bytes.length)}\0`).update(bytes);
    }
  }
  for (const text of more) hash.update(`${text}\0`);
  return hash.digest('hex');
}
