// A tiny site, really built from `tests/fixtures/site`: what only a build of known content can prove.
import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { pathToFileURL } from 'node:url';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { components } from '../../src/blocks/components.ts';
import { bodyHtml, bodyReader } from '../../src/mdx/render/index.ts';
import { astroBuild } from '../site/astroBuild.ts';
import { brokenAddress, mentions } from '../site/addresses.ts';
import { bytesOf, filesWith, openBuild, textOf, type Build } from '../site/build.ts';
import { expectNone, perPage } from '../site/findings.ts';
import { linkOf } from '../../publish/verify/html.ts';
import { pageOf, sitemapPages } from '../site/pages.ts';
import { sampleEntries, writeSampleEntries } from '../site/sampleEntries.ts';

const source = 'tests/fixtures/site';
/** The moment the small site is built for: ten o'clock in Chita on 30 June. */
const moment = '2020-06-30T10:00:00+09:00';
/** With the two of the folder that have come, fifteen news: a page and a half. */
const moreNews = 13;
const samples = sampleEntries();

function newsEntry(day: number): string {
  return [
    '---',
    `title: Новость дня ${String(day)}`,
    `description: Сообщение дня ${String(day)} для длинного списка.`,
    `date: 2020-04-${String(day).padStart(2, '0')}`,
    'category: report',
    '---',
    '',
    'Текст.',
    '',
  ].join('\n');
}

/** Makes a copy of the small site with a file and a long list of news. */
function copyContent(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
  cpSync(source, folder, { recursive: true });
  cpSync('src/blocks/examples/primer.docx', path.join(folder, 'news/pervaya/polozhenie.docx'));
  for (let day = 1; day <= moreNews; day += 1) {
    const entry = path.join(folder, `news/den-${String(day)}`);
    mkdirSync(entry);
    writeFileSync(path.join(entry, 'index.mdx'), newsEntry(day));
  }
}

/** Builds a folder of content. */
const build = (content: string, outDir: string) =>
  astroBuild({ content: `./${content}`, outDir, now: moment, base: '/digital/' });

