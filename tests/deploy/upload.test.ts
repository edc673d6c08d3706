import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { upload } from '../../deploy/upload/upload.ts';
import { startStore } from './support/store.ts';
import type { SimulatedStore } from './support/store.ts';

let folder: string;
let store: SimulatedStore;
beforeEach(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'upload-'));
  store = await startStore('secret');
});
afterEach(() => {
  store.close();
  rmSync(folder, { recursive: true });
});

const site = {
  'index.html': 'one',
  'news/start/index.html': 'one',
  'news/old/index.html': 'one',
  '_astro/a.111.css': 'one',
  'media/foto.111.webp': 'one',
  'feed.xml': 'one',
  'files/news/start/prikaz.pdf': 'one',
};

function release(name: string, files: Readonly<Record<string, string>>): string {
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, name, file)), { recursive: true });
    writeFileSync(path.join(folder, name, file), text);
  }
  return path.join(folder, name);
}

const target = (secretKey = 'secret') => ({
  ...{ endpoint: store.endpoint, bucket: 'bucket', region: 'ru-1' },
  ...{ accessKey: 'key', secretKey },
});

test('hashed files go first, then other files, then pages', async () => {
  expect(await upload(release('1', site), target())).toEqual({ sent: 7, unchanged: 0, deleted: 0 });
  expect(store.calls).toEqual([
    'PUT .release.json',
    'PUT _astro/a.111.css',
    'PUT media/foto.111.webp',
    'PUT feed.xml',
    'PUT files/news/start/prikaz.pdf',
    'PUT index.html',
    'PUT news/old/index.html',
    'PUT news/start/index.html',
    'PUT .release.json',
  ]);
  expect(store.objects.get('index.html')?.headers).toMatchObject({
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'no-cache',
  });
  expect(store.objects.get('_astro/a.111.css')?.headers['cache-control']).toContain('immutable');
  expect(store.objects.get('files/news/start/prikaz.pdf')?.headers['content-disposition']).toBe(
    "attachment; filename*=UTF-8''prikaz.pdf",
  );
});

test('only what has changed is sent, what is gone is deleted last, old hashed files stay', async () => {
  await upload(release('1', site), target());
  store.calls.length = 0;
  const left = Object.entries(site).filter(([file]) => !/old|a\.111/u.test(file));
  const next = { ...Object.fromEntries(left), '_astro/a.222.css': 'two', 'index.html': 'two' };
  expect(await upload(release('2', next), target())).toEqual({ sent: 2, unchanged: 4, deleted: 1 });
  expect(store.calls).toEqual([
    'PUT .release.json',
    'PUT _astro/a.222.css',
    'PUT index.html',
    'DELETE news/old/index.html',
    'PUT .release.json',
  ]);
  expect(store.objects.has('_astro/a.111.css')).toBe(true);
});

test('stopped halfway, no page is there without its files, and the next run ends it', async () => {
  const from = release('1', site);
  store.limit = 5;
  await expect(upload(from, target())).rejects.toThrow('Хранилище отказало (503)');
  expect([...store.objects.keys()]).toEqual(store.calls.map((call) => call.slice(4)));
  expect(store.objects.has('media/foto.111.webp')).toBe(true);
  store.limit = Infinity;
  await upload(from, target());
  expect(store.objects.size).toBe(8);
});

test('what was sent before a break is deleted or sent as it was, when the next release says so', async () => {
  await upload(release('1', site), target());
  const wrong = { ...site, 'index.html': 'wrong', 'a/wrong/index.html': 'wrong' };
  const { length: before } = store.calls;
  store.limit = before + 3;
  await expect(upload(release('2', wrong), target())).rejects.toThrow('(503)');
  expect(store.calls.slice(before)).toEqual([
    'PUT .release.json',
    'PUT a/wrong/index.html',
    'PUT index.html',
  ]);
  store.limit = Infinity;
  expect(await upload(release('1', site), target())).toEqual({ sent: 1, unchanged: 6, deleted: 1 });
  expect(store.objects.has('a/wrong/index.html')).toBe(false);
  expect(store.objects.get('index.html')?.bytes.toString()).toBe('one');
});

test('what was deleted before a break is sent, when the next release has it again', async () => {
  await upload(release('1', site), target());
  const left = Object.fromEntries(Object.entries(site).filter(([file]) => !/old|feed/u.test(file)));
  store.limit = store.calls.length + 2;
  await expect(upload(release('2', left), target())).rejects.toThrow('(503)');
  expect(store.calls.at(-1)).toBe('DELETE feed.xml');
  store.limit = Infinity;
  await upload(release('1', site), target());
  for (const file of Object.keys(site)) expect(store.objects.has(file), file).toBe(true);
});

test('a file that is called otherwise is sent again under its name', async () => {
  const from = release('1', site);
  await upload(from, target());
  store.calls.length = 0;
  const names = { 'files/news/start/prikaz.pdf': 'Приказ.pdf' };
  writeFileSync(path.join(folder, 'names.json'), JSON.stringify({ originals: {}, names }));
  expect(await upload(from, target())).toMatchObject({ sent: 1 });
  expect(store.calls[1]).toBe('PUT files/news/start/prikaz.pdf');
  expect(store.objects.get('files/news/start/prikaz.pdf')?.headers['content-disposition']).toBe(
    `attachment; filename*=UTF-8''${encodeURIComponent('Приказ.pdf')}`,
  );
});

test('a wrong key is refused', async () => {
  await expect(upload(release('1', site), target('wrong'))).rejects.toThrow('(403)');
  expect(store.objects.size).toBe(0);
});
