import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { noteFolder } from '../queries/files.ts';
import { contentRoot } from '../queries/root.ts';

/** Paths of the files in the folder of an entry whose names pass a test, by name; none where there is no folder. */
export async function filesBeside(
  collection: string,
  slug: string,
  wanted: (name: string) => boolean,
): Promise<string[]> {
  const folder = path.join(contentRoot, collection, slug);
  noteFolder(folder);
  const found = await readdir(folder, { withFileTypes: true }).catch(() => []);
  return found
    .filter((item) => item.isFile() && wanted(item.name))
    .map((item) => path.join(folder, item.name))
    .sort();
}

/** The path of a file that an entry names as `./name`. */
export function pathBeside(
  entry: { readonly collection: string; readonly id: string },
  source: string,
): string {
  return path.join(contentRoot, entry.collection, entry.id, source);
}
