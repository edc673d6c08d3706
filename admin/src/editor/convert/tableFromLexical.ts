import { $isTableCellNode, $isTableRowNode } from '@lexical/table';
import type { TableCellNode, TableNode, TableRowNode } from '@lexical/table';
import { $getState, $isElementNode, $isLineBreakNode } from 'lexical';
import type { LexicalNode } from 'lexical';
import type { PhrasingContent, Table, TableCell } from 'mdast';
import { cellsState } from '../nodes/states.ts';
import { $phrasing } from './inlineFromLexical.ts';

/** A table; the first row is its head. Nothing when there is no cell left. */
export function $tableFrom(node: TableNode): Table[] {
  const rows = node.getChildren().filter($isTableRowNode);
  const width = Math.max(0, ...rows.map((row) => row.getChildrenSize()));
  if (width === 0) return [];
  const head = rows[0]?.getChildren().filter($isTableCellNode) ?? [];
  const align = Array.from({ length: width }, (_, column) => $alignOf(head[column]));
  const children = rows.map((row) => ({ type: 'tableRow' as const, children: $cells(row, width) }));
  return [{ type: 'table', align, children }];
}

/** As many cells as the table is wide; a row that was shorter stays so while the rest of it is empty. */
function $cells(row: TableRowNode, width: number): TableCell[] {
  const own = row.getChildren().filter($isTableCellNode);
  const before = $getState(row, cellsState);
  const cells = Array.from({ length: width }, (_, column): TableCell => ({
    type: 'tableCell',
    children: $cell(own[column]),
  }));
  const least = before === -1 ? width : before;
  while (cells.length > least && cells.at(-1)?.children.length === 0) cells.pop();
  return cells;
}

function $alignOf(cell: TableCellNode | undefined): 'left' | 'center' | 'right' | null {
  const format = cell?.getFormatType() ?? '';
  return format === 'left' || format === 'center' || format === 'right' ? format : null;
}

/** A cell of Markdown is one line: paragraphs and line ends in it become spaces. */
function $cell(cell: TableCellNode | undefined): PhrasingContent[] {
  return $lines(cell?.getChildren() ?? []).flatMap((line, index) => [
    ...(index > 0 ? [{ type: 'text' as const, value: ' ' }] : []),
    ...$phrasing(line),
  ]);
}

function $lines(nodes: readonly LexicalNode[]): LexicalNode[][] {
  const lines: LexicalNode[][] = [];
  let open = false;
  for (const node of nodes) {
    if ($isElementNode(node) && !node.isInline()) {
      lines.push(...$lines(node.getChildren()).filter((line) => line.length > 0));
      open = false;
    } else if ($isLineBreakNode(node)) open = false;
    else if (open) lines.at(-1)?.push(node);
    else {
      lines.push([node]);
      open = true;
    }
  }
  return lines;
}
