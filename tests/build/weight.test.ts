// Budgets of design: a page must come in the first round trips even over a bad mobile network.
import { brotliCompressSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { bytesOf, fileAt, rootBuild, textOf } from '../site/build.ts';
import { expectNone, perPage } from '../site/findings.ts';
import { everyPage, pageOf, type SitePage } from '../site/pages.ts';

/** HTML and stylesheet of an entry, fonts and pictures aside: ten packets of the first round trip. */
const entryBudget = 14 * 1024;
const scriptBudget = 15 * 1024;

/**
 * Pages that hold a whole collection or a whole book on purpose, to be read through or printed. Their first screen
 * is in the same budget: see below.
 */
const whole = [
  // All chapters of a guide on one page, for paper.
  /^\/guides\/[^/]+\/all\/$/,
  // One page per collection, so that Ctrl+F finds everything.
  /^\/(glossary|questions|site-map|plan|news|documents|forms)\/$/,
  // Every block with every example; for editors.
  /^\/blocks\/$/,
];

const build = rootBuild();
const pages = everyPage(build);
const sizes = new Map<string, number>();

function brotli(file: string): number {
  const size = sizes.get(file) ?? brotliCompressSync(bytesOf(build, file)).length;
  sizes.set(file, size);
  return size;
}

function fileOfAddress(address: string): string {
  const file = fileAt(build, address);
  if (file === undefined) throw new Error(`Нет файла ${address}`);
  return file;
}

/** Stylesheets a screen needs; that of paper does not hold up the first view. */
function stylesheets({ file }: SitePage): string[] {
  return pageOf(build, file)
    .all('link')
    .filter(
      ({ attributes }) => attributes['rel'] === 'stylesheet' && attributes['media'] !== 'print',
    )
    .map(({ attributes }) => fileOfAddress(attributes['href'] ?? ''));
}

/** A module and all it imports, whether at once or later. */
function withImports(file: string, seen = new Set<string>()): Set<string> {
  if (seen.has(file)) return seen;
  seen.add(file);
  const imports = textOf(build, file).matchAll(
    /(?:\bfrom|\bimport)\s*\(?\s*["'](\.{1,2}\/[^"']+)["']/g,
  );
  for (const [, address = ''] of imports) {
    withImports(fileOfAddress(new URL(address, `https://site/${file}`).pathname), seen);
  }
  return seen;
}

function scripts({ file }: SitePage): string[] {
  const entries = pageOf(build, file)
    .all('script')
    .flatMap(({ attributes }) => attributes['src'] ?? []);
  return [...new Set(entries.flatMap((address) => [...withImports(fileOfAddress(address))]))];
}

const sum = (files: readonly string[]): number =>
  files.reduce((total, file) => total + brotli(file), 0);
const kilobytes = (size: number): string => `${(size / 1024).toFixed(1)} КБ`;

describe('compressed with Brotli', () => {
  it('HTML and CSS of an entry page take at most 14 KB', () => {
    const entries = pages.filter(({ path }) => !whole.some((pattern) => pattern.test(path)));
    expect(entries.length).toBeGreaterThan(100);
    expectNone(
      perPage(
        entries,
        ({ path }) => path,
        (page) => {
          const size = brotli(page.file) + sum(stylesheets(page));
          return size > entryBudget ? [kilobytes(size)] : [];
        },
      ),
    );
  });

  it('what the first screen of a long page needs takes at most 14 KB', () => {
    const long = pages.filter(({ path }) => whole.some((pattern) => pattern.test(path)));
    expect(long).not.toEqual([]);
    expectNone(
      perPage(
        long,
        ({ path }) => path,
        (page) => {
          // 1280×800 shows about 2 500 letters, 5 kB of UTF-8; with tags at most 12 kB after the header.
          const html = bytesOf(build, page.file);
          const first = html.subarray(0, html.indexOf('<main') + 12_000);
          const size = brotliCompressSync(first).length + sum(stylesheets(page));
          return size > entryBudget ? [kilobytes(size)] : [];
        },
      ),
    );
  });

  it('JavaScript of a page without search takes at most 15 KB', () => {
    const quiet = pages.filter(({ file }) => file !== 'search/index.html');
    expect(scripts(quiet[0] ?? { path: '', file: '' })).not.toEqual([]);
    expectNone(
      perPage(
        quiet,
        ({ path }) => path,
        (page) => {
          const size = sum(scripts(page));
          return size > scriptBudget ? [kilobytes(size)] : [];
        },
      ),
    );
  });
});
