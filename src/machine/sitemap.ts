import { element, xmlDocument } from './xml.ts';

/** A page that search engines may list. Addresses are full. */
export interface SitemapPage {
  readonly url: string;
  /** The stored day of its last change. */
  readonly changed?: string | undefined;
  readonly images?: readonly string[];
}

/** A sitemap (sitemaps.org 0.9) with Google's extension for pictures; pages in the order of their addresses. */
export function sitemap(pages: readonly SitemapPage[]): string {
  const sorted = [...pages].sort((a, b) => (a.url < b.url ? -1 : a.url > b.url ? 1 : 0));
  return xmlDocument(
    element(
      'urlset',
      {
        xmlns: 'http://www.sitemaps.org/schemas/sitemap/0.9',
        'xmlns:image': 'http://www.google.com/schemas/sitemap-image/1.1',
      },
      sorted.map(({ url, changed, images = [] }) =>
        element('url', {}, [
          element('loc', {}, url),
          changed === undefined ? undefined : element('lastmod', {}, changed),
          ...images.map((image) => element('image:image', {}, [element('image:loc', {}, image)])),
        ]),
      ),
    ),
  );
}
