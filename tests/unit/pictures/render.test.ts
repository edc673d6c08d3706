// Renditions are kept under the hash of the picture they are made of.
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, it } from 'vitest';

const home = mkdtempSync(path.join(tmpdir(), 'renditions-'));
process.env['SITE_CACHE_DIR'] = home;
const { hashOf } = await import('../../../src/pictures/cache.ts');
const { render } = await import('../../../src/pictures/render.ts');

const [width, height] = [60, 40];
let red: Buffer;
let blue: Buffer;
const plain = (background: string) =>
  sharp({ create: { width, height, channels: 3, background } })
    .png()
    .toBuffer();
beforeAll(async () => {
  [red, blue] = await Promise.all([plain('red'), plain('blue')]);
});
afterAll(() => {
  rmSync(home, { recursive: true, force: true });
});

const original = (hashed: Uint8Array, bytes: Uint8Array) => ({
  file: 'content/news/start/stend.png',
  hash: hashOf(hashed),
  width,
  height,
  read: () => Promise.resolve(bytes),
});

it('makes nothing of a picture that has changed meanwhile, and keeps nothing', async () => {
  await expect(render(original(red, blue), 30)).rejects.toThrow(/stend\.png.*изменилась/u);
  expect(readdirSync(home)).toEqual([]);
});

it('does not read a picture again for a rendition that is kept', async () => {
  const made = await render(original(red, red), 30);
  expect(await sharp(made).metadata()).toMatchObject({ format: 'webp', width: 30, height: 20 });
  const gone = { ...original(red, red), read: () => Promise.reject(new Error('gone')) };
  expect(Buffer.from(await render(gone, 30)).equals(made)).toBe(true);
  await expect(render(gone, 20)).rejects.toThrow('gone');
});
