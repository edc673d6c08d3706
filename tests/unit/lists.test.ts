import { describe, expect, it } from 'vitest';
import { numberedPaths, pageOf } from '../../src/routes/numberedPages.ts';
import { newestOf } from '../../src/queries/newestOf.ts';
import { shortAddressOf } from '../../src/queries/addresses.ts';
import { shareAddress } from '../../src/routes/shareAddress.ts';

const items = Array.from({ length: 21 }, (_, index) => index);

describe('numbered pages', () => {
  it('puts ten on a page, the first without a number', () => {
    expect(numberedPaths(21).map(({ params }) => params.page)).toEqual([
      undefined,
      'page/2',
      'page/3',
    ]);
    expect(numberedPaths(0)).toHaveLength(1);
    expect(numberedPaths(10)).toHaveLength(1);
  });

  it('knows the neighbours of a page', () => {
    expect(pageOf(items, undefined, '/news/')).toMatchObject({
      number: 1,
      address: '/news/',
      next: '/news/page/2/',
    });
    expect(pageOf(items, 'page/2', '/news/')).toMatchObject({
      previous: '/news/',
      next: '/news/page/3/',
    });
    expect(pageOf(items, 'page/3', '/news/').items).toEqual([20]);
    expect(pageOf(items, 'page/3', '/news/')).not.toHaveProperty('next');
  });
});

describe('short addresses', () => {
  it('never change and are easy to type', () => {
    expect(shortAddressOf('/news/a/')).toBe(shortAddressOf('/news/a/'));
    expect(shortAddressOf('/news/a/')).toMatch(/^\/s\/[2-9a-hjkmnp-z]{7}\/$/u);
    expect(shortAddressOf('/news/a/')).not.toBe(shortAddressOf('/news/b/'));
    const many = Array.from({ length: 10_000 }, (_, i) => shortAddressOf(`/news/novost-${i}/`));
    expect(new Set(many).size).toBe(many.length);
  });
});

describe('sharing', () => {
  it.each(['max', 'vk', 'ok', 'telegram'] as const)(
    '%s gets the address and the title escaped',
    (place) => {
      const shared = new URL(
        shareAddress(place, 'https://cifra.example/s/abcde/', 'Билет & карта'),
      );
      expect(shared.protocol).toBe('https:');
      expect(decodeURIComponent(shared.search)).toContain('https://cifra.example/s/abcde/');
      expect(shared.href).not.toContain('Билет & карта');
    },
  );
});

describe('the newest of many news', () => {
  const news = ['2020-03-05', '2020-01-09', '2019-12-30', '2019-02-01', '2017-05-05'].map(
    (date) => ({ id: date, data: { date } }) as Parameters<typeof newestOf>[0][number],
  );

  it('come with the years that have the rest, each once', () => {
    const { newest, earlier } = newestOf(news, 1);
    expect(newest.map(({ id }) => id)).toEqual(['2020-03-05']);
    expect(earlier).toEqual(['2020', '2019', '2017']);
  });

  it('are all of them when there are few', () => {
    expect(newestOf(news)).toEqual({ newest: news, earlier: [] });
  });
});
