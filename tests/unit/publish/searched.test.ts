import { existsSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import type { Builder } from '../../../publish/builder.ts';
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
  build(_snapshot, into) {
    writeFileSync(path.join(into, 'index.html'), page(text));
    return Promise.resolve({ written, removed: [] });
  },
  close: () => Promise.resolve(),
};

test('the index follows the pages: at once where there is none, else by the next build', async () => {
  const builder = withSearch(pages, () => 0);
  const build = async (name: string, previous?: string) => {
    const into = path.join(home, name);
    mkdirSync(into);
    const snapshot = { root: 'content', commit: name, now: '2020-01-01T00:00:00Z' };
    return builder.build(snapshot, into, previous && path.join(home, previous));
  };
  const index = (name: string) => statSync(path.join(home, name, 'pagefind/pagefind-entry.json'));

  const first = await build('1');
  expect(first.written).toContain('pagefind/pagefind-entry.json');
  expect(builder.isBehind?.()).toBe(false);

  text = 'Второй текст';
  expect((await build('2', '1')).written).toEqual(['index.html']);
  expect(index('2').ino).toBe(index('1').ino);
  expect(builder.isBehind?.()).toBe(true);

  written = [];
  const third = await build('3', '2');
  expect(third.written.some((file) => file.startsWith('pagefind/fragment/'))).toBe(true);
  expect(third.removed.every((file) => existsSync(path.join(home, '2', file)))).toBe(true);
  expect(third.removed.length).toBeGreaterThan(0);
  expect(builder.isBehind?.()).toBe(false);

  expect(await build('4', '3')).toEqual({ written: [], removed: [] });
  expect(index('4').ino).toBe(index('3').ino);
});
