import {
  AlignmentType,
  BorderStyle,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
  type ParagraphChild,
} from 'docx';
import type { Values } from '../text/fields.ts';
import { plain } from '../text/fields.ts';
import type { FieldPlace, Part, Sentence } from '../text/model.ts';
import { mm } from './page.ts';
import { valueOf } from './fields.ts';
import { printable, runsOf, smallLabel } from './runs.ts';
import { styleIds } from './styles.ts';
import { columnWidths } from './widths.ts';

const none = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
const thin = { style: BorderStyle.SINGLE, size: 4, color: '000000' } as const;
const noBorders = { top: none, bottom: none, left: none, right: none } as const;
const noTableBorders = { ...noBorders, insideHorizontal: none, insideVertical: none } as const;

/**
 * A table of the text; its heading is repeated on every page, and is never parted from the first row.
 * @param keepNext whether its last row stays with what follows
 */
export function tableOf(
  part: Part & { type: 'table' },
  values: Values,
  width: number,
  keepNext: boolean,
): Table {
  const widths = columnWidths(
    part.rows.map((row) => row.map(measured)),
    width,
  );
  const [header, ...rows] = part.rows;
  const cell = (sentence: Sentence, column: number, keep: boolean) =>
    new TableCell({
      width: { size: widths[column] ?? 0, type: WidthType.DXA },
      margins: { left: mm(1.5), right: mm(1.5), top: mm(0.5), bottom: mm(0.5) },
      children: [
        new Paragraph({
          style: styleIds.cell,
          keepNext: keep,
          alignment:
            AlignmentType[
              part.align[column] === 'right'
                ? 'RIGHT'
                : part.align[column] === 'center'
                  ? 'CENTER'
                  : 'LEFT'
            ],
          children: cellRuns(sentence, values),
        }),
      ],
    });
  return new Table({
    width: { size: width, type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: (header ?? []).map((sentence, column) =>
          cell(emboldened(sentence), column, true),
        ),
      }),
      ...rows.map(
        (row, index) =>
          new TableRow({
            cantSplit: true,
            children: row.map((sentence, column) =>
              cell(sentence, column, keepNext && index === rows.length - 1),
            ),
          }),
      ),
    ],
  });
}

/** A cell that holds a field alone is itself the place to write in. */
function cellRuns(sentence: Sentence, values: Values): ParagraphChild[] {
  const [first] = sentence;
  if (sentence.length !== 1 || first?.type !== 'field' || valueOf(first, values) !== undefined)
    return runsOf(sentence, values);
  return first.kind === 'text' ? [smallLabel(first.label)] : [];
}

/** What decides the width of a column: fields count as lines of their own length. */
function measured(sentence: Sentence): string {
  const fields = sentence.map((piece) =>
    piece.type === 'field' ? (piece.kind === 'text' ? '_'.repeat(14) : '_'.repeat(9)) : '',
  );
  return plain(sentence).trim() + fields.join('');
}

function emboldened(sentence: Sentence): Sentence {
  return sentence.map((piece) => (piece.type === 'text' ? { ...piece, bold: true } : piece));
}

/** A frame for what a page sets apart by colour: a line on its left. */
export function boxOf(children: readonly (Paragraph | Table)[], width: number): Table {
  return new Table({
    width: { size: width, type: WidthType.DXA },
    columnWidths: [width],
    layout: TableLayoutType.FIXED,
    borders: noTableBorders,
    rows: [
      new TableRow({
        children: [
          new TableCell({
            width: { size: width, type: WidthType.DXA },
            margins: { left: mm(4), top: mm(1), bottom: mm(0) },
            borders: { ...noBorders, left: { ...thin, size: 18 } },
            children,
          }),
        ],
      }),
    ],
  });
}

/** How wide the parts of a signature are in a table: the post, a gap, a line to sign on, a gap, a line for the name. */
function signatureWidths(width: number): number[] {
  const gap = mm(5);
  const line = mm(38);
  return [width - 2 * line - 2 * gap, gap, line, gap, line];
}

/**
 * The post, a line for the signature and a line for the name, as papers end; several, one below the other, in one
 * table: programs put tables that touch together, each in its way. A name is known where the paper asks for it by the
 * same word: `chair` of `chairSignature`.
 */
export function signaturesOf(fields: readonly FieldPlace[], values: Values, width: number): Table {
  const widths = signatureWidths(width);
  const row = (texts: readonly string[], lines: boolean, keepNext: boolean) =>
    new TableRow({
      cantSplit: true,
      children: texts.map(
        (text, column) =>
          new TableCell({
            width: { size: widths[column] ?? 0, type: WidthType.DXA },
            margins: { left: 0, right: 0, ...(lines ? { top: mm(5) } : {}) },
            verticalAlign: lines ? 'bottom' : 'top',
            borders:
              lines && column % 2 === 0 && column > 0 ? { ...noBorders, bottom: thin } : noBorders,
            children: [
              new Paragraph({
                ...(lines ? { spacing: { after: 0 } } : { style: styleIds.label }),
                keepNext,
                children: [new TextRun(printable(text))],
              }),
            ],
          }),
      ),
    });
  return new Table({
    width: { size: width, type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    borders: noTableBorders,
    rows: fields.flatMap((field, index) => {
      const name = values[field.name.replace(/Signature$/u, '')]?.trim() ?? '';
      const last = index === fields.length - 1;
      return [
        row([field.label, '', '', '', name], true, true),
        row(['', '', '(подпись)', '', '(расшифровка подписи)'], false, !last),
      ];
    }),
  });
}
