// What follows a publication: the copy that the next one starts from, and the nightly look at the release.
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test, vi } from 'vitest';
import type { Builder } from '../../../publish/builder.ts';
import { openMemory } from '../../../publish/gate/memory.ts';
import { main } from '../../../publish/cli/main.ts';
import { nextNight } from '../../../publish/clock.ts';
import { currentRelease, damage, releaseFolder } from '../../../publish/releases/releases.ts';
import { throwAwayOld } from '../../../publish/render/bundle.ts';
import { exitCodes, readStatus } from '../../../publish/status.ts';
import { withBody } from '../../fixtures/bad-input/entry.ts';
import { openTest, patching, quickBuilder } from './support.ts';

test('the next release starts from a copy that was made ahead, and leaves the one before as it was', async () => {
  const copies: boolean[] = [];
  const site = await openTest(undefined, { builder: patching(copies) });
  site.commit({ 'news/odna/index.mdx': withBody('Первый текст.') });
  expect((await site.publish()).exit).toBe(exitCodes.ok);
  await site.publisher.follow();
  expect(existsSync(path.join(site.room.staging, 'spare/news/odna/index.html'))).toBe(true);
  site.commit({ 'news/odna/index.mdx': withBody('Второй текст.') });
  const { release = 0 } = await site.publish();
  expect(copies).toEqual([false, true]);
  expect(site.page('/news/odna/')).toContain('Второй текст.');
  const at = (number: number, page: string) =>
    path.join(releaseFolder(site.room, number), page, 'index.html');
  expect(readFileSync(at(release - 1, 'news/odna'), 'utf8')).toContain('Первый текст.');
  expect(statSync(at(release, 'about')).ino).toBe(statSync(at(release - 1, 'about')).ino);
  for (const number of [release - 1, release]) expect(await damage(site.room, number)).toEqual([]);
  // Without a copy it works as well: the publication before has taken it.
  site.commit({ 'news/odna/index.mdx': withBody('Третий текст.') });
  expect((await site.publish()).exit).toBe(exitCodes.ok);
  expect(copies).toEqual([false, true, false]);
  await site.close();
});

test('at night a release that is not what a build from nothing gives is replaced by that', async () => {
  let forgotten = 0;
  const lying: Builder = {
    async build(snapshot, into, previous) {
      const built = await quickBuilder.build(snapshot, into, previous);
      const page = path.join(into, 'news/odna/index.html');
      const text = readFileSync(page, 'utf8');
      rmSync(page);
      writeFileSync(page, text.replace('Верный', 'Неверный'));
      return built;
    },
    forget: () => (forgotten += 1),
    close: () => Promise.resolve(),
  };
  const site = await openTest(undefined, { builder: lying, reference: quickBuilder });
  site.commit({ 'news/odna/index.mdx': withBody('Верный текст.') });
  await site.publish();
  expect(site.page('/news/odna/')).toContain('Неверный текст.');
  expect((await site.publisher.check())?.outcome?.release).toBe(2);
  expect(site.page('/news/odna/')).toContain('Верный текст.');
  expect(await damage(site.room, currentRelease(site.room) ?? 0)).toEqual([]);
  expect((await readStatus(site.room.status))?.checked?.differing).toEqual([
    'news/odna/index.html',
  ]);
  expect(forgotten).toBe(1);
  // Now there is nothing to mend.
  expect(await site.publisher.check()).toEqual({ release: 2, differing: [] });
  expect((await readStatus(site.room.status))?.checked).toMatchObject({
    release: 2,
    differing: [],
  });
  await site.close();
});

test('what another process has put right does not come back with the next save', async () => {
  const quiet = vi.spyOn(console, 'log').mockImplementation(() => undefined);
  let forgotten = 0;
  const remembering: Builder = { ...quickBuilder, forget: () => (forgotten += 1) };
  const site = await openTest(undefined, { builder: remembering });
  await site.publish();
  site.commit({ 'news/odna/index.mdx': withBody('Первый текст.') });
  await site.publish();
  expect(forgotten).toBe(0);
  const args = ['--var', site.room.root];
  const makers = { builder: quickBuilder, reference: quickBuilder, editor: false };
  const page = path.join(site.room.current, 'news/odna/index.html');
  const right = readFileSync(page, 'utf8');
  rmSync(page);
  writeFileSync(page, right.replace('Первый', 'Чужой'));
  expect(await main(['compare', ...args], makers)).toBe(exitCodes.ok);
  expect(site.page('/news/odna/')).toContain('Первый текст.');
  quiet.mockRestore();
  site.commit({ 'news/dva/index.mdx': withBody('Второй текст.') });
  expect((await site.publish()).release).toBe(4);
  expect(forgotten).toBe(1);
  // Nor is what the other one has found forgotten.
  expect((await readStatus(site.room.status))?.checked).toMatchObject({
    release: 2,
    differing: ['news/odna/index.html'],
  });
  await site.close();
});

test('the night is at four in Chita', () => {
  const at = (time: string) => Date.parse(`2026-11-27T${time}+09:00`);
  expect(nextNight(at('03:59:59'))).toBe(at('04:00:00'));
  expect(nextNight(at('04:00:00'))).toBe(at('04:00:00') + 24 * 3_600_000);
});

test('answers that nobody needs any more are forgotten, the others stay', () => {
  const folder = path.join(process.env['TMPDIR'] ?? '/tmp', `memory-${String(process.pid)}`);
  const memory = openMemory<number>(folder, 'v');
  for (let i = 0; i < 3000; i += 1) memory.set(`k${String(i)}`, i);
  memory.trim([]);
  const size = () => statSync(path.join(folder, 'v.jsonl')).size;
  const before = size();
  memory.trim(['k7', 'another']);
  expect(size()).toBeLessThan(before / 100);
  expect([memory.get('k7'), memory.get('k8')]).toEqual([7, undefined]);
  const again = openMemory<number>(folder, 'v');
  expect([again.get('k7'), again.get('k8')]).toEqual([7, undefined]);
  rmSync(folder, { recursive: true });
});

test('bundles of old code go, but for the one before', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'bundles-'));
  const names = ['0', '1', '2', '3'].map((digit) => digit.repeat(16));
  for (const [i, name] of names.entries()) {
    mkdirSync(path.join(folder, name));
    utimesSync(path.join(folder, name), i, i);
  }
  symlinkSync('elsewhere', path.join(folder, 'content-of-now'));
  throwAwayOld(folder, names[3] ?? '');
  expect(readdirSync(folder).sort()).toEqual([names[2], names[3], 'content-of-now']);
  rmSync(folder, { recursive: true });
});
