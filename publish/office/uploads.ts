/** Uploads of one request: decoded, cleaned and stored as blobs before anything refers to them. */
import { createHash } from 'node:crypto';
import { badRequest } from './errors.ts';
import type { Git } from './git/git.ts';
import { blobId, readObject, writeBlob } from './git/objects.ts';
import type { Files } from './git/trees.ts';
import { takeIn } from './intake/intake.ts';
import { placeOfPath } from './places.ts';
import type { Place } from './places.ts';

export interface Asset {
  readonly path: string;
  /** Base64. */
  readonly content: string;
  readonly original?: string | undefined;
}

export interface Upload {
  /** As the CMS calls it; may be any name. */
  readonly name: string;
  /** On the editor's disk, where the CMS says so. */
  readonly original: string | undefined;
  /** Blob id of what is stored. */
  readonly id: string;
}

/** Hash of an upload → blob id of what came out: Decap sends a picture again with every save. */
const known = new Map<string, string>();

/** @param files of the entry as they are, to know again what the CMS got from us */
export async function takeUploads(
  git: Git,
  place: Place,
  assets: readonly Asset[],
  files: Files,
): Promise<Upload[]> {
  const uploads: Upload[] = [];
  for (const { path, content, original } of assets) {
    const target = placeOfPath(path);
    if (place.kind !== 'entry' || target.place.file !== place.file)
      throw badRequest('Файлы кладут в папку той записи, которую сохраняют.', 'path-not-allowed');
    if (target.name === 'index.mdx' || !/^[A-Za-z0-9+/]*={0,2}$/u.test(content))
      throw badRequest(`Файл ${target.name} передан неверно. Выберите его заново.`);
    const bytes = Buffer.from(content, 'base64');
    const stored = files.get(`${place.folder}/${target.name}`);
    const id =
      stored !== undefined && stored === blobId(bytes)
        ? stored
        : await store(git, original ?? target.name, bytes);
    uploads.push({ name: target.name, original, id });
  }
  return uploads;
}

async function store(git: Git, name: string, bytes: Buffer): Promise<string> {
  const ending = name.slice(name.lastIndexOf('.') + 1).toLowerCase();
  const key = `${git.dir} ${ending} ${createHash('sha256').update(bytes).digest('hex')}`;
  const before = known.get(key);
  // Garbage collection may have taken what no commit came to refer to.
  if (before !== undefined && (await readObject(git, before))) return before;
  const id = await writeBlob(git, await takeIn(name, bytes));
  known.set(key, id);
  for (const oldest of known.keys()) {
    if (known.size <= 500) break;
    known.delete(oldest);
  }
  return id;
}
