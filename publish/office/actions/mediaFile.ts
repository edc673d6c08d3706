import path from 'node:path';
import { notFound } from '../errors.ts';
import type { Git } from '../git/git.ts';
import { readObject } from '../git/objects.ts';
import { placeOfPath } from '../places.ts';

/** A picture or file as Decap wants it. */
export interface MediaFile {
  readonly id: string;
  readonly name: string;
  readonly path: string;
  readonly content: string;
  readonly encoding: 'base64';
}

/** Reads a file beside an entry, as of a commit. @throws OfficeError (404) */
export async function mediaFile(git: Git, commit: string, api: string): Promise<MediaFile> {
  const { place, name } = placeOfPath(api);
  const blob =
    place.kind === 'entry' ? await readObject(git, `${commit}:${place.folder}/${name}`) : undefined;
  if (blob?.type !== 'blob') throw notFound(`Файла ${path.posix.basename(api)} нет.`);
  return {
    id: blob.id,
    name,
    path: api,
    content: blob.bytes.toString('base64'),
    encoding: 'base64',
  };
}
