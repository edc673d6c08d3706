import type { LexicalEditor } from 'lexical';
import type { ReactElement } from 'react';
import { $alignColumn, $changeTable } from './actions/tables.ts';
import type { TableAction } from './actions/tables.ts';
import { ToolButton } from './ToolButton.tsx';

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

/** Tools that are there while the caret is in a table. */
export function TableTools({ editor }: { readonly editor: LexicalEditor }): ReactElement {
  return (
    <div className="editor-table-tools" role="group" aria-label="Таблица">
      {actions.map(([action, text, label]) => (
        <ToolButton
          key={action}
          text={text}
          label={label}
          onPress={() => {
            editor.update(() => {
              $changeTable(action);
            });
          }}
        />
      ))}
      {alignments.map(([format, text, label]) => (
        <ToolButton
          key={label}
          text={text}
          label={label}
          onPress={() => {
            editor.update(() => {
              $alignColumn(format);
            });
          }}
        />
      ))}
    </div>
  );
}
