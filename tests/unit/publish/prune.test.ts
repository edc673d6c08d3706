import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { heal, prune } from '../../../publish/releases/releases.ts';
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
