import { describe, expect, it } from 'vitest';
import { numberedPaths, pageOf } from '../../src/routes/numberedPages.ts';
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
    expect(shortAddressOf('/news/a/')).toMatch(/^\/s\/[2-9a-hjkmnp-z]{5}\/$/u);
    expect(shortAddressOf('/news/a/')).not.toBe(shortAddressOf('/news/b/'));
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
