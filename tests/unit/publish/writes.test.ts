import { existsSync, linkSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { newWrites } from '../../../publish/render/bundled/writes.ts';

const folder = (): string => mkdtempSync(path.join(tmpdir(), 'writes-'));

test('a thousand files in folders of their own are there when it has ended', async () => {
  const home = folder();
  const writes = newWrites();
  const files = Array.from({ length: 1000 }, (_, i) => path.join(home, String(i), 'index.html'));
  for (const file of files) await writes.begin(file, Buffer.from(file), false);
  await writes.end();
  for (const file of files) expect(readFileSync(file, 'utf8')).toBe(file);
});

test('a file that is a link of another release is replaced, and that release keeps its own', async () => {
  const home = folder();
  const [old, young] = [path.join(home, 'old.html'), path.join(home, 'young.html')];
  writeFileSync(old, 'before');
  linkSync(old, young);
  const writes = newWrites();
  await writes.begin(young, Buffer.from('after'), true);
  await writes.end();
  expect([readFileSync(old, 'utf8'), readFileSync(young, 'utf8')]).toEqual(['before', 'after']);
});

test('a file that cannot be written fails the end, after the others', async () => {
  const home = folder();
  writeFileSync(path.join(home, 'file'), '');
  const writes = newWrites();
  await writes.begin(path.join(home, 'file/below.html'), Buffer.from('x'), false);
  await writes.begin(path.join(home, 'good.html'), Buffer.from('good'), false);
  await expect(writes.end()).rejects.toThrow(/ENOTDIR|EEXIST/u);
  expect(readFileSync(path.join(home, 'good.html'), 'utf8')).toBe('good');
});

test('after a failure no more is begun', async () => {
  const home = folder();
  writeFileSync(path.join(home, 'file'), '');
  const writes = newWrites();
  await writes.begin(path.join(home, 'file/below.html'), Buffer.from('x'), false);
  await expect(writes.end()).rejects.toThrow();
  await expect(
    writes.begin(path.join(home, 'late.html'), Buffer.from('x'), false),
  ).rejects.toThrow();
  expect(existsSync(path.join(home, 'late.html'))).toBe(false);
});
