/** Reading drafts. */
import type { Action, Office } from '../context.ts';
import { draftChanges, mayThrowAway, readDraft, readDrafts, readState } from '../drafts.ts';
import type { Draft } from '../drafts.ts';
import { badRequest, notFound } from '../errors.ts';
import { readObject } from '../git/objects.ts';
import { originalsFile } from '../../../src/mdx/originals.ts';
import { decapSlug, placeOf, placeOfPath, toApi } from '../places.ts';
import { read, shapes } from '../shapes.ts';
import { mediaFile } from './mediaFile.ts';

/** Content keys of all drafts: `news/start/index`. */
export const unpublishedEntries: Action = async ({ git }) => {
  const drafts = await readDrafts(git, await readState(git));
  return drafts.map(({ place }) => `${place.collection}/${decapSlug(place)}`);
};

export const unpublishedEntry: Action = async ({ git, ...office }, params, editor) => {
  const { id, collection, slug } = read(shapes.unpublishedEntry, params);
  const key = id ?? `${collection ?? ''}/${slug ?? ''}`;
  const at = key.indexOf('/');
  if (at < 1) throw badRequest('Не сказано, какая запись нужна.');
  const draft = await draftOf({ git, ...office }, key.slice(0, at), key.slice(at + 1));
  const { place, status, tip } = draft;
  const changes = await draftChanges(git, draft);
  const shown = changes.filter(({ path }) => !path.endsWith(`/${originalsFile}`));
  return {
    collection: place.collection,
    slug: decapSlug(place),
    status,
    // A deleted file cannot be read, and Decap reads each of these.
    diffs: shown.flatMap(({ path, before, after }) =>
      after === null ? [] : [{ id: after, path: toApi(path), newFile: before === null }],
    ),
    deleted: shown.flatMap(({ path, after }) => (after === null ? [toApi(path)] : [])),
    updatedAt: tip.date,
    pullRequestAuthor: tip.author.name,
    mayDelete: await mayThrowAway(git, draft, editor),
  };
};

export const unpublishedEntryDataFile: Action = async (office, params, editor) => {
  const { collection, slug, path } = read(shapes.entryFile, params);
  const draft = await draftOf(office, collection, slug);
  const { file } = placeOfPath(path).place;
  const blob = await readObject(office.git, `${draft.tip.id}:${file}`);
  if (blob?.type !== 'blob') throw notFound('В черновике нет такого файла.');
  office.seen.set(editor.email, file, blob.id);
  return { data: blob.bytes.toString(), file: { path, id: blob.id } };
};

export const unpublishedEntryMediaFile: Action = async (office, params) => {
  const { collection, slug, path } = read(shapes.entryFile, params);
  const draft = await draftOf(office, collection, slug);
  return mediaFile(office.git, draft.tip.id, path);
};

async function draftOf({ git }: Office, collection: string, slug: string): Promise<Draft> {
  const draft = await readDraft(git, await readState(git), placeOf(collection, slug));
  if (!draft) throw notFound('У этой записи нет черновика.');
  return draft;
}
