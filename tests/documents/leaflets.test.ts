import { afterAll, describe, expect, test } from 'vitest';
import { closeBrowser } from '../../src/documents/press/browser.ts';
import type { SheetFormat } from '../../src/documents/leaflets/formats.ts';
import { printLeaflet, type Ink } from '../../src/documents/leaflets/print.ts';
import type { Product } from '../../src/documents/press/package.ts';
import { inkOf } from './support/ink.ts';
import { poorestContrast, readPdf, typeSizes } from './support/pdf.ts';
import { leafletText, sampleLeaflet } from './support/sample.ts';

afterAll(closeBrowser);

async function printSample(format: SheetFormat, ink: Ink = 'black', text?: string) {
  return printLeaflet({
    leaflet: await sampleLeaflet(text),
    format,
    ink,
    label: 'Формат',
    file: 'leaflets/x/index.mdx',
    description: 'О чём листовка.',
    changed: '2020-03-05',
  });
}

const made = (product: Product | undefined): Product => {
  if (!product) throw new Error('Nothing was printed.');
  return product;
};

/** Pages and times a word of the text must stand there. */
const formats = [
  ['a4', 1, '210×297', 1],
  ['a5', 1, '297×210', 2],
  ['a6', 2, '210×297', 4],
  ['trifold', 2, '297×210', 1],
  ['large', 1, '210×297', 1],
] as const;

describe.each(formats)('a leaflet in the format %s', (format, pages, size, copies) => {
  test('is a whole document on sheets of A4', async () => {
    const product = made(await printSample(format));
    const pdf = await readPdf(product.bytes);
    expect(pdf).toMatchObject({
      title: 'Листовка для проверки. Формат',
      pages,
      size,
      tagged: true,
      language: 'ru',
      missingFonts: [],
      dates: ['2020-03-05T00:00:00Z', '2020-03-05T00:00:00Z'],
    });
    expect(product.pages).toBe(pages);
    expect(pdf.outline[0]).toBe('Листовка для проверки');
    expect(product.bytes.length).toBeLessThan(150 * 1024);
    const text = pdf.sheets.join(' ');
    for (const words of ['Призыв', 'Второй', 'До 1 июня', 'Всё о билете', 'example.ru/s/abcde'])
      expect(text.split(words).length - 1, words).toBe(copies);
    expect(text).toContain('сверьте их в крайкоме');
    expect(pdf.links).toEqual(Array.from({ length: copies }, () => 'https://example.ru/s/abcde/'));
  });

  test.each(['black', 'colour'] as const)(
    'leaves the edge and most paper bare: %s',
    async (ink) => {
      const { margin, bare } = await inkOf(made(await printSample(format, ink)).bytes);
      // What no printer reaches.
      expect(margin).toBeGreaterThanOrEqual(5);
      // No fill, whose ink runs out first on an old printer.
      expect(bare).toBeGreaterThan(0.3);
    },
  );

  test('keeps its contrast without colour', async () => {
    expect(await poorestContrast(made(await printSample(format, 'colour')).bytes)).toBeGreaterThan(
      4.5,
    );
  });
});

test('large print has no type below 18 points', async () => {
  const [smallest] = await typeSizes(made(await printSample('large')).bytes);
  expect(smallest).toBe(18);
});

test('a text too long for its sheet is refused, with its panel and what to cut', async () => {
  const paragraph = 'Очень подробное объяснение, которому место на сайте. '.repeat(20);
  const long = leafletText.replace('</Steps>', `</Steps>\n\n${paragraph.repeat(3)}`);
  await expect(printSample('a6', 'black', long)).rejects.toThrow(
    /leaflets\/x\/index\.mdx[^\n]*«Формат»[^\n]*оборот — примерно на \d{3,4} знаков[^\n]*снимите отметку/,
  );
  // Where there is room for it, it stays.
  expect(made(await printSample('large', 'black', long)).pages).toBeGreaterThan(2);
});

test('a word wider than its panel is refused too', async () => {
  const wide = leafletText.replace('Второй', 'Достопримечательность'.repeat(6));
  await expect(printSample('trifold', 'black', wide)).rejects.toThrow('разворот');
});
