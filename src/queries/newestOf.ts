import type { Entry } from './entries.ts';

type News = readonly Entry<'news'>[];

/** A list of all of thousands would be no page for a weak network. */
const mostListed = 100;

/** The newest of some news, and the years of the rest, whose own lists have them. */
export function newestOf(
  news: News,
  count = mostListed,
): { readonly newest: News; readonly earlier: readonly string[] } {
  const years = news.slice(count).map(({ data }) => data.date.slice(0, 4));
  return { newest: news.slice(0, count), earlier: [...new Set(years)] };
}
