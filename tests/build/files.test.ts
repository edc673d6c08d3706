// Rules about the files of the repository and of the build.
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { mentions, stylesheetMentions } from '../site/addresses.ts';
import { filesWith, pathOf, rootBuild, textOf } from '../site/build.ts';
import { expectNone } from '../site/findings.ts';
import { originOf, pageOf } from '../site/pages.ts';

const build = rootBuild();

function everyAddress(): Set<string> {
  const found = new Set<string>();
  const add = (from: string, address: string): void => {
    const here = new URL(pathOf(build, from), originOf(build));
    if (URL.canParse(address, here)) found.add(new URL(address, here).pathname.slice(1));
  };
  for (const file of filesWith(build, '.html')) {
    for (const { address } of mentions(pageOf(build, file))) add(file, address);
  }
  for (const file of filesWith(build, '.css')) {
    for (const { address } of stylesheetMentions(textOf(build, file))) add(file, address);
  }
  const { icons } = JSON.parse(textOf(build, 'site.webmanifest')) as { icons: { src: string }[] };
  for (const { src } of icons) add('site.webmanifest', src);
  return found;
}

describe('names of files', () => {
  it('are plain ASCII, so that no archive, server or link breaks them', () => {
    expectNone(build.files.filter((file) => !/^[\w./@~-]+$/.test(file)));
  });

  it('hold nothing that belongs to editors or developers', () => {
    expectNone(build.files.filter((file) => /\.(mdx?|astro|tsx?|map|ya?ml)$/.test(file)));
  });
});

/** Files that are found by their well-known names, not by a link on a page. */
const wellKnown = ['robots.txt', 'favicon.ico', '.well-known/security.txt'];

it('uses every public file', () => {
  const used = everyAddress();
  const names = readdirSync('public', { recursive: true, encoding: 'utf8' })
    .map((name) => name.split(path.sep).join('/'))
    .filter((name) => statSync(path.join('public', name)).isFile() && name !== 'README.md');
  expect(names).not.toEqual([]);
  expectNone(names.filter((name) => !used.has(name) && !wellKnown.includes(name)));
});

it('uses every picture, file, style and font it publishes', () => {
  const used = everyAddress();
  const published = build.files.filter((file) =>
    /^(media|files|samples)\/|^_astro\/.*\.(css|woff2)$/.test(file),
  );
  expect(published).not.toEqual([]);
  expectNone(published.filter((file) => !used.has(file)));
});

it('keeps every file under its size', () => {
  const limits: [RegExp, number][] = [
    [/\.(html|css|js|xml|json|ics|csv|txt|webmanifest)$/, 400],
    [/^media\//, 300],
    [/^og\//, 150],
    [/\.woff2$/, 45],
    [/./, 5_000],
  ];
  expectNone(
    build.files.flatMap((file) => {
      const limit = limits.find(([pattern]) => pattern.test(file))?.[1] ?? 0;
      const size = statSync(path.join(build.folder, file)).size / 1024;
      return size > limit ? [`${file}: ${size.toFixed(0)} КБ, можно ${String(limit)}`] : [];
    }),
  );
});

it('publishes the files that machines look for', () => {
  for (const file of [
    ...wellKnown.slice(0, 1),
    '.well-known/security.txt',
    'sitemap.xml',
    '404.html',
  ]) {
    expect(existsSync(path.join(build.folder, file)), file).toBe(true);
  }
  expect(textOf(build, 'robots.txt')).toContain(`Sitemap: ${originOf(build)}/sitemap.xml`);
  expect(textOf(build, '.well-known/security.txt')).toMatch(/^Expires: \d{4}-/m);
});

it('leaves no place of a photograph in a picture', () => {
  const pictures = build.files.filter((file) => file.endsWith('.webp') || file.endsWith('.jpg'));
  expectNone(
    pictures.filter((file) => readFileSync(path.join(build.folder, file)).includes('EXIF')),
  );
});
