import { feedItems, type FeedItem } from '../feedItems.ts';
import { publishedNews } from '../../queries/news.ts';
import { publisher } from './publisher.ts';
import { pictureUrl } from './sitemapPages.ts';

/** The newest news as items of a feed. */
export async function newsFeed(): Promise<FeedItem[]> {
  return feedItems(await publishedNews(), publisher, pictureUrl);
}
