import type { CollectionName } from '../collections/index.ts';
import { remember } from '../memory/remember.ts';
import { entriesOf, published, type Entry } from './entries.ts';

const kinds = [
  'documents',
  'guides',
  'leaflets',
  'meetings',
  'forms',
  'registers',
  'events',
] as const;

/** Every entry another one names in its reference fields, in the order of the fields; plan items last. */
export async function materialsOf(entry: Entry): Promise<Entry[]> {
  const lists = await Promise.all(
    [...kinds, 'plan' as const].map((kind) => {
      const key = kind === 'plan' ? 'planItems' : kind;
      const slugs = (entry.data as Partial<Record<string, unknown>>)[key];
      return entriesOf<CollectionName>(kind, Array.isArray(slugs) ? (slugs as string[]) : []);
    }),
  );
  return lists.flat();
}

/** For every entry that is named in reference fields of a collection, `documents/ustav`: those that name it. */
const mentions = remember('mentions', async (by: CollectionName) => {
  const naming = new Map<string, Entry[]>();
  for (const entry of await published<CollectionName>(by)) {
    const named = await materialsOf(entry);
    for (const name of new Set(named.map(({ collection, id }) => `${collection}/${id}`)))
      naming
        .set(name, naming.get(name) ?? [])
        .get(name)
        ?.push(entry);
  }
  return naming;
});

const mentionsIn = remember(
  'mentionsIn',
  async (by: CollectionName, name: string): Promise<readonly Entry[]> =>
    (await mentions(by)).get(name) ?? [],
);

/** Entries that name this one in their reference fields: what a reader may want next. */
export async function mentionsOf(
  { collection, id }: Entry,
  collections: readonly CollectionName[],
): Promise<Entry[]> {
  const name = `${collection}/${id}`;
  const lists = await Promise.all(collections.map((by) => mentionsIn(by, name)));
  return lists.flat().filter((other) => other.collection !== collection || other.id !== id);
}
