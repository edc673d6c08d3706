import {
  $createTableCellNode,
  $createTableNode,
  $createTableRowNode,
  TableCellHeaderStates,
} from '@lexical/table';
import type { TableNode } from '@lexical/table';
import { $createParagraphNode, $setState } from 'lexical';
import type { Table } from 'mdast';
import { cellsState } from '../nodes/states.ts';
import { $inline } from './inlineToLexical.ts';

/** A table; the alignment of a column is the format of its cells. Short rows get their missing cells. */
export function $table({ children, align }: Table): TableNode {
  const width = children[0]?.children.length ?? 0;
  return $createTableNode().append(
    ...children.map((row, index) => {
      const header = index === 0 ? TableCellHeaderStates.ROW : TableCellHeaderStates.NO_STATUS;
      const cells = Array.from({ length: width }, (_, column) =>
        $createTableCellNode(header)
          .append($createParagraphNode().append(...$inline(row.children[column]?.children ?? [])))
          .setFormat(align?.[column] ?? ''),
      );
      return $setState($createTableRowNode().append(...cells), cellsState, row.children.length);
    }),
  );
}
