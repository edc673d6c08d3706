/** Compressed twins of files, for nginx (`gzip_static`, `brotli_static`): `index.html.gz` beside `index.html`. */
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { compress } from './encoding.ts';
import { isCompressible, mediaType } from './media-types.ts';

/** Endings that nginx looks for, by the name of the encoding. */
export const twinEndings = { gzip: '.gz', br: '.br' } as const;

const ending = /\.(?:gz|br)$/u;

/** Whether a file is a twin of another one. */
export function isTwin(file: string): boolean {
  return ending.test(file);
}

/** The file that a twin was made of. */
export function fileOfTwin(twin: string): string {
  return twin.replace(ending, '');
}

/** The files of a folder that are no twins of others there. */
export function withoutTwins(files: readonly string[]): string[] {
  const all = new Set(files);
  return files.filter((file) => !isTwin(file) || !all.has(fileOfTwin(file)));
}

/** Writes twins beside the files of a folder that is made once and never changed: a built editor's. */
export async function addTwins(folder: string): Promise<void> {
  for (const name of readdirSync(folder)) {
    if (isTwin(name) || !isCompressible(mediaType(name))) continue;
    const file = path.join(folder, name);
    const body = readFileSync(file);
    for (const [encoding, end] of Object.entries(twinEndings)) {
      const small = await compress(body, encoding as keyof typeof twinEndings);
      if (small) writeFileSync(`${file}${end}`, small);
    }
  }
}
