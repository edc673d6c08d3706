import { afterAll, beforeAll, expect, test } from 'vitest';
import { author, news, onNews, openOffice, save } from './support.ts';
import type { TestOffice } from './support.ts';

let office: TestOffice;
beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.close());

const idOf = (slug: string): string => office.git('rev-parse', `main:news/${slug}/index.mdx`);
const read = (slug: string): string => office.git('show', `main:news/${slug}/index.mdx`);
const rename = (to: string, more: object = {}, slug = 'start') =>
  office.ask('renameEntry', { collection: 'news', slug, to, ...more });

test('a renamed entry keeps its old address, and links follow it, in one commit', async () => {
  const body =
    'Подробности — [в начале](/news/start/), [ниже](/news/start/#b), [другое](/news/start-2/).';
  await office.ask('persistEntry', save('other', news('Другая', body), { base: idOf('other') }));
  expect((await office.ask('publishUnpublishedEntry', onNews('other'))).status).toBe(200);
  const before = Number(office.git('rev-list', '--count', '--first-parent', 'main'));
  const dry = await rename('novoe-imya', { dry: true });
  expect(dry.body).toMatchObject({
    updated: [{ collection: 'news', slug: 'other', title: 'Другая' }],
  });
  expect(Number(office.git('rev-list', '--count', '--first-parent', 'main'))).toBe(before);
  expect((await rename('novoe-imya')).status).toBe(200);
  expect(Number(office.git('rev-list', '--count', '--first-parent', 'main'))).toBe(before + 1);
  expect(read('novoe-imya')).toContain('aliases:\n  - /news/start/\n');
  expect(office.git('ls-tree', '-r', '--name-only', 'main')).not.toContain('news/start/');
  expect(read('other')).toContain(
    '[в начале](/news/novoe-imya/), [ниже](/news/novoe-imya/#b), [другое](/news/start-2/)',
  );
});

test('a taken slug, a draft and an author are refused', async () => {
  expect((await rename('other', {}, 'third')).body).toMatchObject({ code: 'slug-taken' });
  await office.ask('persistEntry', save('third', news('Правка'), { base: idOf('third') }));
  expect((await rename('inoe', {}, 'third')).body).toMatchObject({ code: 'has-draft' });
  const asAuthor = { collection: 'news', slug: 'other', to: 'inoe' };
  expect((await office.ask('renameEntry', asAuthor, author)).body).toMatchObject({ code: 'role' });
});
