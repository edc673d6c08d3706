import type { AlignType, Table, TableRow } from 'mdast';
import type { ReactElement } from 'react';
import type { Rendering } from './renderTree.tsx';

/** A table in a box that scrolls, aligned by classes. */
export function renderTable(node: Table, key: number, rendering: Rendering): ReactElement {
  const [head, ...rows] = node.children;
  const align = node.align ?? [];
  return (
    <div key={key} className="table-scroll" tabIndex={0} role="region" aria-label="Таблица">
      <table>
        {head && (
          <thead>
            <tr>{cells(head, 'th', align, rendering)}</tr>
          </thead>
        )}
        <tbody>
          {rows.map((row, index) => (
            <tr key={index}>{cells(row, 'td', align, rendering)}</tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function cells(
  row: TableRow,
  Cell: 'th' | 'td',
  align: readonly AlignType[],
  rendering: Rendering,
): ReactElement[] {
  return row.children.map((cell, index) => {
    const side = align[index];
    return (
      <Cell
        key={index}
        className={side === 'right' || side === 'center' ? `align-${side}` : undefined}
        scope={Cell === 'th' ? 'col' : undefined}
      >
        {rendering.children(cell)}
      </Cell>
    );
  });
}
