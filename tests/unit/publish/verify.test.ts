// What must not reach readers though it was built: search that does not find, addresses that do not answer.
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { emptyBook } from '../../../publish/addresses.ts';
import type { AddressBook } from '../../../publish/addresses.ts';
import type { Builder } from '../../../publish/builder.ts';
import { compareWith } from '../../../publish/builders/compare.ts';
import { indexAside } from '../../../publish/builders/indexer.ts';
import { withSearch } from '../../../publish/builders/searched.ts';
import { exitCodes } from '../../../publish/status.ts';
import { answerFaults } from '../../../publish/verify/answers.ts';
import { searchFaults } from '../../../publish/verify/search.ts';
import { indexSite } from '../../../src/search/index/indexSite.ts';
import { withBody } from '../../fixtures/bad-input/entry.ts';
import { openTest, quickBuilder } from './support.ts';

const home = mkdtempSync(path.join(tmpdir(), 'verify-'));
const site = path.join(home, 'site');
const settings = { base: '/', synonyms: [] };
const titles = ['Профсоюзный билет', 'Учётная карточка', 'Согласие на обработку данных', 'Взносы'];

function page(title: string): string {
  return `<!doctype html><html lang="ru"><head><title>${title}</title></head><body><main data-pagefind-body><h1>${title}</h1><p>Слова.</p></main></body></html>`;
}

beforeAll(async () => {
  for (const [i, title] of titles.entries()) {
    mkdirSync(path.join(site, `page-${String(i)}`), { recursive: true });
    writeFileSync(path.join(site, `page-${String(i)}/index.html`), page(title));
  }
  await indexSite({ folder: site, ...settings });
});
afterAll(() => {
  rmSync(home, { recursive: true });
});

/** A copy of the indexed site with something done to it. */
function damaged(name: string, harm: (folder: string) => void): string {
  const folder = path.join(home, name);
  cpSync(site, folder, { recursive: true });
  harm(folder);
  return folder;
}

