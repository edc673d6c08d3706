import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { photoWithPlace } from '../../fixtures/bad-input/folder.ts';
import { docx } from './makeZip.ts';
import { asset, news, onNews, openOffice, save } from './support.ts';
import type { TestOffice } from './support.ts';

let office: TestOffice;
beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.close());

const names = (slug: string): string[] =>
  office
    .git('ls-tree', '--name-only', `cms/news/${slug}`, `news/${slug}/`)
    .split('\n')
    .map((file) => file.slice(`news/${slug}/`.length));
const read = (slug: string, name: string): string =>
  office.git('show', `cms/news/${slug}:news/${slug}/${name}`);

const raw = news(
  'Собрание',
  'Посмотрите «Приказ № 5.docx» ниже.\n\n![Зал](./Фото%20с%20телефона.JPG)\n\n<FileCard file="./Приказ № 5.docx" title="Приказ" />',
);

test('uploads with Russian names are renamed, in the text too, and keep the old names aside', async () => {
  const photo = await photoWithPlace();
  const assets = [asset('a', 'Фото с телефона.JPG', photo), asset('a', 'Приказ № 5.docx', docx())];
  const saved = await office.ask('persistEntry', {
    ...save('a', raw, {}, { newEntry: true }),
    assets,
  });
  expect(saved.body.renamed).toEqual([
    { from: 'Фото с телефона.JPG', to: 'foto-s-telefona.jpg' },
    { from: 'Приказ № 5.docx', to: 'prikaz-no-5.docx' },
  ]);
  expect(names('a')).toEqual([
    'files.json',
    'foto-s-telefona.jpg',
    'index.mdx',
    'prikaz-no-5.docx',
  ]);
  expect(JSON.parse(read('a', 'files.json'))).toEqual({
    'foto-s-telefona.jpg': 'Фото с телефона.JPG',
    'prikaz-no-5.docx': 'Приказ № 5.docx',
  });
  const text = read('a', 'index.mdx');
  expect(text).toContain('![Зал](./foto-s-telefona.jpg)');
  expect(text).toContain('file="./prikaz-no-5.docx"');
  expect(text).toContain('«Приказ № 5.docx» ниже');
  expect(saved.body.files[0].data.trim()).toBe(text);
});

test('the stored photo has no place in it, and sending it again changes nothing', async () => {
  const path = 'content/news/a/foto-s-telefona.jpg';
  const media = await office.ask('unpublishedEntryMediaFile', { ...onNews('a'), path, id: '' });
  const bytes = Buffer.from(media.body.content, 'base64');
  expect((await sharp(bytes).metadata()).exif).toBeUndefined();
  const tip = office.git('rev-parse', 'cms/news/a');
  const base = office.git('rev-parse', 'cms/news/a:news/a/index.mdx');
  const again = {
    ...save('a', `${read('a', 'index.mdx')}\n`, { base }),
    assets: [asset('a', 'foto-s-telefona.jpg', bytes)],
  };
  expect((await office.ask('persistEntry', again)).body.message).toBe('Изменений нет');
  const original = {
    ...save('a', raw, { base }),
    assets: [asset('a', 'Фото с телефона.JPG', await photoWithPlace())],
  };
  expect((await office.ask('persistEntry', original)).body.message).toBe('Изменений нет');
  expect(office.git('rev-parse', 'cms/news/a')).toBe(tip);
});

test('the list of old names is no picture for Decap', async () => {
  const { body } = await office.ask('unpublishedEntry', onNews('a'));
  expect(body.diffs.map(({ path }) => path)).not.toContain('content/news/a/files.json');
});

test('two files that would get one name get two, and a name given by the CMS keeps its original', async () => {
  const text = news(
    'Б',
    '<FileCard file="./Щит.csv" title="1" />\n\n<FileCard file="./Shchit!.csv" title="2" />',
  );
  const third = { ...asset('b', 'spisok.csv', 'в\n'), original: 'Список членов.csv' };
  const saved = await office.ask('persistEntry', {
    ...save('b', `${text}\n<FileCard file="./spisok.csv" title="3" />\n`, {}, { newEntry: true }),
    assets: [asset('b', 'Щит.csv', 'а\n'), asset('b', 'Shchit!.csv', 'б\n'), third],
  });
  expect(saved.status).toBe(200);
  expect(names('b')).toEqual([
    'files.json',
    'index.mdx',
    'shchit-2.csv',
    'shchit.csv',
    'spisok.csv',
  ]);
  expect(read('b', 'index.mdx')).toContain('file="./shchit-2.csv"');
  expect(JSON.parse(read('b', 'files.json'))).toMatchObject({ 'spisok.csv': 'Список членов.csv' });
});

test('a file that the draft alone had goes when the text names it no more', async () => {
  const base = office.git('rev-parse', 'cms/news/b:news/b/index.mdx');
  const text = news('Б', '<FileCard file="./shchit.csv" title="1" />');
  await office.ask('persistEntry', save('b', text, { base }));
  expect(names('b')).toEqual(['files.json', 'index.mdx', 'shchit.csv']);
});

test('a refused file refuses the whole save and says which and why', async () => {
  const bad = docx({ 'word/vbaProject.bin': 'x' });
  const saved = await office.ask('persistEntry', {
    ...save('v', news('В'), {}, { newEntry: true }),
    assets: [asset('v', 'Хороший.csv', 'а\n'), asset('v', 'Смета.docx', bad)],
  });
  expect(saved).toMatchObject({ status: 415, body: { code: 'file-macros', file: 'Смета.docx' } });
  expect(saved.body.error).toContain('без макросов');
  expect((await office.ask('unpublishedEntry', onNews('v'))).status).toBe(404);
});

test('files go beside the entry that is saved, nowhere else', async () => {
  const saved = await office.ask('persistEntry', {
    ...save('v', news('В'), {}, { newEntry: true }),
    assets: [asset('other', 'a.csv', 'а\n')],
  });
  expect(saved.body.code).toBe('path-not-allowed');
});

test('a file of 25 MB passes through', async () => {
  const bytes = Buffer.alloc(25 * 1024 * 1024, 'x;');
  const put = await office.ask('persistMedia', {
    asset: asset('other', 'bolshoj.csv', bytes),
    options: { commitMessage: 'Большой' },
  });
  expect(put.status).toBe(200);
});
