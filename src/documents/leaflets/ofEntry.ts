import sharp from 'sharp';
import { leafletFormats } from '../../collections/options/leaflet-formats.ts';
import { movedAddresses, site, type Entry } from '../../content.ts';
import { typeset } from '../../mdx/typeset.ts';
import { changedOn } from '../../queries/changed.ts';
import { absolute } from '../../routes/links.ts';
import { dateInWords } from '../../words/format.ts';
import { piecesOf } from '../body/pieces.ts';
import { paperReading } from '../body/reading.ts';
import { saveName, type Beside, type Download } from '../download.ts';
import { Unfit } from '../press/unfit.ts';
import type { SheetFormat } from './formats.ts';
import type { Leaflet } from './leaflet.ts';
import { printLeaflet, type Ink } from './print.ts';

/** A leaflet in one format: its files and how its sheets look. */
export interface Printed {
  readonly format: SheetFormat;
  readonly label: string;
  /** How it is printed, in a sentence. */
  readonly how: string;
  readonly downloads: readonly Download[];
  /** Whether its sheets lie on their side. */
  readonly landscape: boolean;
  /** Pictures of its sheets, in order; of large print one that runs through all of them. */
  readonly sheets: readonly Sheet[];
}

/** A picture of a sheet. */
export interface Sheet extends Beside {
  readonly width: number;
  readonly height: number;
}

const inks: readonly { readonly ink: Ink; readonly label: string }[] = [
  { ink: 'colour', label: 'цветная' },
  { ink: 'black', label: 'чёрно-белая' },
];

const how: Readonly<Record<SheetFormat, string>> = {
  a4: 'Один лист на стенд. Печатайте с одной стороны.',
  a5: 'Две листовки на листе. Печатайте с одной стороны и разрежьте пополам.',
  a6: 'Четыре карточки на листе. Печатайте с двух сторон, переворот по длинному краю, и разрежьте на четыре части.',
  trifold:
    'Печатайте с двух сторон, переворот по короткому краю. Сложите по меткам: узкая часть уходит внутрь.',
  large: 'Буквы 18 пунктов, чёрным по белому. Для тех, кому мелкий шрифт не прочесть.',
};

/**
 * Every format of a leaflet that can be printed, large print last; none where there is no browser.
 * @throws {Unfit} where its text does not fit, with every format that is too small for it
 */
export async function printedFormats(entry: Entry<'leaflets'>): Promise<Printed[]> {
  const leaflet = await leafletOf(entry);
  const chosen = leafletFormats.filter(({ value }) => entry.data.formats.includes(value));
  const all: Printed[] = [];
  const unfit: Unfit[] = [];
  for (const { value, label } of chosen)
    try {
      all.push(await printed(entry, leaflet, value, label, inks));
    } catch (error) {
      // The editor is told of every format at once.
      if (!(error instanceof Unfit)) throw error;
      unfit.push(error);
    }
  const [first] = unfit;
  if (first) throw new Unfit(first.entry, unfit.map(({ advice }) => advice).join(' '));
  all.push(
    await printed(entry, leaflet, 'large', 'Крупный шрифт', [{ ink: 'black', label: 'А4' }]),
  );
  return all.filter(({ downloads }) => downloads.length > 0);
}

async function printed(
  entry: Entry<'leaflets'>,
  leaflet: Leaflet,
  format: SheetFormat,
  label: string,
  wanted: typeof inks,
): Promise<Printed> {
  const downloads: Download[] = [];
  const sheets: Sheet[] = [];
  const place = `/files/leaflets/${entry.id}/${entry.id}-${format}`;
  for (const { ink, label: inkLabel } of wanted) {
    const made = await printLeaflet({
      leaflet,
      format,
      ink,
      label,
      file: `leaflets/${entry.id}/index.mdx`,
      description: entry.data.description,
      changed: changedOn(entry),
    });
    if (!made) continue;
    const title = `${label}, ${inkLabel}`;
    downloads.push({
      address: `${place}${wanted.length > 1 ? `-${ink}` : ''}.pdf`,
      title,
      saveAs: saveName(`${entry.data.title}, ${title}`, 'pdf'),
      format: 'PDF',
      bytes: made.bytes,
      pages: made.pages,
    });
    for (const [index, bytes] of made.previews.entries()) {
      const { width, height } = await sharp(bytes).metadata();
      sheets.push({ address: `${place}-${index + 1}.webp`, bytes, width, height });
    }
  }
  const landscape = format === 'a5' || format === 'trifold';
  return { format, label, how: how[format], landscape, downloads, sheets };
}

async function leafletOf(entry: Entry<'leaflets'>): Promise<Leaflet> {
  const { title, slogan, target, date, confidence } = entry.data;
  const short = (await movedAddresses()).find(
    ({ from, to }) => to === target && from.startsWith('/s/'),
  );
  return {
    title: typeset(title),
    slogan: slogan === undefined ? undefined : typeset(slogan),
    pieces: await piecesOf(entry.body ?? '', entry.filePath ?? '', paperReading),
    url: absolute(short?.from ?? target),
    urlTitle: site.title,
    section: typeset(site.title),
    organization: typeset(site.organizationShort),
    issued: dateInWords(date),
    unverified: confidence === 'needs-check',
  };
}
