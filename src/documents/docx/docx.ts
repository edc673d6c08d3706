/** A text as a Word file. Runs in a build and in a reader's browser, and gives the same bytes in both. */
import {
  Document,
  Footer,
  HeadingLevel,
  Packer,
  PageNumber,
  Paragraph,
  TabStopType,
  TextRun,
} from 'docx';
import { readableAddress } from '../../blocks/readable-address.ts';
import type { Values } from '../text/fields.ts';
import type { OfficeText } from '../text/model.ts';
import { elementsOf } from './body.ts';
import { openNumbering } from './numbering.ts';
import { page, textWidth } from './page.ts';
import { repack } from '../repack.ts';
import { printable } from './runs.ts';
import { styleIds, stylesFor } from './styles.ts';

/**
 * Makes a DOCX.
 * @param values what the reader has filled in, by the name of the field; the rest is left for the pen
 * @param time that programs show as the time it was made; the same for the same input
 */
export async function docx(text: OfficeText, values: Values, time: Date): Promise<Uint8Array> {
  const numbering = openNumbering();
  const children = [
    new Paragraph({
      heading: HeadingLevel.TITLE,
      children: [new TextRun(printable(text.title))],
    }),
    ...elementsOf(text.parts, { values, numbering, depth: 0, inset: 0 }),
  ];
  const file = new Document({
    title: printable(text.title),
    creator: 'Цифровой Профсоюз',
    lastModifiedBy: 'Цифровой Профсоюз',
    styles: stylesFor(text.use),
    numbering: numbering.options(),
    sections: [{ properties: { page }, footers: { default: footerOf(text) }, children }],
  });
  return repack(new Uint8Array(await Packer.toArrayBuffer(file)), time);
}

/** «с. 1 из 3»; under a text to read, where it comes from. An official paper names no site. */
function footerOf({ use, address }: OfficeText): Footer {
  const origin = use === 'sheet' ? '' : readableAddress(address);
  return new Footer({
    children: [
      new Paragraph({
        style: styleIds.footer,
        tabStops: [{ type: TabStopType.RIGHT, position: textWidth }],
        children: [
          new TextRun(`${origin}\t`),
          new TextRun({
            children: ['с. ', PageNumber.CURRENT, ' из ', PageNumber.TOTAL_PAGES],
          }),
        ],
      }),
    ],
  });
}
