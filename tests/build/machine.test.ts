import { describe, expect, it } from 'vitest';
import { elements, readXml, texts } from '../unit/machine/xmlReader.ts';
import { bytesOf, filesWith, rootBuild, textOf } from '../site/build.ts';
import { expectNone, perPage } from '../site/findings.ts';
import { metaOf } from '../../publish/verify/html.ts';
import { originOf, pageOf, sitemapPages } from '../site/pages.ts';
import { jsonLdFindings } from '../site/jsonLd.ts';

const build = rootBuild();
const pages = sitemapPages(build);

describe('data for search engines', () => {
  it('is JSON-LD of a known shape on every page', () => {
    const items = pages.flatMap(({ file }) =>
      pageOf(build, file)
        .all('script')
        .filter(({ attributes }) => attributes['type'] === 'application/ld+json'),
    );
    expect(items.length).toBeGreaterThanOrEqual(pages.length - 1);
    expectNone(
      perPage(
        pages,
        ({ path }) => path,
        ({ file }) =>
          pageOf(build, file)
            .all('script')
            .filter(({ attributes }) => attributes['type'] === 'application/ld+json')
            .flatMap(({ text }) => jsonLdFindings(text)),
      ),
    );
  });

  it('names every kind that is promised', () => {
    const all = pages.map(({ file }) => textOf(build, file)).join('');
    for (const type of ['NewsArticle', 'Event', 'HowTo', 'BreadcrumbList', 'Organization']) {
      expect(all, type).toContain(`"@type":"${type}"`);
    }
  });
});

describe('feeds', () => {
  it('are well-formed and hold news', () => {
    const rss = readXml(textOf(build, 'feed.xml'));
    expect(rss.name).toBe('rss');
    expect(elements(rss, 'channel', 'item').length).toBeGreaterThanOrEqual(12);
    const atom = readXml(textOf(build, 'atom.xml'));
    expect(atom.name).toBe('feed');
    expect(texts(atom, 'entry', 'id')).toHaveLength(elements(rss, 'channel', 'item').length);
    const json = JSON.parse(textOf(build, 'feed.json')) as { version: string; items: unknown[] };
    expect(json.version).toBe('https://jsonfeed.org/version/1.1');
    expect(json.items).toHaveLength(elements(rss, 'channel', 'item').length);
  });

  it('hold whole XML only', () => {
    for (const file of filesWith(build, '.xml')) {
      expect(() => readXml(textOf(build, file)), file).not.toThrow();
    }
  });
});

/** Width and height of a PNG: two big-endian numbers in its first chunk (PNG, 11.2.1). */
function sizeOfPng(bytes: Buffer): string {
  return `${String(bytes.readUInt32BE(16))}×${String(bytes.readUInt32BE(20))}`;
}

it('has an Open Graph picture of the usual size for every page', () => {
  expectNone(
    perPage(
      pages,
      ({ path }) => path,
      ({ file }) => {
        const address = metaOf(pageOf(build, file), 'og:image');
        if (address === undefined) return ['нет og:image'];
        const picture = new URL(address, originOf(build)).pathname.slice(1);
        if (!build.files.includes(picture)) return [`нет файла ${picture}`];
        const size = sizeOfPng(bytesOf(build, picture));
        return size === '1200×630' ? [] : [`${picture}: ${size}`];
      },
    ),
  );
});

it('has a picture of its own for every entry that is passed on', () => {
  const entries = pages.filter(({ path }) =>
    /^\/(news|leaflets|forms|documents|events|meetings|guides)\/(?!kind|year|category|organization|page|past)[^/]+\//.test(
      path,
    ),
  );
  expect(entries.length).toBeGreaterThan(50);
  expectNone(
    entries
      // The whole guide is the same guide, for paper.
      .filter(({ path }) => !path.endsWith('/all/'))
      .filter(({ file }) => metaOf(pageOf(build, file), 'og:image')?.endsWith('/og/default.png'))
      .map(({ path }) => path),
  );
});
