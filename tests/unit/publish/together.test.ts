// Publishers beside one another, and texts that kill who reads them.
import { spawn } from 'node:child_process';
import { expect, test } from 'vitest';
import { takeLock } from '../../../publish/lock.ts';
import { currentRelease, damage, releasesIn } from '../../../publish/releases/releases.ts';
import { exitCodes } from '../../../publish/status.ts';
import { withBody } from '../../fixtures/bad-input/entry.ts';
import { openTest } from './support.ts';

test('two publishers that were started at once take turns, and every save gets to readers', async () => {
  const site = await openTest();
  const program = ['tests/unit/publish/command.ts', 'watch', '--var', site.room.root];
  const children = [0, 1].map(() =>
    spawn(process.execPath, program, { stdio: ['ignore', 'ignore', 'inherit'] }),
  );
  const ends = children.map((child) => new Promise((done) => child.once('exit', done)));
  const long = { timeout: 90_000, interval: 100 };
  for (let save = 1; save <= 5; save += 1) {
    const text = `Сохранение ${String(save)}.`;
    site.commit({ 'news/odna/index.mdx': withBody(text) });
    await expect.poll(() => site.page('/news/odna/'), long).toContain(text);
    expect(await damage(site.room, currentRelease(site.room) ?? 0)).toEqual([]);
  }
  for (const child of children) child.kill('SIGTERM');
  expect(await Promise.all(ends)).toEqual([0, 0]);
  for (const number of releasesIn(site.room)) expect(await damage(site.room, number)).toEqual([]);
  await site.close();
});

test('a publication while another process publishes does nothing, and says so', async () => {
  const site = await openTest();
  const lock = takeLock(site.room.lock);
  const { exit, release } = await site.publish();
  expect([exit, release, currentRelease(site.room)]).toEqual([
    exitCodes.machine,
    undefined,
    undefined,
  ]);
  lock.release();
  expect((await site.publish()).release).toBe(1);
  await site.close();
});

test('a text that kills or stops its reader is held back alone', async () => {
  const pool = {
    timeout: 3000,
    program: new URL('../../fixtures/bad-input/crashingWorker.ts', import.meta.url),
  };
  const site = await openTest(undefined, {}, undefined, pool);
  site.commit({ 'news/star/index.mdx': withBody('Прежний текст.') });
  expect((await site.publish()).exit).toBe(exitCodes.ok);
  site.commit({
    'news/star/index.mdx': withBody('Этот текст роняет чтение.'),
    'news/nov/index.mdx': withBody('Этот текст роняет чтение.'),
    'news/vis/index.mdx': withBody('Этот текст вешает чтение.'),
    'news/sosed/index.mdx': withBody('Сосед.'),
  });
  const { exit, status } = await site.publish();
  expect(exit).toBe(exitCodes.held);
  expect(status.held.map(({ file, code, shown }) => [file, code, shown])).toEqual([
    ['news/nov/index.mdx', 'parser-crash', 'nothing'],
    ['news/star/index.mdx', 'parser-crash', 'last-good'],
    ['news/vis/index.mdx', 'parser-timeout', 'nothing'],
  ]);
  expect(site.page('/news/sosed/')).toContain('Сосед.');
  expect(site.page('/news/star/')).toContain('Прежний текст.');
  await site.close();
});
