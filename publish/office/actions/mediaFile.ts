import path from 'node:path';
import { notFound } from '../errors.ts';
import type { Git } from '../git/git.ts';
import { readObject } from '../git/objects.ts';
import { originalsFile, readOriginals } from '../../../src/mdx/originals.ts';
import { placeOfPath } from '../places.ts';

/** A picture or file as Decap wants it. */
export interface MediaFile {
  readonly id: string;
  readonly name: string;
  readonly path: string;
  readonly content: string;
  readonly encoding: 'base64';
  /** What it was called on the editor's disk, where that is another name. */
  readonly original?: string;
}

/** Reads a file beside an entry, as of a commit. @throws OfficeError (404) */
export async function mediaFile(git: Git, commit: string, api: string): Promise<MediaFile> {
  const { place, name } = placeOfPath(api);
  const read = async (file: string) =>
    place.kind === 'entry' ? readObject(git, `${commit}:${place.folder}/${file}`) : undefined;
  const blob = await read(name);
  if (blob?.type !== 'blob') throw notFound(`Файла ${path.posix.basename(api)} нет.`);
  const original = readOriginals((await read(originalsFile))?.bytes.toString()).get(name);
  return {
    ...(original === undefined || original === name ? {} : { original }),
    id: blob.id,
    name,
    path: api,
    content: blob.bytes.toString('base64'),
    encoding: 'base64',
  };
}
