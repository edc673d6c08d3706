/**
 * Makes the icons of the site: `node scripts/make-icons.ts`.
 *
 * All are drawn from the section's mark; the results are kept in git, in `public/`.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import sharp from 'sharp';
import { colours, mark } from '../src/machine/og/scenery.ts';

const { values } = parseArgs({ options: { out: { type: 'string', default: 'public' } } });

interface Icon {
  readonly file: string;
  /** Pixels. */
  readonly side: number;
  /** The part of the side the mark takes; a maskable icon may lose all outside the inner 80 % (W3C App Manifest). */
  readonly share: number;
  /** Without one the corners are see-through. */
  readonly background?: string;
}

const icons: readonly Icon[] = [
  { file: 'icons/icon-192.png', side: 192, share: 1 },
  { file: 'icons/icon-512.png', side: 512, share: 1 },
  { file: 'icons/maskable-192.png', side: 192, share: 0.66, background: colours.sand },
  { file: 'icons/maskable-512.png', side: 512, share: 0.66, background: colours.sand },
  // iOS puts black behind what is see-through.
  { file: 'apple-touch-icon.png', side: 180, share: 0.8, background: colours.sand },
];

mkdirSync(path.join(values.out, 'icons'), { recursive: true });
// A browser shows it on light and dark tabs alike, so the paper is left out.
writeFileSync(path.join(values.out, 'favicon.svg'), svg(44, mark(0, 0, 44)));
for (const { file, side, share, background } of icons) {
  const inner = side * share;
  const paper =
    background === undefined
      ? ''
      : `<rect width="${String(side)}" height="${String(side)}" fill="${background}"/>`;
  const drawing = svg(side, paper + mark((side - inner) / 2, (side - inner) / 2, inner));
  const png = await sharp(Buffer.from(drawing))
    .png({ palette: true, colours: 64, dither: 0, effort: 10 })
    .toBuffer();
  writeFileSync(path.join(values.out, file), png);
  console.log(`${file}: ${String(png.length)} bytes`);
}

function svg(side: number, content: string): string {
  const length = String(side);
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${length} ${length}" width="${length}" height="${length}">\n${content}\n</svg>\n`;
}
