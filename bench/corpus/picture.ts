import sharp from 'sharp';
import { createRandom } from './random.ts';

/** A JPEG of 1200×800 that is heavy enough to be worth encoding: circles on a field. */
export function corpusPicture(index: number): Promise<Buffer> {
  const random = createRandom(index + 1);
  const colour = (): string => `hsl(${random.number(360)} ${40 + random.number(40)}% 60%)`;
  const circles = Array.from(
    { length: 40 },
    () =>
      `<circle cx="${random.number(1200)}" cy="${random.number(800)}" r="${20 + random.number(160)}" fill="${colour()}" fill-opacity="0.6"/>`,
  );
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="800"><rect width="1200" height="800" fill="#f4f1ea"/>${circles.join('')}</svg>`;
  return sharp(Buffer.from(svg)).jpeg({ quality: 75 }).toBuffer();
}
