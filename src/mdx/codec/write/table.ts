/** Tables as Markdown: one line a row, no padding, so that a cell changes one line. */
import type { AlignType, Table, TableRow } from 'mdast';
import { writeInline } from './phrasing.ts';
import type { Writing } from './writing.ts';

/** Writes a table. */
export function writeTable(table: Table, writing: Writing): string {
  const [header, ...rows] = table.children;
  const columns = Math.max(header?.children.length ?? 0, 1);
  const align = Array.from({ length: columns }, (_, index) => table.align?.[index] ?? null);
  return [
    header ? writeRow(header, writing) : '|  |',
    `| ${align.map(delimiter).join(' | ')} |`,
    ...rows.map((row) => writeRow(row, writing)),
  ].join('\n');
}

/** Writes a row; an empty cell is a space. */
export function writeRow(row: TableRow, writing: Writing): string {
  const place = { before: ' ', after: ' ', inCell: true, oneLine: true };
  const cells = row.children.map((cell) => writeInline(cell.children, place, writing));
  return `|${cells.map((cell) => (cell === '' ? ' ' : ` ${cell} `)).join('|')}|`;
}

function delimiter(align: AlignType | undefined): string {
  if (align === 'center') return ':---:';
  return align === 'right' ? '---:' : align === 'left' ? ':---' : '---';
}
