import { resolve } from 'node:path';
import type { Entry } from '../content.ts';
import { resolveFile, resolvePicture } from './index.ts';
import { contentRoot } from '../queries/root.ts';

function pathBeside(entry: Entry, name: string): string {
  return resolve(contentRoot, entry.collection, entry.id, name);
}

/** The renditions of a picture that lies beside an entry. */
export function pictureOf(entry: Entry, src: string): ReturnType<typeof resolvePicture> {
  return resolvePicture(pathBeside(entry, src));
}

/** Address, size and type of a file that lies beside an entry, as the attributes of the `FileCard` block. */
export function fileOf(
  entry: Entry,
  src: string,
): { file: string; href: string; size: string; format: string; pages?: string } {
  const { href, size, format, pages } = resolveFile(pathBeside(entry, src));
  return {
    file: src,
    href,
    size: String(size),
    format,
    ...(pages === undefined ? {} : { pages: String(pages) }),
  };
}
