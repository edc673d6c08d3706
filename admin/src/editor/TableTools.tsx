import type { LexicalEditor } from 'lexical';
import type { ReactElement } from 'react';
import { $insertFlow, $newTable } from './actions/blocks.ts';
import { $alignColumn, $changeTable } from './actions/tables.ts';
import type { TableAction } from './actions/tables.ts';
import { ToolButton } from './ToolButton.tsx';
import { ToolMenu } from './ToolMenu.tsx';

const actions: readonly (readonly [TableAction, string, string])[] = [
  ['rowBefore', 'Строка выше', 'Строка выше: вставить'],
  ['rowAfter', 'Строка ниже', 'Строка ниже: вставить'],
  ['columnBefore', 'Столбец слева', 'Столбец слева: вставить'],
  ['columnAfter', 'Столбец справа', 'Столбец справа: вставить'],
  ['deleteRow', 'Удалить строку', 'Удалить строку'],
  ['deleteColumn', 'Удалить столбец', 'Удалить столбец'],
  ['deleteTable', 'Удалить таблицу', 'Удалить таблицу'],
];

const alignments = [
  ['left', 'Влево', 'Влево: выровнять столбец'],
  ['center', 'По центру', 'По центру: выровнять столбец'],
  ['right', 'Вправо', 'Вправо: выровнять столбец'],
  ['', 'Как обычно', 'Как обычно: столбец без выравнивания'],
] as const;

interface TableToolsProps {
  readonly editor: LexicalEditor;
  readonly inTable: boolean;
}

/**
 * One tool of one size: it inserts a table, and in a table it is a menu of what may be done to it.
 * Tools that came with the caret would move the text under the mouse.
 */
export function TableTools({ editor, inTable }: TableToolsProps): ReactElement {
  const update = (change: () => void) => (): void => {
    editor.update(change);
    editor.focus();
  };
  if (!inTable)
    return (
      <ToolButton
        className="editor-tool-table"
        label="Таблица: три строки, два столбца"
        text="Таблица"
        onPress={update(() => {
          $insertFlow($newTable());
        })}
      />
    );
  const items = [
    ...actions.map(([action, text, label]) => ({
      ...{ text, label },
      onPick: update(() => {
        $changeTable(action);
      }),
    })),
    ...alignments.map(([format, text, label]) => ({
      ...{ text, label },
      onPick: update(() => {
        $alignColumn(format);
      }),
    })),
  ];
  return <ToolMenu className="editor-tool-table" text="Таблица ▾" label="Таблица" items={items} />;
}
