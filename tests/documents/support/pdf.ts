import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { PDFArray, PDFDict, PDFDocument, PDFHexString, PDFName, PDFString } from '@cantoo/pdf-lib';
import sharp from 'sharp';

/** What independent programs (Poppler) and the structure of a file say of it. */
export interface Pdf {
  readonly title: string;
  readonly pages: number;
  /** Millimetres. */
  readonly size: string;
  readonly tagged: boolean;
  /** Kinds of tags in its structure: `H1`, `P`, `Table`. */
  readonly tags: ReadonlySet<string>;
  readonly language: string;
  /** Fonts that are not inside the file. */
  readonly missingFonts: readonly string[];
  /** Titles of the outline, top level first, by level. */
  readonly outline: readonly string[];
  /** Text of every page, spaces collapsed. */
  readonly sheets: readonly string[];
  readonly dates: readonly string[];
  /** Addresses that its links open; places in the document itself are `#`. */
  readonly links: readonly string[];
}

/** Reads a PDF; throws where Poppler or qpdf finds an error in it. */
export async function readPdf(bytes: Uint8Array): Promise<Pdf> {
  return withFile(bytes, async (file) => {
    run('qpdf', ['--check', file]);
    const info = run('pdfinfo', ['-isodates', file]);
    const field = (name: string): string =>
      new RegExp(`^${name}:\\s+(.*)$`, 'm').exec(info)?.[1]?.trim() ?? '';
    const [, width, height] = /([\d.]+) x ([\d.]+) pts/.exec(field('Page size')) ?? [];
    const fonts = run('pdffonts', [file]).trim().split('\n').slice(2);
    const document = await PDFDocument.load(bytes, { updateMetadata: false });
    const { catalog } = document;
    const language = catalog.lookup(PDFName.of('Lang'));
    return {
      title: field('Title'),
      pages: Number(field('Pages')),
      size: `${millimetres(width)}×${millimetres(height)}`,
      tagged: field('Tagged') === 'yes',
      tags: new Set(run('pdfinfo', ['-struct', file]).match(/(?<=^ *)[A-Z]\w*/gmu)),
      language: wordsOf(language),
      missingFonts: fonts.filter(
        (line) => !/\s+yes\s+(?:yes|no)\s+(?:yes|no)\s+\d+\s+\d+$/.test(line),
      ),
      outline: titles(catalog.lookupMaybe(PDFName.of('Outlines'), PDFDict)),
      sheets: run('pdftotext', [file, '-'])
        .split('\f')
        .slice(0, -1)
        .map((sheet) => sheet.replace(/\s+/g, ' ').trim()),
      dates: [field('CreationDate'), field('ModDate')],
      links: document.getPages().flatMap(({ node }) => linksOf(node.Annots())),
    };
  });
}

/**
 * The poorest contrast of a word with what is behind it on a printer without colour, as WCAG measures it; at 300 dpi, so
 * that the stems of small letters are wider than a dot.
 * @param pages how many to look at, from the first
 */
export async function poorestContrast(bytes: Uint8Array, pages = 100): Promise<number> {
  return withFile(bytes, async (file) => {
    const boxes = run('pdftotext', ['-bbox', '-l', String(pages), file, '-'])
      .split('<page ')
      .slice(1);
    let poorest = 21;
    for (const [index, page] of boxes.entries()) {
      const picture = file.replace(/\.pdf$/, `-${index + 1}`);
      const only = ['-f', String(index + 1), '-l', String(index + 1), '-singlefile'];
      run('pdftoppm', ['-gray', '-r', '300', '-png', ...only, file, picture]);
      const { data, info } = await sharp(readFileSync(`${picture}.png`))
        .toColourspace('b-w')
        .raw()
        .toBuffer({ resolveWithObject: true });
      const words = page.matchAll(
        /<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">/g,
      );
      for (const [, ...corners] of words) {
        const [left = 0, top = 0, right = 0, bottom = 0] = corners.map((points) =>
          Math.round((Number(points) / 72) * 300),
        );
        let [darkest, lightest] = [255, 0];
        for (let y = top; y < Math.min(bottom, info.height); y += 1)
          for (let x = left; x < Math.min(right, info.width); x += 1) {
            const grey = data[y * info.width + x] ?? 255;
            darkest = Math.min(darkest, grey);
            lightest = Math.max(lightest, grey);
          }
        const contrast = (luminance(lightest) + 0.05) / (luminance(darkest) + 0.05);
        poorest = Math.min(poorest, contrast);
      }
    }
    return poorest;
  });
}

/** Sizes of all the type in a PDF, points, the smallest first. */
export async function typeSizes(bytes: Uint8Array): Promise<number[]> {
  return withFile(bytes, (file) => {
    // Poppler gives half as much again.
    const fonts = run('pdftohtml', ['-xml', '-stdout', '-i', file]).matchAll(
      /<fontspec [^>]*size="(\d+)"/g,
    );
    return [...new Set(Array.from(fonts, ([, size]) => Number(size) / 1.5))].sort((a, b) => a - b);
  });
}

/** Relative luminance of a grey, WCAG 2.2. */
function luminance(grey: number): number {
  const share = grey / 255;
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
}

async function withFile<T>(bytes: Uint8Array, use: (file: string) => T | Promise<T>): Promise<T> {
  const folder = mkdtempSync(path.join(tmpdir(), 'pdf-'));
  const file = path.join(folder, 'file.pdf');
  try {
    writeFileSync(file, bytes);
    return await use(file);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Runs a program; anything it complains of is an error of the file. */
function run(command: string, args: readonly string[]): string {
  return execFileSync(command, args, { encoding: 'utf8', maxBuffer: 1 << 26 });
}

function titles(parent: PDFDict | undefined): string[] {
  const found: string[] = [];
  let item = parent?.lookupMaybe(PDFName.of('First'), PDFDict);
  while (item) {
    found.push(wordsOf(item.lookup(PDFName.of('Title'))), ...titles(item));
    item = item.lookupMaybe(PDFName.of('Next'), PDFDict);
  }
  return found;
}

function linksOf(annotations: PDFArray | undefined): string[] {
  return Array.from({ length: annotations?.size() ?? 0 }, (_, index) => {
    const annotation = annotations?.lookupMaybe(index, PDFDict);
    const action = annotation?.lookupMaybe(PDFName.of('A'), PDFDict);
    const address = wordsOf(action?.lookup(PDFName.of('URI')));
    return address === '' && annotation?.has(PDFName.of('Dest')) ? '#' : address;
  });
}

function wordsOf(value: unknown): string {
  return value instanceof PDFString || value instanceof PDFHexString ? value.decodeText() : '';
}

/** A point is 1/72 of an inch. */
function millimetres(points: string | undefined): string {
  return ((Number(points) / 72) * 25.4).toFixed(0);
}
