import type { NewsCategory } from '../collections/options/news-categories.ts';
import { remember } from '../memory/remember.ts';
import { compare, entriesOf, published, type Entry } from './entries.ts';

type News = readonly Entry<'news'>[];

/** News, the newest first; of one day, by slug. */
export const publishedNews = remember('publishedNews', async () =>
  (await published('news')).toSorted(
    (a, b) => compare(b.data.date, a.data.date) || compare(a.id, b.id),
  ),
);

/** News for the home page: the pinned first, then the newest. */
export const latestNews = remember('latestNews', async (count: number) => {
  const all = await publishedNews();
  return [
    ...all.filter(({ data }) => data.pinned),
    ...all.filter(({ data }) => !data.pinned),
  ].slice(0, count);
});

const byYear = grouped('newsByYear', ({ data }) => data.date.slice(0, 4));
const byCategory = grouped('newsByCategory', ({ data }) => data.category);
const byOrganization = grouped('newsByOrganization', ({ data }) => data.organization);

/** News by what one field says, each group as {@link publishedNews} has it. */
function grouped(name: string, keyOf: (entry: Entry<'news'>) => string | undefined) {
  return remember(name, async () => {
    const groups = new Map<string, Entry<'news'>[]>();
    for (const entry of await publishedNews()) {
      const key = keyOf(entry);
      if (key !== undefined)
        groups
          .set(key, groups.get(key) ?? [])
          .get(key)
          ?.push(entry);
    }
    return groups;
  });
}

/** Years that have news, the newest first. */
export const newsYears = remember('newsYears', async () => [...(await byYear()).keys()]);

/** News of a year. */
export const newsOfYear = remember(
  'newsOfYear',
  async (year: string): Promise<News> => (await byYear()).get(year) ?? [],
);

/** News of a category. */
export const newsIn = remember(
  'newsIn',
  async (category: NewsCategory): Promise<News> => (await byCategory()).get(category) ?? [],
);

/** News about an organisation. */
export const newsAbout = remember(
  'newsAbout',
  async (organization: string): Promise<News> => (await byOrganization()).get(organization) ?? [],
);

/** Organisations that have news of their own. */
export const newsOrganizations = remember('newsOrganizations', async () =>
  entriesOf('organizations', [...(await byOrganization()).keys()].sort(compare)),
);
