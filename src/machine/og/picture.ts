import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import type satori from 'satori';
import sharp from 'sharp';
import { hashOf, openCache } from '../../pictures/cache.ts';
import { readTrueType } from '../trueType.ts';
import { fit, type Size } from './fit.ts';
import { colours, scenery, sides } from './scenery.ts';

/** What an Open Graph picture says. */
export interface Card {
  readonly title: string;
  /** What the page is: «Новость», «Бланк». */
  readonly kind: string;
  readonly section: string;
  readonly organization: string;
}

// A palette makes a quarter of the size; without dithering flat colours stay flat. More effort takes three times as long,
// for a picture that looks the same and is larger.
const format = { palette: true, colours: 64, quality: 90, dither: 0, effort: 1 } as const;
const cache = openCache('og');
const margin = 80;
const room = sides.width - 2 * margin;
const titleSizes = [
  { size: 76, lines: 2 },
  { size: 64, lines: 3 },
  { size: 56, lines: 4 },
  { size: 48, lines: 4 },
] as const satisfies readonly [Size, ...Size[]];

// From the project's root: a built chunk lies elsewhere.
const { resolve } = createRequire(path.resolve('package.json'));
const read = (file: string) => readFile(resolve(`@expo-google-fonts/golos-text/${file}`));
/** Its description is not among what the package exports: the folder of its program has it beside. */
async function satoriVersion(): Promise<string> {
  const program = resolve('satori');
  const home = program.slice(0, program.lastIndexOf('/satori/') + '/satori/'.length);
  const { version } = JSON.parse(await readFile(`${home}package.json`, 'utf8')) as {
    version: string;
  };
  return version;
}

let fonts: Promise<readonly [Buffer, Buffer]> | undefined;
let advances: ((character: string) => number) | undefined;

function loadFonts(): Promise<readonly [Buffer, Buffer]> {
  fonts ??= Promise.all([
    read('400Regular/GolosText_400Regular.ttf'),
    read('700Bold/GolosText_700Bold.ttf'),
  ]);
  return fonts;
}

/** Changes with everything that draws: the fonts, the scenery, the libraries. */
let tools: Promise<string> | undefined;

async function toolsOf(): Promise<string> {
  const versions = { format, sharp: sharp.versions, satori: await satoriVersion() };
  return hashOf(...(await loadFonts()), scenery(), JSON.stringify(versions));
}

/** An Open Graph picture, 1200×630 PNG; equal cards give equal bytes. Kept by what is to be drawn: drawing takes a while too. */
export async function ogPicture(card: Card): Promise<Uint8Array> {
  const [, bold] = await loadFonts();
  const tree = layout(card, bold);
  tools ??= toolsOf();
  const key = hashOf(JSON.stringify(tree), await tools);
  return cache.get(key, async () =>
    sharp(Buffer.from(await drawing(tree)))
      .png(format)
      .toBuffer(),
  );
}

async function drawing(tree: Parameters<typeof satori>[0]): Promise<string> {
  const [regular, bold] = await loadFonts();
  // Most pictures are kept: a site may do without it.
  const { default: draw } = await import('satori');
  const words = await draw(tree, {
    ...sides,
    fonts: [
      { name: 'Golos Text', data: regular, weight: 400, style: 'normal' },
      { name: 'Golos Text', data: bold, weight: 700, style: 'normal' },
    ],
  });
  return words.replace('>', `>${scenery()}`);
}

type Style = Readonly<Record<string, string | number>>;
interface Box {
  readonly type: 'div';
  readonly props: { readonly style: Style; readonly children: string | readonly Box[] };
}

const box = (style: Style, children: string | readonly Box[]): Box => ({
  type: 'div',
  props: { style: { display: 'flex', ...style }, children },
});

/** A line of text at a place; kept whole, since lines are broken beforehand. */
const line = (text: string, top: number, style: Style): Box =>
  box(
    { position: 'absolute', left: margin, top, whiteSpace: 'pre', lineHeight: 1.2, ...style },
    text,
  );

/** How wide characters are, each looked up in the font once. */
function advancesOf(font: Buffer): (character: string) => number {
  const { advanceOf } = readTrueType(font);
  const known = new Map<string, number>();
  return (character) => {
    const advance = known.get(character) ?? advanceOf(character);
    known.set(character, advance);
    return advance;
  };
}

function layout(
  { title, kind, section, organization }: Card,
  bold: Buffer,
): Parameters<typeof satori>[0] {
  advances ??= advancesOf(bold);
  const advanceOf = advances;
  const one = (text: string, size: number) =>
    fit(text, [{ size, lines: 1 }], room, advanceOf).lines[0] ?? '';
  const { size, lines } = fit(title, titleSizes, room, advanceOf);
  const tree = box(
    { width: '100%', height: '100%', fontFamily: 'Golos Text', color: colours.ink },
    [
      line(one(section, 32), 62, { left: 160, fontSize: 32, fontWeight: 700, color: colours.teal }),
      ...(kind === '' ? [] : [line(one(kind, 30), 142, { fontSize: 30, color: colours.teal })]),
      ...lines.map((text, index) =>
        line(text, 192 + index * size * 1.18, { fontSize: size, fontWeight: 700 }),
      ),
      line(one(organization, 24), 588, { fontSize: 24, color: colours.white }),
    ],
  );
  // Satori takes the shape of a React element; no React is needed to write it.
  return tree as unknown as Parameters<typeof satori>[0];
}