describe('a small site', () => {
  let site: Build;

  beforeAll(async () => {
    copyContent('.cache/fixture-site');
    writeSampleEntries('.cache/fixture-site', samples);
    const { code, output } = await build('.cache/fixture-site', '.cache/fixture-dist');
    if (code !== 0) throw new Error(output.slice(-4000));
    site = openBuild('.cache/fixture-dist', '/digital/');
  });

  /** Words of an element of a page, as they are in the HTML. */
  const page = (inside: string) => pageOf(site, `${inside}index.html`);

  it('leaves out an entry until its moment in Chita has come', () => {
    expect(site.files).toContain('news/malenkaya/index.html');
    expect(site.files).not.toContain('news/zavtra/index.html');
    expect(site.files).not.toContain('news/skoro/index.html');
    const leaking = site.files
      .filter((file) => /\.(html|xml|json|csv|ics|txt)$/.test(file))
      .filter((file) => /будущего|zavtra|Секрет/.test(textOf(site, file)));
    expect(leaking).toEqual([]);
    expect(fragments(site).filter(({ url }) => url.includes('zavtra'))).toEqual([]);
  });

  it('drops a reference to an entry that is not there and keeps the others', () => {
    const links = page('news/pervaya/')
      .all('a')
      .map(({ attributes }) => attributes['href'] ?? '');
    expect(links).toContain('/digital/documents/polozhenie/');
    expect(links.filter((href) => href.includes('net-takogo'))).toEqual([]);
  });

  it('has the very HTML that every text of the corpus gets at run time', async () => {
    expect(samples.length).toBeGreaterThan(250);
    vi.stubEnv('CONTENT_DIR', './.cache/fixture-site');
    vi.stubEnv('SITE_BASE', '/digital/');
    const { bodyOptions } = await import('../../src/bodyOptions.ts');
    const read = bodyReader(bodyOptions);
    const differing: string[] = [];
    for (const { slug, name, body } of samples) {
      const file = path.resolve('.cache/fixture-site/pages', slug, 'index.mdx');
      const { root } = await read(body, pathToFileURL(file));
      const html = bodyHtml(root.children, components);
      if (!textOf(site, `${slug}/index.html`).includes(html)) differing.push(name);
    }
    expect(differing).toEqual([]);
  });

  it('leads from every old address to the entry', () => {
    for (const alias of ['news/staroe-imya/', 'bylo/davno/']) {
      const refresh = page(alias)
        .all('meta')
        .find(({ attributes }) => attributes['http-equiv'] === 'refresh');
      expect(refresh?.attributes['content'], alias).toBe('0;url=/digital/news/pervaya/');
      expect(linkOf(page(alias), 'canonical')).toBe('https://proba.example/digital/news/pervaya/');
    }
  });

  it('shows the day that was written, on any machine', () => {
    const days = page('news/pervaya/').all('time');
    expect(days.map(({ attributes }) => attributes['datetime'])).toContain('2020-03-05');
    expect(days.map(({ text }) => text)).toContain('5 марта 2020 года');
    expect(page('news/malenkaya/').all('time')[0]?.attributes['datetime']).toBe('2020-02-29');
    expect(textOf(site, 'feed.json')).toContain('2020-03-05T00:00:00+09:00');
  });

  it('publishes an attached file and offers it in search', () => {
    expect(site.files).toContain('files/news/pervaya/polozhenie.docx');
    const card = page('news/pervaya/')
      .all('a')
      .find(({ attributes }) => attributes['href']?.endsWith('.docx'));
    expect(card?.attributes['href']).toBe('/digital/files/news/pervaya/polozhenie.docx');
    const found = fragments(site).find(({ url }) => url.endsWith('/news/pervaya/'));
    const offered = JSON.parse(textOf(site, 'search-data/files.json')) as Record<string, unknown[]>;
    expect(offered['/news/pervaya/']).toContainEqual([
      '/files/news/pervaya/polozhenie.docx',
      expect.stringMatching(/^Положение о билете/),
      expect.stringMatching(/^DOCX, \d/),
    ]);
    expect(found?.filters['type']).toEqual(['Новости']);
    expect(found?.filters['year']).toEqual(['2020']);
  });

  it('divides a long list into pages that lead to each other', () => {
    expect(page('news/').all('article')).toHaveLength(10);
    expect(page('news/page/2/').all('article')).toHaveLength(moreNews + 2 - 10);
    expect(site.files).not.toContain('news/page/3/index.html');
    expect(site.files).not.toContain('news/page/1/index.html');
    const links = (inside: string) =>
      page(inside)
        .all('a')
        .map(({ attributes }) => attributes['href']);
    expect(links('news/')).toContain('/digital/news/page/2/');
    expect(links('news/page/2/')).toContain('/digital/news/');
    const first = page('news/').all('article')[0];
    expect(first?.text).toContain('Новость дня 13');
  });

  it('sets quotes and dashes as books do', () => {
    const { text } = page('news/pervaya/').all('main')[0] ?? { text: '' };
    expect(text).toContain('«билете»');
    expect(text).toContain('«электронный билет» — и он в телефоне');
    expect(text).not.toContain('"');
  });

  it('keeps every address under its base', () => {
    const outside = perPage(filesWith(site, '.html'), String, (file) =>
      mentions(pageOf(site, file)).flatMap(({ address }) => {
        // A small site has no pages for the links that lists give by themselves.
        const finding = brokenAddress(site, file, address);
        return finding?.startsWith('адрес вне') ? [finding] : [];
      }),
    );
    expectNone(outside);
    expect(sitemapPages(site).every(({ path: address }) => address.startsWith('/digital/'))).toBe(
      true,
    );
    expect(linkOf(page('news/pervaya/'), 'canonical')).toBe(
      'https://proba.example/digital/news/pervaya/',
    );
  });
});

it('stops when two entries claim one old address, and says which', async () => {
  const content = '.cache/fixture-clash';
  copyContent(content);
  const entry = path.join(content, 'news/den-1/index.mdx');
  writeFileSync(
    entry,
    newsEntry(1).replace('category:', 'aliases: [/news/staroe-imya/]\ncategory:'),
  );
  const { code, output } = await build(content, '.cache/fixture-clash-dist');
  expect(code).toBe(1);
  expect(output).toContain('Адрес /news/staroe-imya/ занят дважды');
  expect(output).toContain('/news/den-1/');
  expect(output).toContain('/news/pervaya/');
});

interface Fragment {
  readonly url: string;
  readonly meta: Readonly<Record<string, string>>;
  readonly filters: Readonly<Record<string, string[]>>;
}

/** Pages of the search index: gzipped JSON behind a signature of Pagefind's. */
function fragments(site: Build): Fragment[] {
  return filesWith(site, '.pf_fragment').map((file) => {
    const text = gunzipSync(bytesOf(site, file)).toString('utf8');
    return JSON.parse(text.slice(text.indexOf('{'))) as Fragment;
  });
}
