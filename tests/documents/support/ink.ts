import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import sharp from 'sharp';

/** What a printer without colour puts on sheets. */
export interface Ink {
  /** Millimetres from the edge to the nearest mark, the least of all sheets. */
  readonly margin: number;
  /** Share of bare paper in the fullest square of 20 mm: text and codes leave a third, a fill nothing. */
  readonly bare: number;
}

const perMillimetre = 5;
const side = 20 * perMillimetre;

/** Looks at every sheet of a PDF, at 127 dots per inch. */
export async function inkOf(bytes: Uint8Array): Promise<Ink> {
  const folder = mkdtempSync(path.join(tmpdir(), 'ink-'));
  try {
    const file = path.join(folder, 'file.pdf');
    writeFileSync(file, bytes);
    const resolution = String(perMillimetre * 25.4);
    execFileSync('pdftoppm', ['-gray', '-r', resolution, '-png', file, path.join(folder, 'sheet')]);
    const sheets = readdirSync(folder).filter((name) => name.endsWith('.png'));
    const inks = await Promise.all(sheets.map((sheet) => inkOfSheet(path.join(folder, sheet))));
    return {
      margin: Math.min(...inks.map(({ margin }) => margin)),
      bare: Math.min(...inks.map(({ bare }) => bare)),
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function inkOfSheet(picture: string): Promise<Ink> {
  const { data, info } = await sharp(picture)
    .toColourspace('b-w')
    .raw()
    .toBuffer({ resolveWithObject: true });
  const { width, height } = info;
  let margin = Infinity;
  // Marks above and to the left of each dot, so that a square is three sums.
  const wide = width + 1;
  const marks = new Uint32Array(wide * (height + 1));
  const at = (x: number, y: number): number => marks[y * wide + x] ?? 0;
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) {
      const marked = (data[y * width + x] ?? 255) < 250;
      if (marked) margin = Math.min(margin, x, y, width - 1 - x, height - 1 - y);
      marks[(y + 1) * wide + x + 1] = at(x, y + 1) + at(x + 1, y) - at(x, y) + Number(marked);
    }
  let fullest = 0;
  for (let y = side; y <= height; y += perMillimetre)
    for (let x = side; x <= width; x += perMillimetre)
      fullest = Math.max(
        fullest,
        at(x, y) - at(x - side, y) - at(x, y - side) + at(x - side, y - side),
      );
  return { margin: margin / perMillimetre, bare: 1 - fullest / side ** 2 };
}
