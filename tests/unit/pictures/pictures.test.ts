import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';

type Pictures = typeof import('../../../src/pictures/index.ts');

const root = mkdtempSync(path.join(tmpdir(), 'pictures-'));
const folder = path.join(root, 'content/news/stend');
const cache = path.join(root, 'cache/pictures');
const photo = path.join(folder, 'foto.jpg');
let pictures: Pictures;

beforeAll(async () => {
  mkdirSync(folder, { recursive: true });
  cpSync('content/settings', path.join(root, 'content/settings'), { recursive: true });
  vi.stubEnv('CONTENT_DIR', path.join(root, 'content'));
  vi.stubEnv('SITE_CACHE_DIR', path.join(root, 'cache'));
  vi.stubEnv('SITE_BASE', '/digital/');
  pictures = await import('../../../src/pictures/index.ts');
  const plain = sharp({ create: { width: 1600, height: 900, channels: 3, background: '#0f5c5c' } });
  // Turned by its metadata, and with the place where it was taken.
  const exif = { IFD0: { Copyright: 'test' }, IFD3: { GPSLatitude: '52/1 2/1 0/1' } };
  const sky = { create: { width: 800, height: 900, channels: 3, background: '#ffffff' } } as const;
  const halves = plain.clone().composite([{ input: sky, left: 0, top: 0 }]);
  await halves.withExif(exif).withMetadata({ orientation: 6 }).jpeg().toFile(photo);
  await plain.clone().resize(300, 200).png().toFile(path.join(folder, 'malaya.png'));
  await plain.clone().resize(1000, 500).png().toFile(path.join(folder, 'srednyaya.png'));
});

afterAll(() => {
  vi.unstubAllEnvs();
  rmSync(root, { recursive: true });
});

describe('resolvePicture', () => {
  it('offers three widths with the base in front, upright', async () => {
    const picture = await pictures.resolvePicture(photo);
    expect(picture.src).toMatch(/^\/digital\/media\/stend-foto-[0-9a-f]{8}-800\.webp$/);
    expect(picture.srcset.split(', ').map((item) => item.split(' ')[1])).toEqual([
      '480w',
      '800w',
      '900w',
    ]);
    expect([picture.width, picture.height]).toEqual([800, 1422]);
  });

  it('never enlarges', async () => {
    expect(await pictures.resolvePicture(path.join(folder, 'malaya.png'))).toMatchObject({
      width: 300,
      height: 200,
    });
    const { srcset } = await pictures.resolvePicture(path.join(folder, 'srednyaya.png'));
    expect(srcset).toMatch(/480w, .* 800w, .* 1000w$/);
  });

  it('names a missing, a misplaced and a damaged picture in Russian', async () => {
    await expect(pictures.resolvePicture(path.join(folder, 'net.png'))).rejects.toThrow(
      /Картинки .*net\.png нет/,
    );
    writeFileSync(path.join(root, 'mimo.png'), readFileSync(path.join(folder, 'malaya.png')));
    await expect(pictures.resolvePicture(path.join(root, 'mimo.png'))).rejects.toThrow(
      /рядом с записью/,
    );
    writeFileSync(path.join(folder, 'bitaya.png'), 'not a picture');
    await expect(pictures.resolvePicture(path.join(folder, 'bitaya.png'))).rejects.toThrow(
      /не читается/,
    );
    rmSync(path.join(folder, 'bitaya.png'));
  });

  it('refuses a picture cut short when it is rendered', async () => {
    const cut = path.join(folder, 'obrezannaya.jpg');
    writeFileSync(cut, readFileSync(photo).subarray(0, 2000));
    const [rendition = expect.fail()] = await pictures.renditionsOf(cut);
    await expect(pictures.renditionBytes(rendition)).rejects.toThrow(
      /obrezannaya\.jpg не читается/,
    );
    rmSync(cut);
  });
});

describe('renditions', () => {
  it('are WebP of the promised width, without metadata, the same each time', async () => {
    expect(await sharp(photo).metadata()).toMatchObject({
      orientation: 6,
      exif: expect.anything() as unknown,
    });
    const renditions = await pictures.renditionsOf(photo);
    for (const rendition of renditions) {
      const bytes = await pictures.renditionBytes(rendition);
      const { format, width, exif, orientation } = await sharp(bytes).metadata();
      expect({ format, width, exif, orientation }).toEqual({
        format: 'webp',
        width: rendition.width,
        exif: undefined,
        orientation: undefined,
      });
    }
    const [narrow = expect.fail()] = renditions;
    // The left half of the stored picture is the upper half of what is seen.
    const { data, info } = await sharp(await pictures.renditionBytes(narrow))
      .raw()
      .toBuffer({ resolveWithObject: true });
    const redAt = (row: number) => data.readUInt8(row * info.width * info.channels);
    expect(redAt(10)).toBeGreaterThan(250);
    expect(redAt(info.height - 10)).toBeLessThan(40);
    const first = await pictures.renditionBytes(narrow);
    rmSync(cache, { recursive: true });
    expect(Buffer.from(await pictures.renditionBytes(narrow)).equals(first)).toBe(true);
  });

  it('do not come from a damaged cache', async () => {
    rmSync(cache, { recursive: true, force: true });
    const [rendition = expect.fail()] = await pictures.renditionsOf(
      path.join(folder, 'malaya.png'),
    );
    const good = Buffer.from(await pictures.renditionBytes(rendition));
    const [file = expect.fail()] = readdirSync(cache);
    const kept = path.join(cache, file);
    const damaged = readFileSync(kept);
    damaged.writeUInt8(damaged.readUInt8(damaged.length - 1) ^ 0xff, damaged.length - 1);
    writeFileSync(kept, damaged);
    expect(Buffer.from(await pictures.renditionBytes(rendition)).equals(good)).toBe(true);
    writeFileSync(kept, damaged.subarray(0, 10));
    expect(Buffer.from(await pictures.renditionBytes(rendition)).equals(good)).toBe(true);
    expect(readdirSync(cache)).toEqual([file]);
  });
});

describe('resolveFile', () => {
  it('tells address, size, format and pages', () => {
    writeFileSync(
      path.join(folder, 'blank.pdf'),
      '%PDF-1.4\n2 0 obj\n<</Type /Pages /Kids [3 0 R] /Count 12>>\nendobj',
    );
    expect(pictures.resolveFile(path.join(folder, 'blank.pdf'))).toEqual({
      href: '/digital/files/news/stend/blank.pdf',
      size: 64,
      format: 'PDF',
      pages: 12,
    });
    writeFileSync(path.join(folder, 'blank.docx'), 'PK');
    expect(pictures.resolveFile(path.join(folder, 'blank.docx'))).toEqual({
      href: '/digital/files/news/stend/blank.docx',
      size: 2,
      format: 'DOCX',
    });
  });

  it('refuses what readers may not download', () => {
    expect(() => pictures.resolveFile(path.join(folder, 'index.mdx'))).toThrow(/нельзя выложить/);
    expect(() => pictures.resolveFile(path.join(folder, 'a.constructor'))).toThrow(
      /нельзя выложить/,
    );
    expect(() => pictures.resolveFile(path.join(folder, 'net.pdf'))).toThrow(/net\.pdf нет/);
  });
});