describe('search', () => {
  test('finds what is published by its title', async () => {
    expect(await searchFaults(site)).toEqual([]);
  });

  test.each<readonly [string, (folder: string) => void, RegExp]>([
    [
      'no index at all',
      (folder) => {
        rmSync(path.join(folder, 'pagefind'), { recursive: true });
      },
      /нет поискового указателя/u,
    ],
    [
      'no words',
      (folder) => {
        rmSync(path.join(folder, 'search-data/names'), { recursive: true });
      },
      /поиск не находит «/u,
    ],
    [
      'no texts',
      (folder) => {
        const fragments = path.join(folder, 'pagefind/fragment');
        for (const name of readdirSync(fragments)) writeFileSync(path.join(fragments, name), '');
      },
      /поиск не находит «/u,
    ],
    [
      'an index of other pages',
      (folder) => {
        for (const [i] of titles.entries())
          writeFileSync(
            path.join(folder, `page-${String(i)}/index.html`),
            page(`Другое ${'а'.repeat(i + 1)}`),
          );
      },
      /поиск не находит «Другое/u,
    ],
  ])('%s', async (name, harm, message) => {
    const [fault] = await searchFaults(damaged(name, harm));
    expect(fault?.message).toMatch(message);
  });

  test('an index that passes pages over is not taken in, the one before stays', async () => {
    const next = damaged('next', (folder) => {
      // Pagefind leaves out a page that does not say it is to be found.
      for (const i of [0, 1, 2])
        writeFileSync(
          path.join(folder, `page-${String(i)}/index.html`),
          page('Новое').replace('<main data-pagefind-body>', '<!-- data-pagefind-body --><main>'),
        );
    });
    const pages: Builder = {
      build: (_, into, previous) => {
        for (const [i] of titles.entries())
          cpSync(path.join(next, `page-${String(i)}`), path.join(into, `page-${String(i)}`), {
            recursive: true,
          });
        return Promise.resolve(compareWith(into, previous));
      },
      close: () => Promise.resolve(),
    };
    const builder = withSearch(pages, {
      aside: path.join(home, 'aside'),
      indexer: { index: indexAside, close: () => undefined },
    });
    const into = (name: string) => path.join(home, name);
    const snapshot = { root: 'content', commit: 'x', now: '2020-01-01T00:00:00Z' };
    mkdirSync(into('a'));
    await builder.build(snapshot, into('a'), site);
    await expect(builder.catchUp?.(into('a'))).rejects.toThrow(/поиск не находит «Новое»/u);
    expect(builder.hasMore?.()).toBe(false);
    const entry = 'pagefind/pagefind-entry.json';
    expect(readFileSync(into(`a/${entry}`))).toEqual(readFileSync(path.join(site, entry)));
    // Nor is a first release shown with it.
    mkdirSync(into('b'));
    await expect(builder.build(snapshot, into('b'))).rejects.toThrow(/указатель негоден/u);
    await builder.close();
  });

  test('a release without the index that the one before has is not shown', async () => {
    let isIndexed = true;
    const builder: Builder = {
      ...quickBuilder,
      async build(snapshot, into, previous) {
        await quickBuilder.build(snapshot, into);
        if (isIndexed)
          cpSync(path.join(site, 'pagefind'), path.join(into, 'pagefind'), { recursive: true });
        return compareWith(into, previous);
      },
    };
    const tested = await openTest(undefined, { builder });
    expect((await tested.publish()).exit).toBe(exitCodes.ok);
    isIndexed = false;
    tested.commit({ 'news/odna/index.mdx': withBody('Новый текст.') });
    const { exit, status } = await tested.publish();
    expect(exit).toBe(exitCodes.nothing);
    expect(status.alarm?.message).toMatch(/пропал поисковый указатель/u);
    expect(
      readFileSync(path.join(tested.room.current, 'pagefind/pagefind-entry.json'), 'utf8'),
    ).toContain('ru');
    await tested.close();
  });
});

describe('addresses', () => {
  const book: AddressBook = {
    ...emptyBook,
    moved: { '/news/old/': '/news/new/' },
    gone: ['/news/gone/'],
  };
  const names = ['news/new/index.html', 'news/a/index.html', 'files/news/a/b.pdf'];
  const files = new Map(names.map((name) => [name, '']));

  test('what goes is known as moved or deleted, and so it stays', () => {
    const removed = ['news/b/index.html', '_astro/a.abc.css', 'pagefind/pagefind.js'];
    const after = { ...book, gone: [...book.gone, '/news/b/'] };
    expect(answerFaults(removed, book, after, { files })).toEqual([]);
    const back = { ...after, gone: ['/news/b/'] };
    expect(
      answerFaults([], after, back, { files: new Map([...files, ['news/gone/index.html', '']]) }),
    ).toEqual([]);
  });

  test.each<readonly [string, AddressBook, string]>([
    ['a deleted page that nobody has noted', book, 'news/b/index.html'],
    [
      'a former address that was forgotten',
      { ...book, moved: {}, gone: [...book.gone, '/news/b/'] },
      'news/old/index.html',
    ],
    ['a deletion that was forgotten', { ...book, gone: ['/news/b/'] }, 'news/gone/index.html'],
    [
      'a move to nowhere',
      { ...book, gone: [...book.gone, '/news/b/'], moved: { '/news/old/': '/news/x/' } },
      'news/old/index.html',
    ],
    [
      'a chain',
      {
        ...book,
        gone: [...book.gone, '/news/b/'],
        moved: { '/news/old/': '/news/a/#b', '/news/a/': '/news/new/' },
      },
      'news/old/index.html',
    ],
  ])('%s', (_, after, file) => {
    const faults = answerFaults(['news/b/index.html'], book, after, { files });
    expect(faults.map((fault) => fault.file)).toEqual([file]);
  });
});
