import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { asset, news, onNews, openOffice, save } from './support.ts';
import type { TestOffice } from './support.ts';

let office: TestOffice;
beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.close());

/** Paths that a commit changes against its first parent. */
const changed = (commit = 'main'): string[] =>
  office.git('diff-tree', '-r', '--name-only', `${commit}^1`, commit).split('\n');

describe('what Decap’s proxy backend asks', () => {
  test('info names the office', async () => {
    const { body } = await office.ask('info');
    expect(body).toMatchObject({ type: 'office', publish_modes: ['simple', 'editorial_workflow'] });
  });

  test('the first start makes one commit of the content', () => {
    expect(office.git('rev-list', '--count', 'main')).toBe('1');
    expect(office.git('ls-tree', '-r', '--name-only', 'main').split('\n')).toContain(
      'news/start/index.mdx',
    );
  });

  test('entriesByFolder gives every entry with its blob id', async () => {
    const params = { folder: 'content/news', extension: 'mdx', depth: 2 };
    const { body } = await office.ask('entriesByFolder', params);
    expect(body).toHaveLength(3);
    expect(body[0]).toEqual({
      data: news('Другая'),
      file: {
        path: 'content/news/other/index.mdx',
        id: office.git('rev-parse', 'main:news/other/index.mdx'),
      },
    });
    const list = await office.ask('entriesByFolder', { ...params, list: true });
    expect(list.body[0]).toEqual({
      fields: expect.objectContaining({ title: 'Другая' }) as unknown,
      file: body[0]?.file,
    });
    const shallow = await office.ask('entriesByFolder', { ...params, depth: 1 });
    expect(shallow.body).toEqual([]);
  });

  test('entriesByFiles gives settings, and nothing for one that is not there', async () => {
    const files = [
      { path: 'content/settings/menu.yaml', label: 'Меню' },
      { path: 'content/settings/site.yaml', label: 'Сайт' },
    ];
    const { body } = await office.ask('entriesByFiles', { files });
    expect(body[0]).toMatchObject({ data: 'main: []\n', file: { label: 'Меню' } });
    expect(body[1]).toEqual({ data: '', file: { path: files[1]?.path, label: 'Сайт', id: null } });
  });

  test('getEntry gives an entry, and emptiness for a free slug', async () => {
    const { body } = await office.ask('getEntry', { path: 'content/news/start/index.mdx' });
    expect(body.data).toBe(news('Начало'));
    const free = await office.ask('getEntry', { path: 'content/news/free/index.mdx' });
    expect(free).toEqual({
      status: 200,
      body: { data: '', file: { path: 'content/news/free/index.mdx', id: null } },
    });
  });

  test('a draft lives from the first save to publication', async () => {
    const text = news('Собрание', 'Первый текст.');
    const made = await office.ask('persistEntry', save('sobranie', text, {}, { newEntry: true }));
    expect(made.body).toMatchObject({ message: 'Сохранено', status: 'draft' });
    expect((await office.ask('unpublishedEntries')).body).toEqual(['news/sobranie/index']);

    const key = await office.ask('unpublishedEntry', { id: 'news/sobranie/index' });
    const named = await office.ask('unpublishedEntry', onNews('sobranie'));
    expect(named.body).toEqual(key.body);
    const [{ id }] = made.body.files;
    const path = 'content/news/sobranie/index.mdx';
    expect(key.body).toMatchObject({
      collection: 'news',
      slug: 'sobranie/index',
      status: 'draft',
      diffs: [{ id, path, newFile: true }],
      pullRequestAuthor: 'Анна Главная',
    });
    const data = await office.ask('unpublishedEntryDataFile', { ...onNews('sobranie'), path, id });
    expect(data.body).toEqual({ data: text, file: { path, id } });
    expect((await office.ask('getEntry', { path })).body.data).toBe('');

    const status = { ...onNews('sobranie'), newStatus: 'pending_publish' };
    expect((await office.ask('updateUnpublishedEntryStatus', status)).status).toBe(200);
    expect((await office.ask('publishUnpublishedEntry', onNews('sobranie'))).status).toBe(200);
    expect((await office.ask('getEntry', { path })).body.data).toBe(text);
    expect((await office.ask('unpublishedEntries')).body).toEqual([]);
    expect(changed()).toEqual(['news/sobranie/index.mdx']);
  });

  test('the author of a commit is who is signed in', () => {
    expect(office.git('log', '-1', '--format=%an <%ae>', 'main')).toBe(
      'Анна Главная <chief@example.org>',
    );
  });

  test('without the workflow a save goes straight to the site', async () => {
    const { body: before } = await office.ask('getEntry', { path: 'content/news/third/index.mdx' });
    const raw = news('Третья, правленая');
    const options = { useWorkflow: false, commitMessage: 'Правка\n\nCms-Draft: чужое' };
    const saved = await office.ask('persistEntry', save('third', raw, {}, options));
    expect(saved.status).toBe(200);
    expect(office.git('show', 'main:news/third/index.mdx')).toBe(raw.trim());
    expect(office.git('log', '-1', '--format=%B', 'main')).toBe(
      'Правка\n\nCms-Entry: news/third/index.mdx',
    );
    expect(before.data).not.toBe(raw);
  });

  test('a save with nothing changed makes no commit and no draft', async () => {
    await office.ask('getEntry', { path: 'content/news/other/index.mdx' });
    const before = office.git('for-each-ref');
    const saved = await office.ask('persistEntry', save('other', news('Другая')));
    expect(saved.body).toMatchObject({ message: 'Изменений нет', status: null });
    expect(office.git('for-each-ref')).toBe(before);
  });

  test('a deleted draft leaves the list and can be brought back', async () => {
    await office.ask('persistEntry', save('lishnee', news('Лишнее'), {}, { newEntry: true }));
    expect((await office.ask('deleteUnpublishedEntry', onNews('lishnee'))).status).toBe(200);
    expect((await office.ask('unpublishedEntry', onNews('lishnee'))).status).toBe(404);
    expect(office.git('for-each-ref', 'refs/office/trash/news/lishnee')).not.toBe('');
  });

  test('media: put, listed, read, deleted', async () => {
    const path = 'content/news/other/spisok.csv';
    const options = { commitMessage: 'Файл' };
    const put = await office.ask('persistMedia', {
      asset: asset('other', 'spisok.csv', 'имя;число\n'),
      options,
    });
    expect(put.body).toMatchObject({ path, name: 'spisok.csv', encoding: 'base64' });
    const media = await office.ask('getMedia', { mediaFolder: 'content/news/other' });
    expect(media.body).toEqual([put.body]);
    expect((await office.ask('getMediaFile', { path })).body).toEqual(put.body);
    expect((await office.ask('getMedia', { mediaFolder: 'content' })).body).toEqual([]);
    const all = await office.ask('getMedia', { mediaFolder: 'content', list: true });
    expect(all.body).toEqual([{ id: put.body.id, path, name: 'spisok.csv' }]);
    const paths = [path];
    expect((await office.ask('deleteFiles', { paths, options })).status).toBe(200);
    expect((await office.ask('deleteFile', { path, options })).status).toBe(404);
    expect(changed()).toEqual(['news/other/spisok.csv']);
  });

  test('deleting an entry takes its files along and nothing else', async () => {
    const raw = news('С файлом', '<FileCard file="./a.csv" title="Список" />');
    const params = { ...save('s-fajlom', raw, {}, { newEntry: true }) };
    await office.ask('persistEntry', { ...params, assets: [asset('s-fajlom', 'a.csv', 'а;б\n')] });
    await office.ask('publishUnpublishedEntry', onNews('s-fajlom'));
    expect(changed()).toEqual(['news/s-fajlom/a.csv', 'news/s-fajlom/index.mdx']);
    const paths = ['content/news/s-fajlom/index.mdx'];
    await office.ask('deleteFiles', { paths, options: { commitMessage: 'Удалить' } });
    expect(changed()).toEqual(['news/s-fajlom/a.csv', 'news/s-fajlom/index.mdx']);
    expect(office.git('ls-tree', '--name-only', 'main', 'news/')).not.toContain('s-fajlom');
  });

  test('answers that are always empty', async () => {
    expect((await office.ask('getDeployPreview', onNews('start'))).body).toBeNull();
    expect((await office.ask('getNotes', onNews('start'))).body).toEqual({ notes: [] });
    expect((await office.ask('getPRMetadata', onNews('start'))).body).toEqual({ metadata: null });
  });
});
