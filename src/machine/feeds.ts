import type { FeedItem } from './feedItems.ts';
import type { Publisher } from './publisher.ts';
import { inChita, latestDay, rfc3339, rfc822 } from './time.ts';
import { element, xmlDocument } from './xml.ts';

/** RSS 2.0, with the link to itself that the RSS Advisory Board recommends. */
export function rss(items: readonly FeedItem[], publisher: Publisher): string {
  const { absolute, released } = publisher;
  const updated = latestDay(items.map((item) => item.updated));
  return xmlDocument(
    element('rss', { version: '2.0', 'xmlns:atom': 'http://www.w3.org/2005/Atom' }, [
      element('channel', {}, [
        element('title', {}, feedTitle(publisher)),
        element('link', {}, absolute('/news/')),
        element('atom:link', {
          href: absolute('/feed.xml'),
          rel: 'self',
          type: 'application/rss+xml',
        }),
        element('description', {}, publisher.description),
        element('language', {}, 'ru'),
        element('lastBuildDate', {}, rfc822(updated ?? inChita(released))),
        ...items.map((item) =>
          element('item', {}, [
            element('title', {}, item.title),
            element('link', {}, item.url),
            element('guid', { isPermaLink: 'true' }, item.url),
            element('pubDate', {}, rfc822(item.published)),
            element('category', {}, item.category),
            ...item.tags.map((tag) => element('category', {}, tag)),
            element('description', {}, item.summary),
          ]),
        ),
      ]),
    ]),
  );
}

/** Atom, RFC 4287. */
export function atom(items: readonly FeedItem[], publisher: Publisher): string {
  const { absolute, released } = publisher;
  const updated = latestDay(items.map((item) => item.updated));
  return xmlDocument(
    element('feed', { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': 'ru' }, [
      element('id', {}, absolute('/news/')),
      element('title', {}, feedTitle(publisher)),
      element('subtitle', {}, publisher.description),
      element('link', { href: absolute('/news/'), rel: 'alternate', type: 'text/html' }),
      element('link', { href: absolute('/atom.xml'), rel: 'self', type: 'application/atom+xml' }),
      element('updated', {}, updated === undefined ? inChita(released) : rfc3339(updated)),
      element('author', {}, [element('name', {}, publisher.organization)]),
      element('icon', {}, absolute('/icons/icon-192.png')),
      ...items.map((item) =>
        element('entry', {}, [
          element('id', {}, item.url),
          element('title', {}, item.title),
          element('link', { href: item.url, rel: 'alternate', type: 'text/html' }),
          element('published', {}, rfc3339(item.published)),
          element('updated', {}, rfc3339(item.updated)),
          element('category', { term: item.category }),
          ...item.tags.map((tag) => element('category', { term: tag })),
          element('summary', {}, item.summary),
        ]),
      ),
    ]),
  );
}

/** JSON Feed 1.1. */
export function jsonFeed(items: readonly FeedItem[], publisher: Publisher): string {
  const { absolute } = publisher;
  const feed = {
    version: 'https://jsonfeed.org/version/1.1',
    title: feedTitle(publisher),
    description: publisher.description,
    language: 'ru',
    home_page_url: absolute('/news/'),
    feed_url: absolute('/feed.json'),
    icon: absolute('/icons/icon-512.png'),
    favicon: absolute('/icons/icon-192.png'),
    authors: [{ name: publisher.organization, url: absolute('/') }],
    items: items.map((item) => ({
      id: item.url,
      url: item.url,
      title: item.title,
      content_text: item.summary,
      summary: item.summary,
      ...(item.image === undefined ? {} : { image: item.image }),
      date_published: rfc3339(item.published),
      date_modified: rfc3339(item.updated),
      tags: [item.category, ...item.tags],
    })),
  };
  return `${JSON.stringify(feed, null, 2)}\n`;
}

function feedTitle({ title }: Publisher): string {
  return `${title}: новости`;
}
