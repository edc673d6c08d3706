/** Pictures: turned upright, without metadata, encoded anew in their own format. */
import sharp from 'sharp';
import type { Sharp } from 'sharp';
import { refused } from './refusal.ts';

export const pictureEndings = new Set(['jpg', 'jpeg', 'png', 'webp', 'avif']);

/** 40 megapixels: a PNG of 31 KB can unpack into 256. */
const limits = { limitInputPixels: 40e6, failOn: 'warning' } as const;
/** The widest picture that the site shows is narrower; paper at 300 dpi needs no more for A4. */
const longestSide = 3200;
/** What the check of content allows. */
const maxBytes = 5 * 1024 * 1024;

const encoders: Readonly<Record<string, (picture: Sharp) => Sharp>> = {
  jpg: (picture) => picture.jpeg({ quality: 90 }),
  png: (picture) => picture.png({ compressionLevel: 9 }),
  webp: (picture) => picture.webp({ quality: 90 }),
  avif: (picture) => picture.avif({ quality: 70, effort: 2 }),
};

/** One at a time: 40 megapixels take 160 MB of memory. */
let previous: Promise<unknown> = Promise.resolve();

/**
 * EXIF, GPS, XMP, IPTC, colour profiles and whatever hides behind the picture are left out:
 * sharp writes none of them unless asked to. The same input always gives the same output.
 * @param type `jpg`, `png`, `webp` or `avif`
 */
export function cleanPicture(name: string, type: string, bytes: Buffer): Promise<Buffer> {
  const result = previous.then(() => encode(name, type, bytes));
  previous = result.catch(() => undefined);
  return result;
}

async function encode(name: string, type: string, bytes: Buffer): Promise<Buffer> {
  try {
    const upright = sharp(bytes, limits)
      .autoOrient()
      .resize(longestSide, longestSide, { fit: 'inside', withoutEnlargement: true });
    const clean = await (encoders[type] ?? encoders['jpg'])?.(upright).toBuffer();
    if (clean === undefined) throw new Error('Нет такого вида картинок.');
    if (clean.length <= maxBytes) return clean;
  } catch (error) {
    const tooMany = error instanceof Error && error.message.includes('pixel limit');
    throw tooMany
      ? refused(
          name,
          'picture-too-many-pixels',
          'В картинке больше 40 мегапикселей. Уменьшите её.',
          413,
        )
      : refused(
          name,
          'picture-broken',
          'Картинка повреждена и не открывается. Сохраните её заново.',
        );
  }
  throw refused(
    name,
    'file-too-large',
    'Картинка и после сжатия больше 5 МБ. Сохраните её как JPEG или WebP.',
    413,
  );
}
