import { relative, resolve } from 'node:path';
import { idOf, noteRead } from '../memory/reads.ts';
import { contentRoot } from './root.ts';

/** Says that a file below the root of content is being read, or found missing. */
export function noteFile(file: string): void {
  noteRead(idOf(fileName(inContent(file))));
}

/** Says that the names of the files beside an entry are being read. */
export function noteFolder(folder: string): void {
  noteRead(idOf(folderName(inContent(folder))));
}

/** The source of a file's bytes, by its path from the root of content. */
export const fileName = (path: string) => `file ${path}`;

/** The source of the names in an entry's folder, `news/plan`. */
export const folderName = (path: string) => `folder ${path}`;

function inContent(path: string): string {
  return relative(resolve(contentRoot), resolve(path)).replaceAll('\\', '/');
}
