import { getCollection, type CollectionEntry } from 'astro:content';
import type { CollectionName } from '../collections/index.ts';
import { hasCome } from './clock.ts';

/** An entry of a content type: `id` is its slug, `data` its fields. */
export type Entry<C extends CollectionName = CollectionName> = { [N in C]: CollectionEntry<N> }[C];

/** Entries readers may see, by slug: those with a `publishAt` still to come are left out. */
export async function published<C extends CollectionName>(collection: C): Promise<Entry<C>[]> {
  const all: Entry<C>[] = await getCollection(collection);
  return all
    .filter(({ data }) => data.publishAt === undefined || hasCome(data.publishAt))
    .sort((a, b) => compare(a.id, b.id));
}

/** One published entry by its slug; an error when there is none, since only existing addresses are rendered. */
export async function entryOf<C extends CollectionName>(
  collection: C,
  slug: string | undefined,
): Promise<Entry<C>> {
  const found = (await published(collection)).find(({ id }) => id === slug);
  if (!found) throw new Error(`There is no published entry ${collection}/${String(slug)}.`);
  return found;
}

/** Entries by their slugs, in that order; those that are missing or not yet published are left out. */
export async function entriesOf<C extends CollectionName>(
  collection: C,
  slugs: readonly string[],
): Promise<Entry<C>[]> {
  if (slugs.length === 0) return [];
  const all = new Map((await published(collection)).map((entry) => [entry.id, entry]));
  return slugs.flatMap((slug) => all.get(slug) ?? []);
}

/** Orders strings by code point, the same on every machine. */
export function compare(a: string | number, b: string | number): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The entries before and after one in a list. */
export function neighbours<T extends { readonly id: string }>(
  list: readonly T[],
  id: string,
): { previous?: T; next?: T } {
  const index = list.findIndex((entry) => entry.id === id);
  const previous = index > 0 ? list[index - 1] : undefined;
  const next = index >= 0 ? list[index + 1] : undefined;
  return { ...(previous && { previous }), ...(next && { next }) };
}
