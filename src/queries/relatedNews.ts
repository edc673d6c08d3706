import { remember } from '../memory/remember.ts';
import type { Entry } from './entries.ts';
import { publishedNews } from './news.ts';

/** Places in {@link publishedNews} by what a news item says of itself. */
interface NewsIndex {
  readonly news: readonly Entry<'news'>[];
  readonly places: ReadonlyMap<string, number>;
  /** `tag bilet`, `plan mera-3`, `category report` → places, ascending. */
  readonly said: ReadonlyMap<string, readonly number[]>;
}

/** What two news items may have in common, and how much it counts. */
function sayings({ data }: Entry<'news'>): [saying: string, weight: number][] {
  return [
    ...data.planItems.map((item): [string, number] => [`plan ${item}`, 3]),
    ...data.tags.map((tag): [string, number] => [`tag ${tag}`, 2]),
    [`category ${data.category}`, 1],
  ];
}

const newsIndex = remember('newsIndex', async (): Promise<NewsIndex> => {
  const news = await publishedNews();
  const said = new Map<string, number[]>();
  for (const [place, entry] of news.entries())
    for (const [saying] of sayings(entry))
      said
        .set(saying, said.get(saying) ?? [])
        .get(saying)
        ?.push(place);
  return { news, said, places: new Map(news.map(({ id }, place) => [id, place])) };
});

/**
 * News nearest to one: a shared plan item counts three, a tag two, the category one; the newer of equals first.
 */
export const relatedNews = remember('relatedNews', async (id: string, count: number) => {
  const { news, places, said } = await newsIndex();
  const own = places.get(id);
  const entry = own === undefined ? undefined : news[own];
  if (own === undefined || !entry) return [];
  const scores = new Uint16Array(news.length);
  for (const [saying, weight] of sayings(entry))
    for (const place of said.get(saying) ?? []) scores[place] = (scores[place] ?? 0) + weight;
  scores[own] = 0;
  return best(scores, count).flatMap((place) => news[place] ?? []);
});

/** The places with the highest scores above zero, the first of equals first. */
function best(scores: Uint16Array, count: number): number[] {
  const found: number[] = [];
  for (const [place, score] of scores.entries()) {
    const last = found.length < count ? 0 : (scores[found.at(-1) ?? 0] ?? 0);
    if (score <= last) continue;
    const at = found.findLastIndex((other) => (scores[other] ?? 0) >= score) + 1;
    found.splice(at, 0, place);
    found.length = Math.min(found.length, count);
  }
  return found;
}
