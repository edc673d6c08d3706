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
import { afterAll, beforeEach, expect, test } from 'vitest';
import type { Builder } from '../../../publish/builder.ts';
import { indexAside } from '../../../publish/builders/indexer.ts';
import type { Indexer } from '../../../publish/builders/childIndexer.ts';
import { withSearch } from '../../../publish/builders/searched.ts';

const home = mkdtempSync(path.join(tmpdir(), 'searched-'));
afterAll(() => {
  rmSync(home, { recursive: true });
});

const page = (text: string) =>
  `<!doctype html><html lang="ru"><head><title>Страница</title></head><body><main data-pagefind-body><h1>Страница</h1><p>${text}</p></main></body></html>`;

let text = '';
let written: string[] = [];
beforeEach(() => {
  text = 'Первый текст';
  written = ['index.html'];
});
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
const indexer: Indexer = { index: indexAside, close: () => undefined };

/** Makes a site in a folder, of a copy of another if need be. */
async function buildIn(builder: Builder, name: string, previous?: string, isCopy = false) {
  if (isCopy) cpSync(folder(previous ?? ''), folder(name), { recursive: true });
  else mkdirSync(folder(name));
  const snapshot = { root: 'content', commit: name, now: '2020-01-01T00:00:00Z' };
  return builder.build(snapshot, folder(name), previous && folder(previous), isCopy);
}

const fragments = (name: string) => readdirSync(path.join(folder(name), 'pagefind/fragment'));

test('the index follows the pages: at once where there is none, else made aside and taken in', async () => {
  const aside = folder('aside');
  const builder = withSearch(pages, { aside, indexer });
  const build = async (name: string, previous?: string, isCopy = false) => {
    const built = await buildIn(builder, name, previous, isCopy);
    builder.shown?.(folder(name));
    return built;
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
  const anew = withSearch(pages, { aside, indexer });
  mkdirSync(folder('anew'));
  await anew.build({ root: 'content', commit: '', now: '2020-01-01T00:00:00Z' }, folder('anew'));
  expect(fragments('4')).toEqual(fragments('anew'));
  expect(fragments('3')).not.toEqual(fragments('4'));
  expect(fourth.removed.every((file) => !existsSync(path.join(folder('4'), file)))).toBe(true);
  expect(builder.isBehind?.()).toBe(false);
  expect(await build('5', '4')).toEqual({ written: [], removed: [] });
  expect(entry('5').ino).toBe(entry('4').ino);
});

test.each(['ready', 'being made'])(
  'an index that is %s when readers get another release is of no use to that one',
  async (when) => {
    let go = (): void => undefined;
    const held = new Promise<void>((done) => (go = done));
    const builder = withSearch(pages, {
      aside: folder('aside'),
      indexer: {
        ...indexer,
        async index(...request) {
          const made = await indexAside(...request);
          if (when === 'being made' && request[0] === folder(`two ${when}`)) await held;
          return made;
        },
      },
    });
    const [one, two, three, four] = ['one', 'two', 'three', 'four'].map((n) => `${n} ${when}`);
    if (!one || !two || !three || !four) throw new Error('no names');
    await buildIn(builder, one);
    builder.shown?.(folder(one));
    text = 'Плохой текст';
    await buildIn(builder, two, one);
    builder.shown?.(folder(two));
    const making = builder.catchUp?.(folder(two));
    if (when === 'ready') await making;
    // A rollback. Files that the index shares with the release may be gone.
    if (when === 'ready') rmSync(folder(two), { recursive: true });
    builder.forget?.();
    written = [];
    await buildIn(builder, three, one);
    builder.shown?.(folder(three));
    expect(entry(three).ino).toBe(entry(one).ino);
    go();
    await making;
    expect([builder.isBehind?.(), builder.hasMore?.()]).toEqual([true, false]);
    await builder.catchUp?.(folder(three));
    await buildIn(builder, four, three);
    builder.shown?.(folder(four));
    expect(builder.isBehind?.()).toBe(false);
    expect(fragments(four)).not.toEqual(fragments(one));
  },
);

test('an index that a release could not bring comes with the next one', async () => {
  const builder = withSearch(pages, { aside: folder('aside-kept'), indexer });
  await buildIn(builder, 'lost-1');
  // Not shown: nobody has it yet.
  expect(builder.isBehind?.()).toBe(true);
  builder.shown?.(folder('lost-1'));
  text = 'Второй текст';
  await buildIn(builder, 'lost-2', 'lost-1');
  builder.shown?.(folder('lost-2'));
  await builder.catchUp?.(folder('lost-2'));
  written = [];
  await buildIn(builder, 'failed-3', 'lost-2', true);
  // The disk was full at the switch.
  expect([builder.isBehind?.(), builder.hasMore?.()]).toEqual([true, true]);
  const { written: brought } = await buildIn(builder, 'lost-3', 'lost-2', true);
  expect(brought).toContain('pagefind/pagefind-entry.json');
  builder.shown?.(folder('lost-3'));
  expect([builder.isBehind?.(), builder.hasMore?.()]).toEqual([false, false]);
});

test('a folder for the index that was thrown away stops one publication, not all', async () => {
  const aside = folder('aside-gone');
  const builder = withSearch(pages, { aside, indexer });
  await buildIn(builder, 'whole');
  builder.shown?.(folder('whole'));
  text = 'Второй текст';
  await buildIn(builder, 'whole-2', 'whole');
  builder.shown?.(folder('whole-2'));
  await builder.catchUp?.(folder('whole-2'));
  rmSync(aside, { recursive: true });
  await expect(buildIn(builder, 'failed', 'whole-2')).rejects.toThrow(/ENOENT/u);
  await buildIn(builder, 'whole-3', 'whole-2');
  expect(builder.isBehind?.()).toBe(true);
});
