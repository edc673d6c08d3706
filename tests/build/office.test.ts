// The editorial application below /admin/: its page is no page of the site, so it has rules of its own.
import { gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { bytesOf, digitalBuild, rootBuild, textOf } from '../site/build.ts';
import { expectNone } from '../site/findings.ts';
import { pageOf } from '../site/pages.ts';

const build = rootBuild();
const page = pageOf(build, 'admin/index.html');

it('says how much there is to load before anything is loaded, and that it needs JavaScript', () => {
  const html = textOf(build, 'admin/index.html');
  expect(html).toMatch(/Загрузка редактора, \d,\d МБ/u);
  expect(html).toContain('<noscript>');
});

it('is hidden from search engines and page translators', () => {
  const [root] = page.all('html');
  expect(root?.attributes).toMatchObject({ lang: 'ru', translate: 'no' });
  const robots = page.all('meta').find(({ attributes }) => attributes['name'] === 'robots');
  expect(robots?.attributes['content']).toBe('noindex, nofollow');
});

it('has no code in its page and asks no other address', () => {
  const addresses = page.elements.flatMap(({ attributes }) =>
    ['src', 'href'].flatMap((name) => attributes[name] ?? []),
  );
  expect(addresses.length).toBeGreaterThan(2);
  expectNone(addresses.filter((address) => !/^\.{1,2}\//u.test(address)));
  const inline = page
    .all('script', 'style')
    .filter(({ attributes }) => attributes['src'] === undefined);
  expectNone(inline.map(({ text }) => text));
});

it('takes at most 1.6 MB, compressed as servers do', () => {
  const code = build.officeFiles.filter((file) => /\.(?:js|css)$/u.test(file));
  expect(code.length).toBeGreaterThan(2);
  const size = code.reduce((sum, file) => sum + gzipSync(bytesOf(build, file)).length, 0);
  expect(size).toBeLessThan(1_600_000);
});

it('is the same to the byte whatever the base is', () => {
  const digital = digitalBuild();
  expect(digital.officeFiles).toEqual(build.officeFiles);
  expectNone(
    build.officeFiles.filter((file) => !bytesOf(digital, file).equals(bytesOf(build, file))),
  );
});
