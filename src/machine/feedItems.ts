import { newsCategories } from '../collections/options/news-categories.ts';
import type { Entry } from '../queries/entries.ts';
import type { Publisher } from './publisher.ts';
import { latestDay } from './time.ts';

/** A news item as all three feeds tell it; every address is full. */
export interface FeedItem {
  /** Also its identifier, for ever. */
  readonly url: string;
  readonly title: string;
  readonly summary: string;
  readonly category: string;
  readonly tags: readonly string[];
  /** Stored days. */
  readonly published: string;
  readonly updated: string;
  /** A WebP picture. */
  readonly image?: string;
}

/** How many items a feed holds: about half a year of a busy section. */
export const feedLength = 30;

/**
 * News as items of a feed, in their order.
 * @param pictureOf the full address of a picture of an item
 */
export async function feedItems(
  news: readonly Entry<'news'>[],
  publisher: Publisher,
  pictureOf: (entry: Entry<'news'>) => Promise<string | undefined>,
): Promise<FeedItem[]> {
  const { absolute, typeset } = publisher;
  return Promise.all(
    news.slice(0, feedLength).map(async (entry) => {
      const { data } = entry;
      const image = await pictureOf(entry);
      return {
        url: absolute(`/news/${entry.id}/`),
        title: typeset(data.title),
        summary: typeset(data.description),
        category:
          newsCategories.find(({ value }) => value === data.category)?.label ?? data.category,
        tags: data.tags,
        published: data.date,
        updated: latestDay([data.date, data.updated]) ?? data.date,
        ...(image === undefined ? {} : { image }),
      };
    }),
  );
}
