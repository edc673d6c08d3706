// What readers' disks call a downloaded file, and when nginx has to read its maps again.
import { cpSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Builder } from '../../../publish/builder.ts';
import { compareWith } from '../../../publish/builders/compare.ts';
import { mapFiles } from '../../../publish/maps.ts';
import { createNames } from '../../../publish/names.ts';
import { currentRelease } from '../../../publish/releases/releases.ts';
import { rollback } from '../../../publish/releases/rollback.ts';
import { exitCodes } from '../../../publish/status.ts';
import { withBody } from '../../fixtures/bad-input/entry.ts';
import { openTest, quickBuilder } from './support.ts';
import type { TestPublisher } from './support.ts';

/** Publishes what lies beside entries too, and a file made of one. */
const withFiles: Builder = {
  ...quickBuilder,
  async build(snapshot, into, previous) {
    await quickBuilder.build(snapshot, into);
    const { root } = snapshot;
    for (const file of readdirSync(root, { recursive: true, encoding: 'utf8' })) {
      if (!/^news\/.+\.(?:docx|pdf)$/u.test(file)) continue;
      mkdirSync(path.join(into, 'files', path.dirname(file)), { recursive: true });
      cpSync(path.join(root, file), path.join(into, 'files', file));
    }
    const made = path.join(into, 'files/news/odna');
    mkdirSync(made, { recursive: true });
    for (const name of ['odna.pdf', 'odna-a4-black.pdf', 'odna-chuzhaya.pdf'])
      cpSync(path.join(into, '404.html'), path.join(made, name));
    return compareWith(into, previous);
  },
};

const docx = readFileSync('src/blocks/examples/primer.docx');
const titled = (title: string) => withBody('Текст.').replace(/^title: .*$/mu, `title: ${title}`);
const names = (list: Readonly<Record<string, string>>) => JSON.stringify(list);

let site: TestPublisher;
beforeAll(async () => {
  site = await openTest(undefined, { builder: withFiles });
  site.commit({
    'news/odna/index.mdx': titled('Собрание «Наш выбор»'),
    'news/odna/prikaz.docx': docx,
    'news/odna/spisok.docx': docx,
    'news/odna/files.json': names({
      'prikaz.docx': 'Приказ № 5: о выборах*.DOCX',
      'spisok.docx': `../${'Очень длинное имя '.repeat(10)}\u202e.docx`,
    }),
  });
  expect((await site.publish()).exit).toBe(exitCodes.ok);
});
afterAll(() => site.close());

const nameOf = (file: string) => createNames(site.room)(`files/news/odna/${file}`);
const mapOf = (name: string) => readFileSync(path.join(site.room.maps, name), 'utf8');
/** Changes when nginx has something to read. */
const stamps = () => mapFiles.map((name) => statSync(path.join(site.room.maps, name)).ino);

test('an attached file is called as on the disk of its editor, without what disks refuse', () => {
  expect(nameOf('prikaz.docx')).toBe('Приказ № 5 о выборах.docx');
  const long = nameOf('spisok.docx');
  expect(long).toMatch(/^Очень длинное имя .+ Очень\.docx$/u);
  expect(Array.from(long).length).toBeLessThan(110);
});

test('a made file bears the title of its entry, any other one the name of its address', () => {
  expect(nameOf('odna.pdf')).toBe('Собрание «Наш выбор».pdf');
  expect(nameOf('odna-a4-black.pdf')).toBe('Собрание «Наш выбор», А4, чёрно-белая.pdf');
  expect(nameOf('odna-chuzhaya.pdf')).toBe('odna-chuzhaya.pdf');
  expect(nameOf('constructor')).toBe('constructor');
});

test('nginx has the same names', () => {
  const line = mapOf('names.map')
    .split('\n')
    .find((one) => one.startsWith('"/files/news/odna/odna.pdf" '));
  expect(decodeURIComponent(line ?? '')).toContain("attachment; filename*=UTF-8''Собрание «Наш");
});

test('nginx is called only when something was renamed, moved or deleted', async () => {
  const before = stamps();
  site.commit({ 'news/dve/index.mdx': withBody('Новость без файлов.') });
  await site.publish();
  expect(stamps()).toEqual(before);
  site.commit({ 'news/odna/files.json': names({ 'prikaz.docx': 'Распоряжение.docx' }) });
  await site.publish();
  // A list alone changes nothing that readers see: it comes with the next text.
  site.commit({ 'news/dve/index.mdx': undefined });
  await site.publish();
  expect(stamps().map((stamp, i) => stamp !== before[i])).toEqual([false, true, true]);
  expect(nameOf('prikaz.docx')).toBe('Распоряжение.docx');
  expect(mapOf('gone.map')).toContain('"/news/dve/" "1";\n');
  expect(mapOf('short.map')).toMatch(/^"\/s\/.+" "\/news\/odna\/";$/mu);
});

test('a rollback brings back what files are called', async () => {
  const before = currentRelease(site.room);
  const [book, map] = [readFileSync(site.room.names, 'utf8'), mapOf('names.map')];
  site.commit({ 'news/odna/prikaz.docx': undefined, 'news/odna/files.json': undefined });
  await site.publish();
  expect(nameOf('prikaz.docx')).toBe('prikaz.docx');
  expect(await rollback(site.room, String(before), { say: () => undefined })).toBe(exitCodes.ok);
  expect([readFileSync(site.room.names, 'utf8'), mapOf('names.map')]).toEqual([book, map]);
  expect(nameOf('prikaz.docx')).toBe('Распоряжение.docx');
  site.commit({ 'news/tri/index.mdx': withBody('Дальше.') });
  await site.publish();
  expect(nameOf('prikaz.docx')).toBe('prikaz.docx');
});

test('names that are lost are made again', async () => {
  const before = readFileSync(site.room.names, 'utf8');
  writeFileSync(site.room.names, '{');
  expect(nameOf('prikaz.docx')).toBe('prikaz.docx');
  site.commit({ 'news/dve/index.mdx': withBody('Снова.') });
  await site.publish();
  expect(readFileSync(site.room.names, 'utf8')).toBe(before);
});
