import sharp from 'sharp';
import { readFile } from 'node:fs/promises';
import { components } from '../../blocks/components.ts';
import { blocks } from '../../blocks/index.ts';
import { bodyReader } from '../../mdx/render/index.ts';
import { hashOf, openCache } from '../../pictures/cache.ts';
import { resolveFile } from '../../pictures/index.ts';
import { site } from '../../queries/settings.ts';
import { definitionOf } from '../../queries/terms.ts';
import type { Reading } from './pieces.ts';

/** The widest picture on a sheet: 170 mm at 150 dpi. */
const width = 1000;
const quality = 70;
const cache = openCache('paper-pictures');

/** How entries are read for paper: as for the page, but pictures come along inside the document. */
export const paperReading: Reading = {
  read: bodyReader({
    base: site.base,
    address: site.address,
    blocks,
    resolvePicture: inlinePicture,
    resolveFile,
    resolveTerm: definitionOf,
  }),
  components,
};

/** JPEG, because Chromium puts it into a PDF as it is; WebP would come out several times larger. */
async function inlinePicture(file: string) {
  const bytes = await readFile(file);
  const key = hashOf(bytes, JSON.stringify({ width, quality, sharp: sharp.versions }));
  const jpeg = await cache.get(key, () =>
    sharp(bytes, { limitInputPixels: 40e6 })
      .autoOrient()
      .resize({ width, withoutEnlargement: true })
      .flatten({ background: '#fff' })
      .jpeg({ quality, mozjpeg: true })
      .toBuffer(),
  );
  const sides = await sharp(jpeg).metadata();
  const src = `data:image/jpeg;base64,${Buffer.from(jpeg).toString('base64')}`;
  return { src, srcset: '', sizes: '', width: sides.width, height: sides.height };
}
