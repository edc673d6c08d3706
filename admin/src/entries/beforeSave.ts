/** What happens between the button «Сохранить» and the backend: the slug is filled in, everything is checked. */
import type { Map } from 'immutable';
import { collectionOf, fieldsOf } from '../config/describe.ts';
import { entryFormat, settingsFormat } from '../format/entry.ts';
import { isTaken } from './lookup.ts';
import { slugFrom, slugProblem } from './slug.ts';

/** The entry that Decap is about to save. */
export interface SavedEntry {
  readonly collection: string;
  readonly newRecord: boolean;
  readonly data: Readonly<Record<string, unknown>>;
}

/**
 * The slug of a new entry: what was typed, or made of the title; a made one that is taken gets a number.
 * @throws with a message for the editor when there is none to be had
 */
export async function slugFor(
  { collection, data }: SavedEntry,
  taken: typeof isTaken = isTaken,
): Promise<string> {
  const typed = text(data['slug']);
  const slug = typed === '' ? slugFrom(text(data['title'])) : typed;
  if (slug === '') throw new Error('Заполните поле «Адрес записи»: из заголовка он не получился.');
  const reserved = collectionOf(collection)?.reservedSlugs ?? [];
  const problem = slugProblem(slug, reserved);
  if (problem !== undefined && (typed !== '' || !reserved.includes(slug))) throw new Error(problem);
  if (typed !== '') {
    if (await taken(collection, slug))
      throw new Error(`Адрес «${slug}» уже занят. Измените поле «Адрес записи».`);
    return slug;
  }
  for (let number = 1; number < 100; number += 1) {
    const candidate = number === 1 ? slug : `${slug}-${number}`;
    if (!reserved.includes(candidate) && !(await taken(collection, candidate))) return candidate;
  }
  throw new Error(`Адрес «${slug}» уже занят. Измените поле «Адрес записи».`);
}

/**
 * What keeps an entry from being saved; empty when nothing does. A half-done entry is a draft all the same, and the
 * panel of the check says what it lacks.
 */
export function problemsOf({ collection, data }: SavedEntry): string[] {
  const fields = fieldsOf(collection);
  const type = collectionOf(collection);
  const format = type ? entryFormat(type) : settingsFormat([fields]);
  return format.refused(data).map(({ reason }) => reason);
}

/** The listener of Decap's `preSave`. What it returns becomes the data of the entry; what it throws is shown. */
export async function beforeSave({ entry }: { entry: Map<string, unknown> }): Promise<unknown> {
  const data = entry.get('data') as Map<string, unknown>;
  const collection = String(entry.get('collection'));
  const saved: SavedEntry = {
    collection: collection === 'settings' ? `settings/${String(entry.get('slug'))}` : collection,
    newRecord: entry.get('newRecord') === true,
    data: data.toJS(),
  };
  const problems = problemsOf(saved);
  if (problems.length > 0) throw new Error(problems.slice(0, 3).join(' '));
  return saved.newRecord ? data.set('slug', await slugFor(saved)) : data;
}

function text(value: unknown): string {
  return typeof value === 'string' ? value.trim() : '';
}
