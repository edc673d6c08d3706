import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { heal, kept, prune, releasesIn } from '../../../publish/releases/releases.ts';
import { openSpare } from '../../../publish/releases/spare.ts';
import { roomAt } from '../../../publish/room.ts';

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

test('old releases stay while something else follows a release, and go when nothing does', async () => {
  const root = mkdtempSync(path.join(tmpdir(), 'old-'));
  const room = roomAt(root);
  const spare = openSpare(room);
  onTestFinished(() => {
    spare.close();
    rmSync(root, { recursive: true, force: true });
  });
  heal(room);
  const last = kept + 2;
  for (let release = 1; release <= last; release += 1)
    mkdirSync(path.join(room.releases, String(release)));
  await spare.prepare(last, false);
  expect(releasesIn(room)).toHaveLength(last);
  expect(spare.take(last, path.join(room.staging, 'next'))).toBe(true);
  await spare.prepare(last, true);
  expect(releasesIn(room)).toHaveLength(kept);
});
