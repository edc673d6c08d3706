/** Rows, columns and alignment of the table with the caret. */
import {
  $deleteTableColumnAtSelection,
  $deleteTableRowAtSelection,
  $getTableCellNodeFromLexicalNode,
  $insertTableColumnAtSelection,
  $insertTableRowAtSelection,
  $isTableCellNode,
  $isTableNode,
  $isTableRowNode,
  TableCellHeaderStates,
} from '@lexical/table';
import type { TableCellNode } from '@lexical/table';
import { $getSelection } from 'lexical';
import type { ElementFormatType } from 'lexical';

export type TableAction =
  | 'rowBefore'
  | 'rowAfter'
  | 'columnBefore'
  | 'columnAfter'
  | 'deleteRow'
  | 'deleteColumn'
  | 'deleteTable';

export function $currentCell(): TableCellNode | null {
  const node = $getSelection()?.getNodes()[0];
  return node ? $getTableCellNodeFromLexicalNode(node) : null;
}

export function $changeTable(action: TableAction): void {
  const cell = $currentCell();
  const table = cell?.getParent()?.getParent();
  if (!cell || !$isTableNode(table)) return;
  switch (action) {
    case 'rowBefore':
    case 'rowAfter':
      $insertTableRowAtSelection(action === 'rowAfter');
      break;
    case 'columnBefore':
    case 'columnAfter':
      $insertTableColumnAtSelection(action === 'columnAfter');
      break;
    case 'deleteRow':
      $deleteTableRowAtSelection();
      break;
    case 'deleteColumn':
      $deleteTableColumnAtSelection();
      break;
    case 'deleteTable':
      table.selectNext();
      table.remove();
      return;
  }
  if (table.isAttached()) $headFirst(table.getChildren());
}

/** Markdown's head is the first row and nothing else. */
function $headFirst(rows: readonly unknown[]): void {
  for (const [index, row] of rows.entries()) {
    if (!$isTableRowNode(row as never)) continue;
    for (const cell of (row as { getChildren(): unknown[] }).getChildren())
      if ($isTableCellNode(cell as never))
        (cell as TableCellNode).setHeaderStyles(
          index === 0 ? TableCellHeaderStates.ROW : TableCellHeaderStates.NO_STATUS,
        );
  }
}

/** Aligns the whole column: Markdown knows no other alignment. */
export function $alignColumn(format: ElementFormatType): void {
  const cell = $currentCell();
  const table = cell?.getParent()?.getParent();
  if (!cell || !$isTableNode(table)) return;
  const column = cell.getIndexWithinParent();
  for (const row of table.getChildren()) {
    const other = $isTableRowNode(row) ? row.getChildAtIndex(column) : null;
    if ($isTableCellNode(other)) other.setFormat(format);
  }
}
