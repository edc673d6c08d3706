/** Compressed twins for nginx (`gzip_static`, `brotli_static`). */
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { compress } from './encoding.ts';
import { isCompressible, mediaType } from './media-types.ts';

/** Endings that nginx looks for, by the name of the encoding. */
export const twinEndings = { gzip: '.gz', br: '.br' } as const;

/** Whether a file is a twin of another one. */
export function isTwin(file: string): boolean {
  return Object.values(twinEndings).some((ending) => file.endsWith(ending));
}

/**
 * Writes twins beside the files of a folder whose names change with their contents. Nothing else gets any: nginx
 * does not ask whether a twin is older than its file, and compresses pages as it sends them.
 */
export async function addTwins(folder: string): Promise<void> {
  for (const name of readdirSync(folder)) {
    if (isTwin(name) || !isCompressible(mediaType(name))) continue;
    const file = path.join(folder, name);
    const body = readFileSync(file);
    for (const [encoding, ending] of Object.entries(twinEndings)) {
      const small = await compress(body, encoding as keyof typeof twinEndings);
      if (small) writeFileSync(`${file}${ending}`, small);
    }
  }
}
