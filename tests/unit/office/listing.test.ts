import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, expect, test } from 'vitest';
import { startService } from './process.ts';
import type { Service } from './process.ts';
import { news, writeContent } from './support.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'office-listing-'));
const kept = path.join(folder, 'var', 'content', 'fields.json');
const titles = Array.from({ length: 250 }, (_, i) => `Новость ${i}`);
let service: Service | undefined;

writeContent(path.join(folder, 'content'));
for (const [i, title] of titles.entries()) {
  const entry = path.join(folder, 'content/news', `n-${i}`);
  mkdirSync(entry);
  writeFileSync(path.join(entry, 'index.mdx'), news(title));
}
afterEach(() => service?.kill());
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** Titles of the list that a service gives which has just been started. */
async function listed(): Promise<string[]> {
  await service?.kill();
  service = await startService(folder);
  const list = { folder: 'content/news', extension: 'mdx', depth: 2, list: true };
  const { body } = await service.ask('entriesByFolder', list);
  const entries = body as unknown as readonly { readonly fields: { readonly title: string } }[];
  return entries.map(({ fields }) => fields.title);
}

const all = ['Начало', 'Другая', 'Третья', ...titles].sort();

test('what one start has read of the entries, the next need not read', async () => {
  expect((await listed()).sort()).toEqual(all);
  await expect.poll(() => readFileSync(kept, 'utf8')).toContain('Новость 249');
  writeFileSync(kept, readFileSync(kept, 'utf8').replace('"Новость 7"', '"Со вчера"'));
  expect(await listed()).toContain('Со вчера');
  writeFileSync(kept, readFileSync(kept, 'utf8').replace('"version":1', '"version":0'));
  expect((await listed()).sort()).toEqual(all);
});

test.each(['', '{"version":1,"fields":{', '[]', '{"version":1}'])(
  'what cannot be used is read anew: %j',
  async (text) => {
    writeFileSync(kept, text);
    expect((await listed()).sort()).toEqual(all);
  },
);
