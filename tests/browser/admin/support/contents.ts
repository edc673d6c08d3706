import { readFileSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';

/** Files as Decap's `test-repo` holds them. */
export interface Folder {
  [name: string]: Folder | { readonly content: string };
}

/** The starter content, texts only: what the editor opens in these tests. */
export function repoFiles(
  folder = path.resolve(import.meta.dirname, '../../../../content'),
): Folder {
  return { content: read(folder) };
}

function read(folder: string): Folder {
  return Object.fromEntries(
    readdirSync(folder).flatMap((name): [string, Folder[string]][] => {
      const file = path.join(folder, name);
      if (statSync(file).isDirectory()) return [[name, read(file)]];
      return /\.(?:mdx|yaml)$/u.test(name) ? [[name, { content: readFileSync(file, 'utf8') }]] : [];
    }),
  );
}
