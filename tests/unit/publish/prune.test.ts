import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { heal, kept, prune, releasesIn } from '../../../publish/releases/releases.ts';
import { openSpare, spareName } from '../../../publish/releases/spare.ts';
import type { Spare } from '../../../publish/releases/spare.ts';
import { roomAt } from '../../../publish/room.ts';
import type { Room } from '../../../publish/room.ts';

test('what was on its way out when a kill came is left to the next tidying up', () => {
  const root = mkdtempSync(path.join(tmpdir(), 'old-'));
  onTestFinished(() => {
    rmSync(root, { recursive: true });
  });
  const room = roomAt(root);
  const [half, old] = ['7', 'old-3'].map((name) => path.join(room.staging, name));
  for (const folder of [half, old]) mkdirSync(path.join(folder ?? '', 'news'), { recursive: true });
  heal(room);
  expect(readdirSync(room.staging)).toEqual(['old-3']);
  prune(room);
  expect(readdirSync(room.staging)).toEqual([]);
});

/** A place with releases, each with one page of its own and one that all of them share by name. */
function roomWith(releases: number): Room {
  const root = mkdtempSync(path.join(tmpdir(), 'old-'));
  onTestFinished(() => {
    rmSync(root, { recursive: true, force: true });
  });
  const room = roomAt(root);
  heal(room);
  for (let release = 1; release <= releases; release += 1) {
    const folder = path.join(room.releases, String(release));
    mkdirSync(folder);
    writeFileSync(path.join(folder, 'index.html'), `release ${release}`);
    writeFileSync(path.join(folder, `only-${release}.html`), '');
  }
  return room;
}

function spareOf(room: Room): Spare {
  const spare = openSpare(room);
  onTestFinished(() => spare.close());
  return spare;
}

test('old releases stay while something else follows a release, but for one that becomes the copy', async () => {
  const last = kept + 3;
  const room = roomWith(last);
  const spare = spareOf(room);
  const old = statSync(path.join(room.releases, '3')).ino;
  await spare.prepare(last, false);
  expect(releasesIn(room)).toEqual([1, 2, 4, 5, 6, 7, 8]);
  const next = path.join(room.staging, 'next');
  expect(spare.take(last, next)).toBe(true);
  expect(statSync(next).ino).toBe(old);
  expect(readdirSync(next)).toEqual(['index.html', 'only-8.html']);
  expect(readFileSync(path.join(next, 'index.html'), 'utf8')).toBe('release 8');
  await spare.prepare(last, true);
  expect(releasesIn(room)).toHaveLength(kept);
});

test('without an old release the copy is made from nothing, and releases to go back to stay', async () => {
  const room = roomWith(kept);
  const spare = spareOf(room);
  await spare.prepare(kept, true);
  expect(releasesIn(room)).toHaveLength(kept);
  const next = path.join(room.staging, 'next');
  expect(spare.take(kept, next)).toBe(true);
  expect(readdirSync(next)).toEqual(['index.html', `only-${kept}.html`]);
});

test('a copy that nobody took becomes that of the next release', async () => {
  const room = roomWith(2);
  const spare = spareOf(room);
  await spare.prepare(1, false);
  const copy = path.join(room.staging, spareName);
  const { ino } = statSync(copy);
  await spare.prepare(2, false);
  expect(statSync(copy).ino).toBe(ino);
  expect(readdirSync(copy)).toEqual(['index.html', 'only-2.html']);
  expect(spare.take(1, path.join(room.staging, 'next'))).toBe(false);
});

test('who is in a hurry gets the copy that is being made, and does not wait for what follows it', async () => {
  const last = kept + 3;
  const room = roomWith(last);
  const spare = spareOf(room);
  const prepared = spare.prepare(last, false);
  spare.hurry();
  await prepared;
  expect(spare.take(last, path.join(room.staging, 'next'))).toBe(true);
  await spare.twins();
});

test('what a killed copy has left is thrown away, and is no copy', async () => {
  const room = roomWith(2);
  const half = path.join(room.staging, 'old-copy');
  mkdirSync(half);
  writeFileSync(path.join(half, 'half.html'), '');
  await spareOf(room).prepare(2, false);
  expect(existsSync(half)).toBe(false);
  expect(readdirSync(path.join(room.staging, spareName))).toEqual(['index.html', 'only-2.html']);
});

test('a copy that is being made has ended when its maker is closed, and no other is begun', async () => {
  const room = roomWith(2);
  const spare = spareOf(room);
  let hasEnded = false;
  const prepared = spare.prepare(2, true);
  void spare.twins().then(() => (hasEnded = true));
  await spare.close();
  await Promise.resolve();
  expect(hasEnded).toBe(true);
  await prepared;
  rmSync(room.staging, { recursive: true });
  await spare.prepare(2, true);
  expect(existsSync(room.staging)).toBe(false);
});

test('a copy that the machine cannot make is told of in plain words', () => {
  const room = roomWith(1);
  rmSync(room.staging, { recursive: true });
  writeFileSync(room.staging, '');
  const program = path.resolve('publish/releases/ahead.ts');
  const { status, stderr } = spawnSync(
    process.execPath,
    [program, room.root, '1', path.join(room.staging, spareName)],
    { encoding: 'utf8' },
  );
  expect(status).toBe(1);
  expect(stderr).toMatch(/^Выпуск 1 не скопирован впрок[^\n]+\n$/u);
});
