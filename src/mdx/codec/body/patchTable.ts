/** A table in which only the rows that changed are written anew. */
import type { Table } from 'mdast';
import { keyOf } from '../tree/key.ts';
import { writeRow } from '../write/table.ts';
import type { Writing } from '../write/writing.ts';
import { pairUp } from './diff.ts';
import { bytesOf } from './pieces.ts';
import type { Piece } from './pieces.ts';

/** The new table with the lines of the old one; nothing when the columns are not the same. */
export function patchTable(old: Piece, next: Table, writing: Writing): string | undefined {
  const before = old.node as Table;
  const lines = old.text.split('\n');
  if (lines.length !== before.children.length + 1) return undefined;
  if (columnsOf(before) !== columnsOf(next)) return undefined;
  const indent = /^[ \t]*/u.exec(lines[1] ?? '')?.[0] ?? '';
  const pairs = pairUp(rowsOf(before), rowsOf(next));
  const rows = next.children.map((row, index) => {
    const from = pairs.get(index);
    const source = from === undefined ? undefined : before.children[from];
    const kept = source && keyOf(source) === keyOf(row) && (from === 0) === (index === 0);
    return kept ? bytesOf(source, old.source) : writeRow(row, writing);
  });
  const [header = '', ...others] = rows;
  return [header, lines[1] ?? '', ...others.map((row) => `${indent}${row}`)].join('\n');
}

const columnsOf = (table: Table): string =>
  JSON.stringify([table.children[0]?.children.length, (table.align ?? []).map((a) => a ?? '')]);

const rowsOf = ({ children }: Table) => ({
  keys: children.map(keyOf),
  kinds: children.map(({ type }) => type),
});
