import { describe, expect, it } from 'vitest';
import { sitemap } from '../../../src/machine/sitemap.ts';
import { robotsTxt, securityTxt, webManifest } from '../../../src/machine/texts.ts';
import { publisher } from './fixtures.ts';
import { elements, readXml, texts } from './xmlReader.ts';

const href = (address: string) => `/digital${address}`;

describe('sitemap', () => {
  it('lists pages in order with the day of change and pictures', () => {
    const map = readXml(
      sitemap([
        { url: 'https://example.ru/b/?a=1&b=2' },
        {
          url: 'https://example.ru/a/',
          changed: '2020-03-05',
          images: ['https://example.ru/m.webp'],
        },
      ]),
    );
    expect(texts(map, 'url', 'loc')).toEqual([
      'https://example.ru/a/',
      'https://example.ru/b/?a=1&b=2',
    ]);
    expect(texts(map, 'url', 'lastmod')).toEqual(['2020-03-05']);
    expect(texts(map, 'url', 'image:image', 'image:loc')).toEqual(['https://example.ru/m.webp']);
    expect(elements(map, 'url')).toHaveLength(2);
  });
});

describe('robotsTxt', () => {
  it('keeps to the base and names the sitemap in full', () => {
    expect(robotsTxt(publisher, href).split('\n')).toEqual([
      'User-agent: *',
      'Disallow: /digital/blocks/',
      'Disallow: /digital/admin/',
      '',
      'Sitemap: https://example.ru/digital/sitemap.xml',
      '',
    ]);
  });
});

describe('securityTxt', () => {
  it('expires a year after the release and falls back to the page of contacts', () => {
    expect(securityTxt(publisher, undefined).split('\n')).toEqual([
      'Contact: https://example.ru/digital/contacts/',
      'Expires: 2021-12-01T10:00:00+09:00',
      'Preferred-Languages: ru',
      'Canonical: https://example.ru/digital/.well-known/security.txt',
      '',
    ]);
    expect(securityTxt(publisher, 'mailto:a@example.ru')).toContain(
      'Contact: mailto:a@example.ru\n',
    );
  });
});

describe('webManifest', () => {
  it('has the base in every address', () => {
    const manifest = JSON.parse(webManifest(publisher, href)) as {
      start_url: string;
      icons: { src: string }[];
    };
    expect(manifest.start_url).toBe('/digital/');
    expect(manifest.icons.map(({ src }) => src)).toEqual([
      '/digital/icons/icon-192.png',
      '/digital/icons/icon-512.png',
      '/digital/icons/maskable-192.png',
      '/digital/icons/maskable-512.png',
    ]);
  });
});
