import { absolute } from '../../routes/links.ts';
import type { SitemapPage } from '../sitemap.ts';
import { largestAddress, pathBeside } from '../../pictures/index.ts';
import { changedOn } from '../../queries/changed.ts';
import type { Entry } from '../../queries/entries.ts';
import { listPages } from '../../queries/listPages.ts';
import { everyPage } from '../../queries/pages.ts';

/** Every page search engines may list. */
export async function sitemapPages(): Promise<SitemapPage[]> {
  const lists = (await listPages()).map(({ address, changed }) => ({
    url: absolute(address),
    changed,
  }));
  const entries = (await everyPage()).map(async ({ entry, address }) => ({
    url: absolute(address),
    changed: changedOn(entry),
    images: [(await pictureUrl(entry)) ?? []].flat(),
  }));
  return [...lists, ...(await Promise.all(entries))];
}

/** The full address of the leading picture of an entry, in its widest rendition. */
export async function pictureUrl(entry: Entry): Promise<string | undefined> {
  const source = 'picture' in entry.data ? entry.data.picture?.src : undefined;
  return source === undefined
    ? undefined
    : absolute(await largestAddress(pathBeside(entry, source)));
}
