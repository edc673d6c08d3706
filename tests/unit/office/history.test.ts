import { afterAll, beforeAll, expect, test } from 'vitest';
import { asset, author, news, onNews, openOffice, save } from './support.ts';
import type { TestOffice } from './support.ts';

let office: TestOffice;
beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.close());

const path = 'content/news/start/index.mdx';
const options = { commitMessage: 'Удалить' };
const idOf = (slug: string, ref = 'main'): string =>
  office.git('rev-parse', `${ref}:news/${slug}/index.mdx`);
interface Version {
  commit: string;
  subject: string;
  published: boolean;
  author: { name: string };
  files: { path: string; added: number | null; removed: number | null }[];
}
const history = async (slug: string): Promise<Version[]> =>
  (await office.ask('history', onNews(slug))).body as unknown as Version[];

test('history tells who changed what, on the site and in the draft', async () => {
  const raw = news('Начало', 'Новый текст.');
  await office.ask('persistEntry', save('start', raw, { base: idOf('start') }), author);
  await office.ask('publishUnpublishedEntry', onNews('start'));
  await office.ask('persistEntry', save('start', news('Ещё'), { base: idOf('start') }));
  const versions = await history('start');
  expect(versions).toHaveLength(4);
  const published = versions.filter((version) => version.published);
  expect(published.map(({ subject }) => subject)).toEqual([
    'Опубликовать news/start',
    'Начальное содержание сайта',
  ]);
  const drafted = versions.find((version) => version.author.name === 'Борис Автор');
  expect(drafted?.files).toEqual([{ path, added: 1, removed: 1 }]);
  expect(versions.every(({ files }) => files.every((file) => file.path === path))).toBe(true);
});

test('an old version can be read, and returns through a draft', async () => {
  const first = (await history('start')).find(({ subject }) => subject.startsWith('Начальное'));
  const commit = first?.commit ?? '';
  const { body } = await office.ask('version', { ...onNews('start'), commit });
  expect(body).toMatchObject({ data: news('Начало'), author: { name: 'Цифровой Профсоюз' } });
  const stale = { ...onNews('start'), commit, base: idOf('start') };
  expect((await office.ask('restore', stale)).status).toBe(409);
  const base = idOf('start', 'cms/news/start');
  const restored = await office.ask('restore', { ...onNews('start'), commit, base }, author);
  expect(restored.body).toMatchObject({ status: 'draft' });
  const draft = await office.ask('unpublishedEntryDataFile', { ...onNews('start'), path, id: '' });
  expect(draft.body.data).toBe(news('Начало'));
  expect((await office.ask('getEntry', { path })).body.data).not.toBe(news('Начало'));
});

test('no other commit or object can be read', async () => {
  await office.ask('persistEntry', save('other', news('Тайна'), { base: idOf('other') }));
  const foreign = office.git('rev-parse', 'cms/news/other');
  for (const commit of [foreign, idOf('other', 'cms/news/other'), 'f'.repeat(40)])
    expect((await office.ask('version', { ...onNews('start'), commit })).status).toBe(404);
  const commit = '--help';
  expect((await office.ask('version', { ...onNews('start'), commit })).status).toBe(400);
});

const withFile = news('Снятая', '<FileCard file="./a.csv" title="Список" />');
async function publishWithFile(slug: string): Promise<void> {
  const params = save(slug, withFile, {}, { newEntry: true });
  await office.ask('persistEntry', { ...params, assets: [asset(slug, 'a.csv', 'а\n')] });
  expect((await office.ask('publishUnpublishedEntry', onNews(slug))).status).toBe(200);
}

test('unpublish takes an entry off the site and keeps it with its files as a draft', async () => {
  await publishWithFile('snyataya');
  expect((await office.ask('unpublish', onNews('snyataya'))).status).toBe(200);
  expect(office.git('ls-tree', '--name-only', 'main', 'news/')).not.toContain('snyataya');
  const { body } = await office.ask('unpublishedEntry', onNews('snyataya'));
  expect(body.diffs).toHaveLength(2);
  expect((await office.ask('publishUnpublishedEntry', onNews('snyataya'))).status).toBe(200);
  expect(office.git('ls-tree', '-r', '--name-only', 'main')).toContain('news/snyataya/a.csv');
});

test('Decap’s own way, deletion and a ready draft, keeps the files too', async () => {
  await publishWithFile('po-decap');
  await office.ask('getEntry', { path: 'content/news/po-decap/index.mdx' });
  const paths = ['content/news/po-decap/index.mdx'];
  await office.ask('deleteFiles', { paths, options });
  const params = save('po-decap', withFile, {}, { status: 'pending_publish' });
  const saved = await office.ask('persistEntry', params);
  expect(saved.body).toMatchObject({ status: 'pending_publish' });
  const { body } = await office.ask('unpublishedEntry', onNews('po-decap'));
  expect(body.diffs).toHaveLength(2);
});

test('an entry is renamed with its files when its draft is published', async () => {
  await publishWithFile('staraya');
  const moved = { base: idOf('staraya'), newPath: 'content/news/novaya/index.mdx' };
  const saved = await office.ask('persistEntry', save('staraya', withFile, moved));
  expect(saved.status).toBe(200);
  const { body } = await office.ask('unpublishedEntry', onNews('staraya'));
  expect(body.diffs).toMatchObject([
    { path: 'content/news/novaya/a.csv' },
    { path: 'content/news/novaya/index.mdx' },
  ]);
  const again = save('staraya', `${withFile}\nЕщё.\n`, {
    path: 'content/news/novaya/index.mdx',
    base: saved.body.files[0].id,
  });
  expect((await office.ask('persistEntry', again)).status).toBe(200);
  expect((await office.ask('publishUnpublishedEntry', onNews('staraya'))).status).toBe(200);
  const files = office.git('ls-tree', '-r', '--name-only', 'main');
  expect(files).toContain('news/novaya/a.csv');
  expect(files).not.toContain('news/staraya');
  const taken = { base: idOf('novaya'), newPath: 'content/news/third/index.mdx' };
  expect((await office.ask('persistEntry', save('novaya', withFile, taken))).status).toBe(409);
});

test('a deleted entry wins over its draft', async () => {
  await office.ask('persistEntry', save('third', news('Правка'), { base: idOf('third') }));
  const paths = ['content/news/third/index.mdx'];
  expect((await office.ask('deleteFiles', { paths, options })).status).toBe(200);
  const refused = await office.ask('publishUnpublishedEntry', onNews('third'));
  expect(refused.body.conflicts).toMatchObject([{ yours: news('Правка'), theirs: null }]);
});
