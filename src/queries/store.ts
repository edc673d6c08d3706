import { getCollection, getEntry } from 'astro:content';
import type { CollectionName } from '../collections/index.ts';
import type { Entry } from './entries.ts';

/**
 * Where entries come from: here Astro's content layer. The long-running renderer puts its own index in place of this
 * module (`publish/render/bundled/store.ts`).
 * @returns every entry of a collection, published or not, in no order
 */
export async function storedEntries<C extends CollectionName>(
  collection: C,
): Promise<readonly Entry<C>[]> {
  return getCollection(collection);
}

/** One entry by its slug, published or not. */
export async function storedEntry<C extends CollectionName>(
  collection: C,
  slug: string,
): Promise<Entry<C> | undefined> {
  return getEntry(collection, slug) as Promise<Entry<C> | undefined>;
}
