/** The optimistic lock: whoever saves or publishes has seen what is stored now. */
import { blobId } from '../../format/origins.ts';
import type { Conflict } from '../conflict.tsx';
import type { Place } from './places.ts';
import type { Draft, Store } from './store.ts';

/** A save or a publication over somebody else's text; nothing has been written. */
export class Stale extends Error {
  override readonly name = 'Stale';
  readonly conflict: Conflict;

  constructor(message: string, conflict: Conflict) {
    super(message);
    this.conflict = conflict;
  }
}

/**
 * Holds the version that a form was made from against the one that would be replaced: the draft's, or the published
 * one when there is no draft yet.
 * @param base blob id; null for a new entry
 * @param mine the text that is to be saved, for the editor to keep
 * @returns the draft, if there is one
 * @throws Stale
 */
export async function refuseStale(
  store: Store,
  place: Place,
  base: string | null,
  mine: string,
): Promise<Draft | undefined> {
  const draft = await store.draft(place.branch);
  const stored = await store.text(place.file, draft?.head ?? store.main);
  if ((await idOf(stored)) !== base)
    throw new Stale('Запись изменил другой человек. Оба текста — в окне.', {
      path: place.file,
      mine,
      theirs: stored ?? '',
      by: draft ? draft.author : await store.author(place.file),
    });
  if (draft) await refuseOvertaken(store, place, draft, mine);
  return draft;
}

/**
 * Refuses a draft whose entry has been published anew since the draft was begun: a forge would join both texts line by
 * line, and nobody would have read the result.
 * @throws Stale
 */
export async function refuseOvertaken(
  store: Store,
  { file }: Place,
  draft: Draft,
  mine: string,
): Promise<void> {
  const [before, now] = await Promise.all([
    store.text(file, draft.base),
    store.text(file, store.main),
  ]);
  // The main branch may have come to the same text by another way.
  if (before === now || now === mine) return;
  throw new Stale(
    'Пока черновик готовили, запись на сайте изменили. Скопируйте свой текст, удалите черновик и внесите правки в свежую версию.',
    { path: file, mine, theirs: now ?? '', by: await store.author(file) },
  );
}

/** The name git gives a text; null for one that is not there. */
export async function idOf(text: string | undefined): Promise<string | null> {
  return text === undefined ? null : blobId(text);
}
