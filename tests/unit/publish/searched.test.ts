import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import type { Builder } from '../../../publish/builder.ts';
import { indexAside } from '../../../publish/builders/indexer.ts';
import { withSearch } from '../../../publish/builders/searched.ts';

const home = mkdtempSync(path.join(tmpdir(), 'searched-'));
afterAll(() => {
  rmSync(home, { recursive: true });
});

const page = (text: string) =>
  `<!doctype html><html lang="ru"><head><title>Страница</title></head><body><main data-pagefind-body><h1>Страница</h1><p>${text}</p></main></body></html>`;

let text = 'Первый текст';
let written: string[] = ['index.html'];
/** One page, which is new or not. */
const pages: Builder = {
  patches: true,
  build(_snapshot, into) {
    rmSync(path.join(into, 'index.html'), { force: true });
    writeFileSync(path.join(into, 'index.html'), page(text));
    return Promise.resolve({ written, removed: [] });
  },
  close: () => Promise.resolve(),
};

const folder = (name: string) => path.join(home, name);
const entry = (name: string) => statSync(path.join(folder(name), 'pagefind/pagefind-entry.json'));
const fragments = (name: string) => readdirSync(path.join(folder(name), 'pagefind/fragment'));

test('the index follows the pages: at once where there is none, else made aside and taken in', async () => {
  const aside = folder('aside');
  const builder = withSearch(pages, {
    aside,
    indexer: { index: indexAside, close: () => undefined },
  });
  const build = async (name: string, previous?: string, isCopy = false) => {
    if (isCopy) cpSync(folder(previous ?? ''), folder(name), { recursive: true });
    else mkdirSync(folder(name));
    const snapshot = { root: 'content', commit: name, now: '2020-01-01T00:00:00Z' };
    return builder.build(snapshot, folder(name), previous && folder(previous), isCopy);
  };

  const first = await build('1');
  expect(first.written).toContain('pagefind/pagefind-entry.json');
  expect(builder.isBehind?.()).toBe(false);
  expect(builder.catchUp?.(folder('1'))).toBeUndefined();

  text = 'Второй текст';
  expect((await build('2', '1')).written).toEqual(['index.html']);
  expect(entry('2').ino).toBe(entry('1').ino);
  expect([builder.isBehind?.(), builder.hasMore?.()]).toEqual([true, false]);

  await builder.catchUp?.(folder('2'));
  expect(builder.hasMore?.()).toBe(true);
  // A save that came while the index was made: the pages of both are there, and the index is behind again.
  text = 'Третий текст';
  const third = await build('3', '2');
  expect(third.written.some((file) => file.startsWith('pagefind/fragment/'))).toBe(true);
  expect(third.removed.every((file) => existsSync(path.join(folder('2'), file)))).toBe(true);
  expect(third.removed.length).toBeGreaterThan(0);
  expect([builder.isBehind?.(), builder.hasMore?.()]).toEqual([true, false]);

  written = [];
  await builder.catchUp?.(folder('3'));
  // A copy of the release before has everything; the index is exchanged in it.
  const fourth = await build('4', '3', true);
  const anew = withSearch(pages, { aside, indexer: { index: indexAside, close: () => undefined } });
  mkdirSync(folder('anew'));
  await anew.build({ root: 'content', commit: '', now: '2020-01-01T00:00:00Z' }, folder('anew'));
  expect(fragments('4')).toEqual(fragments('anew'));
  expect(fragments('3')).not.toEqual(fragments('4'));
  expect(fourth.removed.every((file) => !existsSync(path.join(folder('4'), file)))).toBe(true);
  expect(builder.isBehind?.()).toBe(false);
  expect(await build('5', '4')).toEqual({ written: [], removed: [] });
  expect(entry('5').ino).toBe(entry('4').ino);
});
