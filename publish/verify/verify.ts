/** Whether a finished site may be shown to readers. */
import { statSync } from 'node:fs';
import path from 'node:path';
import { errorPages } from '../pages.ts';
import type { Pages } from '../pages.ts';

/** Something that must not reach readers. */
export interface Fault {
  /** File of the site. */
  readonly file: string;
  readonly message: string;
}

export interface VerifyRequest {
  readonly folder: string;
  /** Every file of the site. */
  readonly files: readonly string[];
  /** Those that are new. */
  readonly written: readonly string[];
  readonly pages: Pages;
}

export function verify({ folder, files, written, pages }: VerifyRequest): Fault[] {
  return [...pageFaults(files, pages), ...emptyFaults(folder, written)];
}

/** The set of pages is exactly what the content asks for. */
function pageFaults(files: readonly string[], { pages, moved }: Pages): Fault[] {
  const built = new Set(
    files.filter((file) => file.endsWith('.html') && !file.startsWith('admin/')),
  );
  const expected = new Set<string>(Object.values(errorPages));
  for (const address of [...pages, ...moved.keys()]) expected.add(`${address.slice(1)}index.html`);
  return [
    ...[...expected]
      .filter((file) => !built.has(file))
      .map((file) => ({ file, message: 'нет страницы, которая должна быть' })),
    ...[...built]
      .filter((file) => !expected.has(file))
      .map((file) => ({ file, message: 'лишняя страница' })),
  ];
}

function emptyFaults(folder: string, written: readonly string[]): Fault[] {
  // The editor is our own program: a module of types alone is empty in it.
  return written
    .filter((file) => !file.startsWith('admin/'))
    .filter((file) => statSync(path.join(folder, file)).size === 0)
    .map((file) => ({ file, message: 'пустой файл' }));
}
