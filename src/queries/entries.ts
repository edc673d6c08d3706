import type { CollectionEntry } from 'astro:content';
import type { CollectionName } from '../collections/index.ts';
import { remember } from '../memory/remember.ts';
import { hasCome } from './clock.ts';
import { storedEntries, storedEntry } from './store.ts';

/** An entry of a content type: `id` is its slug, `data` its fields. */
export type Entry<C extends CollectionName = CollectionName> = { [N in C]: CollectionEntry<N> }[C];

const publishedIn = remember('published', async (collection: CollectionName) =>
  (await storedEntries(collection)).filter(isPublished).sort((a, b) => compare(a.id, b.id)),
);

function isPublished({ data }: Entry): boolean {
  return data.publishAt === undefined || hasCome(data.publishAt);
}

/** Entries readers may see, by slug: those with a `publishAt` still to come are left out. */
export async function published<C extends CollectionName>(
  collection: C,
): Promise<readonly Entry<C>[]> {
  return (await publishedIn(collection)) as unknown as readonly Entry<C>[];
}

/** One published entry by its slug; an error when there is none, since only existing addresses are rendered. */
export async function entryOf<C extends CollectionName>(
  collection: C,
  slug: string | undefined,
): Promise<Entry<C>> {
  const [found] = await entriesOf(collection, slug === undefined ? [] : [slug]);
  if (!found) throw new Error(`There is no published entry ${collection}/${String(slug)}.`);
  return found;
}

/** Entries by their slugs, in that order; those that are missing or not yet published are left out. */
export async function entriesOf<C extends CollectionName>(
  collection: C,
  slugs: readonly string[],
): Promise<readonly Entry<C>[]> {
  const found = await Promise.all(slugs.map((slug) => storedEntry(collection, slug)));
  return found.filter((entry) => entry !== undefined && isPublished(entry)) as Entry<C>[];
}

/** Orders strings by code point, the same on every machine. */
export function compare(a: string | number, b: string | number): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
