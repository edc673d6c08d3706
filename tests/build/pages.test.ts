import { describe, expect, it } from 'vitest';
import { filesWith, pathOf, rootBuild, textOf } from '../site/build.ts';
import { expectNone, perPage } from '../site/findings.ts';
import { linkOf, metaOf } from '../../publish/verify/html.ts';
import { everyPage, originOf, pageOf, sitemapPages, unlisted } from '../site/pages.ts';

const build = rootBuild();
const pages = everyPage(build);
const nameOf = ({ path }: { path: string }): string => path;

/** Groups of pages that share a value, as findings. */
function shared(valueOf: (file: string) => string | undefined): string[] {
  const owners = new Map<string, string[]>();
  for (const { path, file } of pages) {
    const value = valueOf(file) ?? '';
    owners.set(value, [...(owners.get(value) ?? []), path]);
  }
  return [...owners]
    .filter(([value, paths]) => value === '' || paths.length > 1)
    .map(([value, paths]) => `«${value}»: ${paths.join(', ')}`);
}

describe('every page', () => {
  it('is in the sitemap, once, unless it says that it leads on', () => {
    const listed = sitemapPages(build).map(({ file }) => file);
    expect(new Set(listed).size).toBe(listed.length);
    const known = new Set([...listed, ...unlisted.map((name) => fileOf(name))]);
    const leadsOn = (file: string): boolean =>
      pageOf(build, file)
        .all('meta')
        .some(({ attributes }) => attributes['http-equiv'] === 'refresh');
    expectNone(filesWith(build, '.html').filter((file) => !known.has(file) && !leadsOn(file)));
    expectNone([...known].filter(leadsOn));
  });

  it('has a title of its own', () => {
    expectNone(shared((file) => pageOf(build, file).all('title')[0]?.text));
  });

  it('has a description of its own', () => {
    expectNone(shared((file) => metaOf(pageOf(build, file), 'description')));
  });

  it('has one main heading', () => {
    expectNone(
      perPage(pages, nameOf, ({ file }) => {
        const headings = pageOf(build, file).all('h1');
        return headings.length === 1 && headings[0]?.text !== ''
          ? []
          : [`h1: ${String(headings.length)}`];
      }),
    );
  });

  it('says that it is in Russian', () => {
    expectNone(
      perPage(filesWith(build, '.html'), String, (file) => {
        const language = pageOf(build, file).all('html')[0]?.attributes['lang'];
        return language === 'ru' ? [] : [`lang=${String(language)}`];
      }),
    );
  });

  it('names its own address as the canonical one', () => {
    // The pages of errors answer for every address that has no page.
    const own = pages.filter(({ file }) => !['404.html', '410/index.html'].includes(file));
    expectNone(
      perPage(own, nameOf, ({ file }) => {
        const expected = originOf(build) + pathOf(build, file);
        const page = pageOf(build, file);
        const found = { canonical: linkOf(page, 'canonical'), 'og:url': metaOf(page, 'og:url') };
        return Object.entries(found)
          .filter(([, address]) => address !== expected)
          .map(([name, address]) => `${name}: ${String(address)}`);
      }),
    );
  });

  it('has links and buttons with words', () => {
    expectNone(
      perPage(pages, nameOf, ({ file }) => {
        const page = pageOf(build, file);
        const empty = page
          .all('a', 'button')
          .filter(({ text, attributes }) => text === '' && !attributes['aria-label']);
        return empty.map(({ name, attributes }) => `пустая ${name}: ${attributes['href'] ?? ''}`);
      }),
    );
  });

  // Compressing the HTML may take the space between a word and the link after it.
  it('has no link that sticks to the word beside it', () => {
    expectNone(
      perPage(pages, nameOf, ({ file }) => {
        const html = textOf(build, file);
        return [...html.matchAll(/[\p{L}\d,;]<a |<\/a>[\p{L}\d]/gu)].map(({ index }) =>
          html.slice(Math.max(index - 30, 0), index + 40),
        );
      }),
    );
  });

  // The search page may be found by its name; it is only not worth a place in the sitemap.
  it('is hidden from search engines when it is the gallery or the page of errors, and only then', () => {
    const hides = (file: string): boolean =>
      (metaOf(pageOf(build, file), 'robots') ?? '').includes('noindex');
    expectNone(
      sitemapPages(build)
        .filter(({ file }) => hides(file))
        .map(nameOf),
    );
    expect(unlisted.filter((name) => hides(fileOf(name)))).toEqual(['404.html', '410/', 'blocks/']);
  });
});

function fileOf(inside: string): string {
  return inside.endsWith('/') ? `${inside}index.html` : inside;
}
