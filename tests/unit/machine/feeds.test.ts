import { beforeAll, describe, expect, it } from 'vitest';
import { feedItems, type FeedItem } from '../../../src/machine/feedItems.ts';
import { atom, jsonFeed, rss } from '../../../src/machine/feeds.ts';
import { entry, publisher } from './fixtures.ts';
import { elements, readXml, texts } from './xmlReader.ts';

const item = {
  title: 'Согласия — до 1 июня: <важно> & "просто"',
  description: 'Что сделать\u0007 сейчас',
  date: '2020-03-05',
  category: 'announcement',
  tags: ['согласия'],
  updated: '2020-03-09',
};

let items: FeedItem[];
beforeAll(async () => {
  const news = [
    entry('news', 'soglasiya', item),
    entry('news', 'start', { ...item, updated: '', date: '2020-02-27' }),
  ];
  items = await feedItems(news, publisher, ({ id }) =>
    Promise.resolve(id === 'start' ? 'https://example.ru/digital/media/a.webp' : undefined),
  );
});

describe('rss', () => {
  it('is well-formed and says the same as the entries', () => {
    const feed = readXml(rss(items, publisher));
    expect(texts(feed, 'channel', 'title')).toEqual(['Цифровой Профсоюз: новости']);
    expect(texts(feed, 'channel', 'description')).toEqual([publisher.description]);
    expect(texts(feed, 'channel', 'item', 'title')[0]).toBe(
      'Согласия\u00a0— до 1 июня: <важно> & "просто"',
    );
    expect(texts(feed, 'channel', 'item', 'description')[0]).toBe('Что сделать сейчас');
    expect(texts(feed, 'channel', 'item', 'guid')[0]).toBe(
      'https://example.ru/digital/news/soglasiya/',
    );
    expect(texts(feed, 'channel', 'item', 'pubDate')).toEqual([
      'Thu, 05 Mar 2020 00:00:00 +0900',
      'Thu, 27 Feb 2020 00:00:00 +0900',
    ]);
    // The day the news last changed, not that of the release: a reader with the feed has nothing to load.
    expect(texts(feed, 'channel', 'lastBuildDate')).toEqual(['Mon, 09 Mar 2020 00:00:00 +0900']);
    expect(elements(feed, 'channel', 'atom:link')[0]?.attributes.href).toBe(
      'https://example.ru/digital/feed.xml',
    );
  });

  it('is a feed without items as well', () => {
    expect(elements(readXml(rss([], publisher)), 'channel', 'item')).toEqual([]);
  });
});

describe('atom', () => {
  it('has all that RFC 4287 requires', () => {
    const feed = readXml(atom(items, publisher));
    expect(feed.attributes['xml:lang']).toBe('ru');
    expect(texts(feed, 'updated')).toEqual(['2020-03-09T00:00:00+09:00']);
    expect(texts(feed, 'author', 'name')).toEqual([publisher.organization]);
    for (const name of ['id', 'title', 'published', 'updated', 'summary'])
      expect(texts(feed, 'entry', name).filter((text) => text !== '')).toHaveLength(2);
    expect(texts(feed, 'entry', 'updated')).toEqual([
      '2020-03-09T00:00:00+09:00',
      '2020-02-27T00:00:00+09:00',
    ]);
  });

  it('is dated by the release when it is empty', () => {
    expect(texts(readXml(atom([], publisher)), 'updated')).toEqual(['2020-12-01T10:00:00+09:00']);
  });
});

describe('jsonFeed', () => {
  it('is JSON Feed 1.1', () => {
    const feed = JSON.parse(jsonFeed(items, publisher)) as {
      version: string;
      items: Record<string, unknown>[];
    };
    expect(feed.version).toBe('https://jsonfeed.org/version/1.1');
    expect(feed.items[0]).toMatchObject({
      id: 'https://example.ru/digital/news/soglasiya/',
      date_published: '2020-03-05T00:00:00+09:00',
      tags: ['Объявления', 'согласия'],
    });
    expect(feed.items[0]).not.toHaveProperty('image');
    expect(feed.items[1]).toHaveProperty('image', 'https://example.ru/digital/media/a.webp');
  });
});
