import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, expect, test } from 'vitest';
import { asset, chief, git, news, onNews, save, writeContent } from './support.ts';
import { startService } from './process.ts';
import type { Service } from './process.ts';

const kills = 50;
const folder = mkdtempSync(path.join(tmpdir(), 'office-kill-'));
const dir = path.join(folder, 'var', 'content');
writeContent(path.join(folder, 'content'));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** Text and file of one save carry the same number; a half save would tell two. */
const textOf = (number: number): string =>
  news(`Номер ${number}`, '<FileCard file="./a.csv" title="Список" />');

/** The number that a ref holds; fails when the text and the file disagree. */
function numberAt(ref: string): number {
  const text = git(dir, 'show', `${ref}:news/start/index.mdx`);
  const number = Number(/^title: Номер (\d+)$/mu.exec(text)?.[1] ?? 0);
  if (number > 0) expect(git(dir, 'show', `${ref}:news/start/a.csv`)).toBe(`номер;${number}`);
  return number;
}

/**
 * Saves and publishes one after another until the service is gone, or `until` is saved.
 * @returns the last number that was answered for, and the last that was sent
 */
async function work(
  { ask }: Service,
  from: number,
  until = Infinity,
): Promise<{ saved: number; tried: number }> {
  let saved = 0;
  let base: string | null = null;
  const path = 'content/news/start/index.mdx';
  try {
    const draft = await ask('unpublishedEntryDataFile', { ...onNews('start'), path, id: '' });
    const { body } = draft.status === 200 ? draft : await ask('getEntry', { path });
    base = body.file.id;
    for (let number = from + 1; number <= until; number += 1) {
      from = number;
      const params = save('start', textOf(number), { base });
      const assets = [asset('start', 'a.csv', `номер;${number}\n`)];
      const answer = await ask('persistEntry', { ...params, assets }, chief);
      if (answer.status !== 200) throw new Error(JSON.stringify(answer.body));
      saved = number;
      base = answer.body.files[0].id;
      if (number % 3 === 0) await ask('publishUnpublishedEntry', onNews('start'), chief);
    }
    return { saved, tried: from };
  } catch (error) {
    // `fetch` on a dead service; anything else is a finding.
    if (!(error instanceof TypeError)) throw error;
    return { saved, tried: from };
  }
}

/** How long this machine takes over one save, in milliseconds: three of them, left alone. */
async function timeOfSave(): Promise<number> {
  const service = await startService(folder);
  const started = performance.now();
  const { saved } = await work(service, 0, 3);
  const taken = (performance.now() - started) / 3;
  await service.kill();
  expect(saved).toBe(3);
  return taken;
}

test(`kill -9 at ${kills} random moments leaves no half save and loses no answered one`, async () => {
  const blow = 4 * (await timeOfSave());
  let last = 3;
  let tried = 3;
  for (let round = 0; round < kills; round += 1) {
    const service = await startService(folder);
    const working = work(service, tried);
    await delay(Math.random() * blow);
    await service.kill();
    const done = await working;
    // A git that was started before the blow may still be finishing.
    await delay(60);
    last = Math.max(last, done.saved);
    ({ tried } = done);
    const refs = ['main', 'cms/news/start'].filter(
      (ref) => git(dir, 'for-each-ref', `refs/heads/${ref}`) !== '',
    );
    expect(Math.max(...refs.map(numberAt))).toBeGreaterThanOrEqual(done.saved);
  }
  expect(last).toBeGreaterThan(3);
  expect(git(dir, 'fsck', '--full', '--strict')).not.toMatch(/missing|broken|error/u);
}, 600_000);
