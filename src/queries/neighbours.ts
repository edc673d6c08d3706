import type { CollectionName } from '../collections/index.ts';
import { remember } from '../memory/remember.ts';
import type { Entry } from './entries.ts';
import { allEvents } from './events.ts';
import { allDocuments, byTitle } from './library.ts';
import { publishedNews } from './news.ts';

/** Collections whose entries lead to one another, each in the order of its list. */
const lists = {
  news: publishedNews,
  documents: allDocuments,
  events: allEvents,
  leaflets: () => byTitle('leaflets'),
  forms: () => byTitle('forms'),
  registers: () => byTitle('registers'),
  organizations: () => byTitle('organizations'),
} satisfies Partial<Record<CollectionName, () => Promise<readonly Entry[]>>>;

type Listed = keyof typeof lists;

const places = remember(
  'places',
  async (collection: Listed) =>
    new Map((await lists[collection]()).map(({ id }, index) => [id, index])),
);

/** The entries before and after one in the list of its collection. */
export const neighboursOf = remember('neighboursOf', async (collection: Listed, id: string) => {
  const list: readonly Entry[] = await lists[collection]();
  return around(list, (await places(collection)).get(id));
});

/** The entries before and after one in a short list. */
export function neighbours<T extends { readonly id: string }>(
  list: readonly T[],
  id: string,
): { previous?: T; next?: T } {
  return around(
    list,
    list.findIndex((entry) => entry.id === id),
  );
}

function around<T>(list: readonly T[], index = -1): { previous?: T; next?: T } {
  const previous = index > 0 ? list[index - 1] : undefined;
  const next = index >= 0 ? list[index + 1] : undefined;
  return { ...(previous && { previous }), ...(next && { next }) };
}
