// What readers see whatever happens to the publisher.
import { spawn } from 'node:child_process';
import { appendFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { Busy, takeLock } from '../../../publish/lock.ts';
import { readManifest } from '../../../publish/releases/manifest.ts';
import { smoke } from '../../../publish/releases/smoke.ts';
import {
  currentRelease,
  damage,
  heal,
  kept,
  releaseFolder,
  releasesIn,
} from '../../../publish/releases/releases.ts';
import { roomAt } from '../../../publish/room.ts';
import { exitCodes } from '../../../publish/status.ts';
import { withBody } from '../../fixtures/bad-input/entry.ts';
import { openTest } from './support.ts';

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** Starts the process that releases, and kills it some milliseconds after it has begun. */
async function killAfter(root: string, milliseconds: number): Promise<void> {
  const child = spawn(process.execPath, ['tests/unit/publish/releasing.ts', root], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await new Promise((started) => child.stdout.once('data', started));
  await new Promise((done) => setTimeout(done, milliseconds));
  const ended = new Promise((done) => child.once('exit', done));
  child.kill('SIGKILL');
  await ended;
}

const kills = Number(process.env['CHAOS_KILLS'] ?? 50);

test(`after each of ${String(kills)} kills readers see a whole release, and the next run heals`, async () => {
  const root = mkdtempSync(path.join(tmpdir(), 'chaos-'));
  folders.push(root);
  const room = roomAt(root);
  let last = 0;
  for (let i = 0; i < kills; i += 1) {
    await killAfter(root, (i * 97) % 400);
    const now = currentRelease(room);
    if (now === undefined) continue;
    expect(await damage(room, now)).toEqual([]);
    expect(now).toBeGreaterThanOrEqual(last);
    last = now;
  }
  expect(last).toBeGreaterThan(0);
  takeLock(room.lock).release();
  heal(room);
  for (const number of releasesIn(room)) expect(await damage(room, number)).toEqual([]);
  expect(releasesIn(room).length).toBeLessThanOrEqual(kept + 1);
  expect(existsSync(path.join(room.assets, `_astro/style.${String(last)}.css`))).toBe(true);
});

test('two publishers at once: the second goes away, and nothing is left of a lock', () => {
  const root = mkdtempSync(path.join(tmpdir(), 'lock-'));
  folders.push(root);
  const { lock } = roomAt(root);
  const first = takeLock(lock);
  expect(() => takeLock(lock)).toThrow(Busy);
  first.release();
  takeLock(lock).release();
});

test('a release that is not what was written is not what readers keep', async () => {
  const site = await openTest();
  await site.publish();
  site.commit({ 'news/odna/index.mdx': withBody('Новый текст.') });
  await site.publish();
  const manifest = readManifest(site.room, 2);
  if (!manifest) throw new Error('no manifest');
  smoke(site.room, manifest, ['news/odna/index.html'], 1);
  expect(currentRelease(site.room)).toBe(2);
  appendFileSync(path.join(releaseFolder(site.room, 2), 'news/odna/index.html'), ' ');
  expect(() => {
    smoke(site.room, manifest, ['news/odna/index.html'], 1);
  }).toThrow(/EIO/u);
  expect(currentRelease(site.room)).toBe(1);
  await site.close();
});

test('an entry that breaks the build is held back, named or not', async () => {
  const site = await openTest();
  await site.publish();
  site.commit({
    'news/a/index.mdx': withBody('Этот текст ломает сборку и назван.'),
    'news/b/index.mdx': withBody('Этот текст ломает сборку.'),
    'news/c/index.mdx': withBody('Хороший текст.'),
  });
  const { exit, status } = await site.publish();
  expect(exit).toBe(exitCodes.held);
  expect(status.held.map(({ file, code }) => `${file} ${code}`)).toEqual([
    'news/a/index.mdx build-failed',
    'news/b/index.mdx build-failed',
  ]);
  expect(site.page('/news/c/')).toContain('Хороший текст.');
  await site.close();
});

test('an entry whose text does not fit its sheet is held back with what to cut, the last good one stays', async () => {
  const site = await openTest();
  site.commit({ 'news/dlinnaya/index.mdx': withBody('Помещается.') });
  await site.publish();
  site.commit({
    'news/dlinnaya/index.mdx': withBody('Этот текст ломает сборку, и назван, и длинен.'),
    'news/drugaya/index.mdx': withBody('Другая новость.'),
  });
  const { exit, status } = await site.publish();
  expect(exit).toBe(exitCodes.held);
  expect(status.held).toMatchObject([
    {
      file: 'news/dlinnaya/index.mdx',
      code: 'does-not-fit',
      message: 'Сократите на 20 знаков.',
      shown: 'last-good',
    },
  ]);
  expect(site.page('/news/dlinnaya/')).toContain('Помещается.');
  expect(site.page('/news/drugaya/')).toContain('Другая новость.');
  await site.close();
});

test('an entry appears when its time has come, and a clock that is wrong shows no half of anything', async () => {
  const site = await openTest();
  const hour = 3_600_000;
  const now = Date.now();
  const at = `${new Date(now + 10 * hour).toISOString().slice(0, 19)}+09:00`;
  const scheduled = withBody('По сроку.').replace('category:', `publishAt: ${at}\ncategory:`);
  site.commit({ 'news/srok/index.mdx': scheduled });
  expect((await site.publish()).status.books?.scheduled).toBe(1);
  expect(site.page('/news/srok/')).toBeUndefined();
  site.setClock(now + 2 * hour);
  expect((await site.publish()).release).toBeDefined();
  expect(site.page('/news/srok/')).toContain('По сроку.');
  for (const shift of [-24 * hour, 365 * 24 * hour]) {
    site.setClock(now + shift);
    expect((await site.publish()).exit).toBe(exitCodes.ok);
    expect(await damage(site.room, currentRelease(site.room) ?? 0)).toEqual([]);
  }
  await site.close();
});

test('a link to a deleted page goes, a renamed page leads on, and chains are straightened', async () => {
  const site = await openTest();
  const long = 'Длинный текст, по которому узнают переименованную запись. '.repeat(8);
  site.commit({
    'news/pervoe/index.mdx': withBody(long),
    'news/lishnee/index.mdx': withBody('Удалят.'),
    'news/ssylka/index.mdx': withBody('См. [сюда](/news/lishnee/).'),
  });
  await site.publish();
  site.commit({
    'news/pervoe/index.mdx': undefined,
    'news/vtoroe/index.mdx': withBody(long),
    'news/lishnee/index.mdx': undefined,
  });
  const { exit, status } = await site.publish();
  expect([exit, status.held]).toEqual([exitCodes.ok, []]);
  expect(status.notices.map(({ code }) => code)).toContain('link-broken');
  expect(site.page('/news/ssylka/')).toContain('См. сюда.');
  site.commit({ 'news/vtoroe/index.mdx': undefined, 'news/tretje/index.mdx': withBody(long) });
  await site.publish();
  const { readBook } = await import('../../../publish/addresses.ts');
  const book = readBook(site.room);
  expect(book.moved).toMatchObject({
    '/news/pervoe/': '/news/tretje/',
    '/news/vtoroe/': '/news/tretje/',
  });
  expect(book.gone).toContain('/news/lishnee/');
  await site.close();
});
