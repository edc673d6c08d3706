import { compare, entriesOf, published, type Entry } from './entries.ts';

/** News, the newest first; of one day, by slug. */
export async function publishedNews(): Promise<Entry<'news'>[]> {
  return (await published('news')).sort(
    (a, b) => compare(b.data.date, a.data.date) || compare(a.id, b.id),
  );
}

/** News for the home page: the pinned first, then the newest. */
export async function latestNews(count: number): Promise<Entry<'news'>[]> {
  const all = await publishedNews();
  return [
    ...all.filter(({ data }) => data.pinned),
    ...all.filter(({ data }) => !data.pinned),
  ].slice(0, count);
}

/** Years that have news, the newest first. */
export async function newsYears(): Promise<string[]> {
  return [...new Set((await publishedNews()).map(({ data }) => data.date.slice(0, 4)))];
}

/** Organisations that have news of their own. */
export async function newsOrganizations(): Promise<Entry<'organizations'>[]> {
  const slugs = (await publishedNews()).flatMap(({ data }) => data.organization ?? []);
  return entriesOf('organizations', [...new Set(slugs)].sort(compare));
}
