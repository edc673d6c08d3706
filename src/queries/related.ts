import type { CollectionName } from '../collections/index.ts';
import { addressOf } from './addresses.ts';
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

/**
 * News nearest to one: a shared plan item counts three, a tag two, the category one; the newer of equals first.
 */
export async function relatedNews(entry: Entry<'news'>, count: number): Promise<Entry<'news'>[]> {
  const shared = (a: readonly string[], b: readonly string[]) =>
    a.filter((value) => b.includes(value)).length;
  const score = ({ data }: Entry<'news'>) =>
    3 * shared(data.planItems, entry.data.planItems) +
    2 * shared(data.tags, entry.data.tags) +
    Number(data.category === entry.data.category);
  return (await published('news'))
    .filter((other) => other.id !== entry.id && score(other) > 0)
    .sort((a, b) => score(b) - score(a) || (a.data.date < b.data.date ? 1 : -1))
    .slice(0, count);
}

/** Entries that name this one in their reference fields: what a reader may want next. */
export async function mentionsOf(
  entry: Entry,
  collections: readonly CollectionName[],
): Promise<Entry[]> {
  const own = addressOf(entry);
  const lists = await Promise.all(collections.map((name) => published<CollectionName>(name)));
  const found: Entry[] = [];
  for (const other of lists.flat())
    if (
      addressOf(other) !== own &&
      (await materialsOf(other)).some((named) => addressOf(named) === own)
    )
      found.push(other);
  return found;
}
