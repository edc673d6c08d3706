import path from 'node:path';
import { contentRoot } from '../queries/root.ts';

/** Where a file beside an entry belongs. */
export interface EntryFile {
  readonly collection: string;
  readonly slug: string;
  /** File name with its ending. */
  readonly name: string;
}

/**
 * Takes the path of a file beside an entry apart.
 * @throws when it is not `content/<collection>/<slug>/<name>`
 */
export function entryFile(file: string): EntryFile {
  const parts = path.relative(path.resolve(contentRoot), path.resolve(file)).split(path.sep);
  const [collection, slug, name] = parts;
  if (parts.length !== 3 || !collection || !slug || !name || collection === '..')
    throw new Error(
      `Файл ${shown(file)} должен лежать рядом с записью: content/<раздел>/<запись>/<файл>.`,
    );
  return { collection, slug, name };
}

/** A path as a message shows it: from the root of the project where it lies there. */
export function shown(file: string): string {
  const relative = path.relative('.', file);
  return relative.startsWith('..') ? file : relative;
}
