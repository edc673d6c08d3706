/** Another slug for an entry that readers have never seen: its draft moves, history and all. */
import { collections } from '../../../src/collections/index.ts';
import type { Office } from '../context.ts';
import { draftTrailers, readDraft } from '../drafts.ts';
import type { State } from '../drafts.ts';
import type { Editor } from '../editors.ts';
import { placeFiles, readText } from '../entries.ts';
import { notFound } from '../errors.ts';
import { writeCommit } from '../git/commits.ts';
import { blobId, writeBlob } from '../git/objects.ts';
import { moveRefs } from '../git/refs.ts';
import { writeTree } from '../git/trees.ts';
import { draftRef } from '../places.ts';
import type { Place } from '../places.ts';
import { redirected, renaming } from '../references.ts';
import { movePlace } from './movePlace.ts';

type EntryPlace = Place & { readonly kind: 'entry' };

/** @throws OfficeError 404 when there is no such draft, 409 when the slug is taken */
export async function renameDraft(
  { git, seen }: Office,
  state: State,
  from: EntryPlace,
  target: EntryPlace,
  editor: Editor,
  dry: boolean,
): Promise<object> {
  const draft = await readDraft(git, state, from);
  const files = draft ? await placeFiles(git, draft.tip.id, from) : new Map<string, string>();
  const text = await readText(git, files.get(from.file));
  if (!draft || text === null) throw notFound('Такой записи нет.');
  if (dry) return { updated: [] };
  const renamed = renaming(from.collection, from.slug, target.slug, text);
  const moved = redirected(text, collections[from.collection].fields, renamed);
  const changes = new Map<string, string | null>();
  const after = new Map([...files, [from.file, blobId(moved)]]);
  await movePlace(git, state, from, target, after, changes);
  await writeBlob(git, moved);
  const commit = await writeCommit(git, {
    tree: await writeTree(git, draft.tip.id, changes),
    parents: [draft.tip.id],
    author: editor,
    subject: `Новый адрес черновика: ${from.collection}/${from.slug} → ${target.slug}`,
    trailers: draftTrailers(draft.status, draft.base),
  });
  await moveRefs(git, [
    { ref: draft.ref, before: draft.tip.id, after: null },
    { ref: draftRef(target), before: null, after: commit },
  ]);
  seen.set(editor.email, target.file, blobId(moved));
  return { message: 'Адрес изменён', commit, slug: target.slug, updated: [] };
}
