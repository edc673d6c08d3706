import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { hashOf, openCache } from '../../../src/pictures/cache.ts';
import { sweepCaches } from '../../../src/pictures/sweep.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'caches-'));
  vi.stubEnv('SITE_CACHE_DIR', folder);
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

const kilobyte = Buffer.alloc(1024);
const fileOf = (cache: string, key: string) => path.join(folder, cache, hashOf(key));
const daysAgo = (days: number) => Date.now() / 1000 - days * 24 * 3600;

/** Makes things in three caches, each a day older than the one before. */
async function makeThings(): Promise<void> {
  for (const [i, key] of ['a', 'b', 'c', 'd', 'e', 'f'].entries()) {
    const cache = ['pictures', 'og', 'paper'][i % 3] ?? '';
    await openCache(cache).get(key, () => Promise.resolve(kilobyte));
    utimesSync(fileOf(cache, key), daysAgo(i + 2), daysAgo(i + 2));
  }
}

test('caches that fit are left alone', async () => {
  await makeThings();
  expect(sweepCaches(folder, 7000)).toBe(0);
  expect(readdirSync(path.join(folder, 'og'))).toHaveLength(2);
});

test('what nobody has asked for the longest goes first, until there is some room', async () => {
  await makeThings();
  // The oldest of all is asked for again.
  await openCache('paper').get('f', () => Promise.reject(new Error('made anew')));
  expect(statSync(fileOf('paper', 'f')).mtimeMs / 1000).toBeGreaterThan(daysAgo(1));
  const size = statSync(fileOf('og', 'e')).size;
  expect(sweepCaches(folder, 5 * size)).toBe(3 * size);
  const left = [
    ['pictures', 'a'],
    ['og', 'b'],
    ['paper', 'c'],
    ['pictures', 'd'],
    ['og', 'e'],
    ['paper', 'f'],
  ].map(([cache = '', key = '']) => existsSync(fileOf(cache, key)));
  expect(left).toEqual([true, true, false, false, false, true]);
});

test('drafts of builds that were killed go, files of others stay', () => {
  mkdirSync(path.join(folder, 'og'));
  const put = (name: string, days: number) => {
    writeFileSync(path.join(folder, 'og', name), kilobyte);
    utimesSync(path.join(folder, 'og', name), daysAgo(days), daysAgo(days));
  };
  put(`${hashOf('x')}.0b9e-1.tmp`, 3);
  put(`${hashOf('y')}.0b9e-2.tmp`, 0);
  put('data-store.json', 300);
  writeFileSync(path.join(folder, 'build.stamp'), kilobyte);
  expect(sweepCaches(folder, 0)).toBe(1024);
  expect(readdirSync(path.join(folder, 'og')).sort()).toEqual(
    [`${hashOf('y')}.0b9e-2.tmp`, 'data-store.json'].sort(),
  );
});
