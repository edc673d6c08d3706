import { INDENT_CONTENT_COMMAND, OUTDENT_CONTENT_COMMAND, SKIP_DOM_SELECTION_TAG } from 'lexical';
import type { LexicalEditor } from 'lexical';
import type { ReactElement } from 'react';
import { $startListWith } from './actions/lists.ts';
import { ToolButton } from './ToolButton.tsx';

interface ListToolsProps {
  readonly editor: LexicalEditor;
  /** The first number; absent where the list has none. */
  readonly first: number | undefined;
}

/** Tools that are there while the caret is in a list. */
export function ListTools({ editor, first }: ListToolsProps): ReactElement {
  return (
    <>
      <ToolButton
        label="Вложить в пункт выше (Tab)"
        text="→"
        onPress={() => editor.dispatchCommand(INDENT_CONTENT_COMMAND, undefined)}
      />
      <ToolButton
        label="На уровень выше (Shift+Tab)"
        text="←"
        onPress={() => editor.dispatchCommand(OUTDENT_CONTENT_COMMAND, undefined)}
      />
      {first !== undefined && (
        <label className="editor-first">
          Начать с
          <input
            type="number"
            min={0}
            max={9999}
            value={first}
            onChange={({ target }) => {
              const number = target.valueAsNumber;
              if (!Number.isInteger(number) || number < 0 || number > 9999) return;
              // The caret stays where the number is typed.
              editor.update(
                () => {
                  $startListWith(number);
                },
                { tag: SKIP_DOM_SELECTION_TAG },
              );
            }}
          />
        </label>
      )}
    </>
  );
}
