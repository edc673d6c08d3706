import { afterAll, beforeAll, expect, test } from 'vitest';
import { asset, author, news, onNews, openOffice, save } from './support.ts';
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

test('a draft that was never published moves with its files and its history, by an author too', async () => {
  const files = { assets: [asset('chernovik', 'tablica.csv', 'а;б\n')] };
  const raw = news('Черновик', 'Текст [о себе](/news/chernovik/).');
  const first = save('chernovik', raw, { base: null }, { newEntry: true });
  expect((await office.ask('persistEntry', { ...first, ...files }, author)).status).toBe(200);
  const to = { collection: 'news', slug: 'chernovik', to: 'gotovoe' };
  const taken = await office.ask('renameEntry', { ...to, to: 'third' }, author);
  expect(taken.body).toMatchObject({ code: 'slug-taken' });
  expect((await office.ask('renameEntry', to, author)).status).toBe(200);
  const branch = 'cms/news/gotovoe';
  expect(office.git('branch', '--list', '--format=%(refname:short)', 'cms/news/*')).not.toContain(
    'chernovik',
  );
  expect(office.git('ls-tree', '-r', '--name-only', branch, 'news/gotovoe/').split('\n')).toEqual([
    'news/gotovoe/index.mdx',
    'news/gotovoe/tablica.csv',
  ]);
  expect(office.git('ls-tree', branch, 'news/chernovik/')).toBe('');
  expect(office.git('show', `${branch}:news/gotovoe/index.mdx`)).toContain(
    '[о себе](/news/gotovoe/)',
  );
  expect(office.git('rev-list', '--count', `main..${branch}`)).toBe('2');
  const draft = await office.ask('unpublishedEntry', onNews('gotovoe'));
  expect(draft.body.status).toBe('draft');
  const published = await office.ask('updateUnpublishedEntryStatus', {
    ...onNews('gotovoe'),
    newStatus: 'pending_publish',
  });
  expect(published.status).toBe(200);
  expect((await office.ask('publishUnpublishedEntry', onNews('gotovoe'))).status).toBe(200);
  expect(read('gotovoe')).toContain('Черновик');
});
