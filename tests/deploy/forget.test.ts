import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { inflateSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { forget } from '../../deploy/forget/forget.ts';
import { filesIn } from '../../publish/files.ts';
import { readManifest } from '../../publish/releases/manifest.ts';
import { currentRelease } from '../../publish/releases/releases.ts';
import { openTest, type TestPublisher } from '../unit/publish/support.ts';

const secret = 'Тайнова Тайна Тайновна';
const news = (title: string, text: string): string =>
  `---\ntitle: ${title}\ndescription: Коротко о том, что случилось.\ndate: 2020-03-05\ncategory: announcement\n---\n\n${text}\n`;

let site: TestPublisher;

const git = (...args: string[]): string =>
  execFileSync('git', ['--git-dir', site.room.content, ...args], { encoding: 'utf8' });

/** Files below the publisher's folder that hold the words, as they are or as git stores them. */
function holders(words: string): string[] {
  const bytes = Buffer.from(words);
  const packed = git('cat-file', '--batch-all-objects', '--batch');
  const plain = filesIn(site.room.root).filter((file) => {
    const content = readFileSync(path.join(site.room.root, file));
    return content.includes(bytes) || unpacked(content).includes(bytes);
  });
  return [...plain, ...(packed.includes(words) ? ['an object of the repository'] : [])];
}

function unpacked(content: Buffer): Buffer {
  try {
    return inflateSync(content);
  } catch {
    return Buffer.alloc(0);
  }
}

/** The site again, as after a restart. */
async function publishAgain(): Promise<void> {
  const root = path.dirname(site.room.root);
  await site.publisher.close();
  site = await openTest(root);
  const { exit } = await site.publish();
  expect(exit).toBe(0);
}

async function publishSecret(): Promise<void> {
  site.commit({ 'news/tajna/index.mdx': news('Новость', `Пришла ${secret}.`) });
  const { status } = await site.publish();
  expect(status.held).toEqual([]);
  expect(site.page('/news/tajna/')).toContain(secret);
}

describe('a site that told too much', () => {
  beforeEach(async () => {
    site = await openTest();
  });
  afterEach(() => site.close());

  test('an entry that was taken off the site leaves no trace, and everything else stays', async () => {
    await publishSecret();
    site.commit({ 'news/drugaya/index.mdx': news('Другая', 'Первая редакция.') });
    site.commit({ 'news/drugaya/index.mdx': news('Другая', 'Вторая редакция.') });
    site.commit({ 'news/tajna/index.mdx': undefined });
    await site.publish();
    expect(holders(secret)).not.toEqual([]);
    const tree = git('rev-parse', 'main^{tree}');

    const { gone, elsewhere } = await forget(site.room.root, ['news/tajna']);

    expect([gone.size, elsewhere.size]).toEqual([1, 0]);
    expect(holders(secret)).toEqual([]);
    expect(git('rev-parse', 'main^{tree}')).toBe(tree);
    expect(git('rev-list', '--count', 'main', '--', 'news/drugaya')).toBe('2\n');
    expect(git('rev-list', '--count', '--all', '--', 'news/tajna')).toBe('0\n');
    expect(git('fsck')).toBe('');
    const live = readManifest(site.room, currentRelease(site.room) ?? 0);
    expect(git('cat-file', '-t', live?.commit ?? '')).toBe('commit\n');
    await publishAgain();
    expect(site.page('/news/drugaya/')).toContain('Вторая редакция');
    expect(holders(secret)).toEqual([]);
  });

  test('of an entry that stays only what it was goes', async () => {
    await publishSecret();
    site.commit({ 'news/tajna/index.mdx': news('Новость', 'Пришли все.') });
    await site.publish();
    await forget(site.room.root, ['news/tajna']);
    expect(holders(secret)).toEqual([]);
    expect(site.page('/news/tajna/')).toContain('Пришли все');
    await publishAgain();
    expect(site.page('/news/tajna/')).toContain('Пришли все');
  });

  test('a file beside an entry goes without the entry', async () => {
    site.commit({
      'news/foto/index.mdx': news('Новость', 'Текст.'),
      'news/foto/spisok.txt': `${secret}\n`,
    });
    site.commit({ 'news/foto/spisok.txt': undefined });
    await site.publish();
    await forget(site.room.root, ['news/foto/spisok.txt']);
    expect(holders(secret)).toEqual([]);
    expect(git('show', 'main:news/foto/index.mdx')).toContain('Текст.');
  });

  test('drafts of other entries stay what they are, and their base is there', async () => {
    await publishSecret();
    const base = git('rev-parse', 'main').trim();
    const message = `news/novaya: черновик\n\nCms-Status: draft\nCms-Base: ${base}\n`;
    const draft = git('commit-tree', 'main^{tree}', '-p', base, '-m', message).trim();
    git('update-ref', 'refs/heads/cms/news/novaya', draft);
    git('update-ref', 'refs/office/trash/news/tajna/x', base);
    site.commit({ 'news/tajna/index.mdx': undefined });
    await site.publish();
    await forget(site.room.root, ['news/tajna']);
    expect(holders(secret)).toEqual([]);
    const told = git('log', '-1', '--format=%B', 'cms/news/novaya');
    expect(told).toContain('Cms-Status: draft');
    const named = /Cms-Base: (\w+)/u.exec(told)?.[1] ?? '';
    expect(git('merge-base', '--is-ancestor', named, 'main')).toBe('');
    expect(git('for-each-ref', 'refs/office')).toBe('');
  });

  test('a copy that was put back and never published forgets too', async () => {
    site.commit({ 'news/tajna/index.mdx': news('Новость', `Пришла ${secret}.`) });
    site.commit({ 'news/tajna/index.mdx': undefined });
    expect((await forget(site.room.root, ['news/tajna'])).gone.size).toBe(1);
    expect(holders(secret)).toEqual([]);
  });

  test('the same text elsewhere is named', async () => {
    await publishSecret();
    const text = git('show', 'main:news/tajna/index.mdx');
    site.commit({ 'news/dvojnik/index.mdx': text, 'news/tajna/index.mdx': undefined });
    await site.publish();
    const { elsewhere } = await forget(site.room.root, ['news/tajna']);
    expect([...elsewhere.values()]).toEqual(['news/dvojnik/index.mdx']);
  });

  test('what readers still see, and what a draft still has, is refused and nothing is lost', async () => {
    await publishSecret();
    site.commit({ 'news/tajna/index.mdx': undefined });
    const main = git('for-each-ref');
    await expect(forget(site.room.root, ['news/tajna'])).rejects.toThrow(
      'Читатели ещё видят прежнее: news/tajna/index.mdx',
    );
    await site.publish();
    git('update-ref', 'refs/heads/cms/news/tajna', 'main');
    await expect(forget(site.room.root, ['news/tajna'])).rejects.toThrow(
      'Есть черновик: news/tajna',
    );
    expect(git('for-each-ref', 'refs/heads/main')).toBe(main);
    expect(existsSync(site.room.cache)).toBe(true);
  });
});

test.each([
  'news',
  'news/',
  'news/a/',
  'news/a/index.mdx',
  '../news/a',
  'settings/site.yaml',
  'news/a/b/c',
])('«%s» is not taken for an entry', async (one) => {
  await expect(forget('/nowhere', [one])).rejects.toThrow('не запись и не файл записи');
});
