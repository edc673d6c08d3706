import { remember } from '../memory/remember.ts';
import { compare, entriesOf, type Entry } from './entries.ts';
import { publishedNews } from './news.ts';

/** News that say the same of themselves: whatever is near to one of them is as near to all. */
interface Kind {
  /** What they say, `tag bilet`, `plan mera-3`, `category report`, with what each counts. */
  readonly says: ReadonlyMap<string, number>;
  /** Their places in {@link publishedNews}, ascending. */
  readonly places: number[];
}

/** What two news items may have in common, and how much it counts. */
function sayings({ data }: Entry<'news'>): [saying: string, weight: number][] {
  return [
    ...data.planItems.map((item): [string, number] => [`plan ${item}`, 3]),
    ...data.tags.map((tag): [string, number] => [`tag ${tag}`, 2]),
    [`category ${data.category}`, 1],
  ];
}

const newsKinds = remember('newsKinds', async () => {
  const kinds = new Map<string, Kind>();
  for (const [place, entry] of (await publishedNews()).entries()) {
    const name = kindOf(entry);
    const kind = kinds.get(name) ?? { says: new Map(sayings(entry)), places: [] };
    kind.places.push(place);
    kinds.set(name, kind);
  }
  return kinds;
});

function kindOf(entry: Entry<'news'>): string {
  return sayings(entry)
    .map(([saying]) => saying)
    .sort(compare)
    .join('\n');
}

/** Places of the news nearest to those of a kind, with their own, the nearest first. */
const nearestTo = remember('nearestNews', async (kind: string, count: number) => {
  const kinds = await newsKinds();
  const own = kinds.get(kind);
  return [...kinds.values()]
    .map(({ says, places }) => ({ score: sharedBy(own?.says, says), places }))
    .filter(({ score }) => score > 0)
    .flatMap(({ score, places }) => places.slice(0, count).map((place) => ({ score, place })))
    .sort((a, b) => b.score - a.score || a.place - b.place)
    .slice(0, count)
    .map(({ place }) => place);
});

function sharedBy(own: Kind['says'] = new Map<string, number>(), other: Kind['says']): number {
  let score = 0;
  for (const [saying, weight] of own) if (other.has(saying)) score += weight;
  return score;
}

/**
 * News nearest to one: a shared plan item counts three, a tag two, the category one; the newer of equals first.
 */
export const relatedNews = remember('relatedNews', async (id: string, count: number) => {
  const news = await publishedNews();
  const [entry] = await entriesOf('news', [id]);
  if (!entry) return [];
  // One more: the item itself may be among them.
  const places = await nearestTo(kindOf(entry), count + 1);
  return places
    .flatMap((place) => news[place] ?? [])
    .filter((other) => other.id !== id)
    .slice(0, count);
});
