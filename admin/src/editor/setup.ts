/** Everything that makes the nodes an editor one can write in. */
import { createEmptyHistoryState, registerHistory } from '@lexical/history';
import { $isListItemNode, registerCheckList, registerList } from '@lexical/list';
import { registerRichText } from '@lexical/rich-text';
import {
  registerTableCellUnmergeTransform,
  registerTablePlugin,
  registerTableSelectionObserver,
} from '@lexical/table';
import {
  $findMatchingParent,
  $getSelection,
  $isRangeSelection,
  COMMAND_PRIORITY_HIGH,
  COMMAND_PRIORITY_LOW,
  FORMAT_ELEMENT_COMMAND,
  FORMAT_TEXT_COMMAND,
  INDENT_CONTENT_COMMAND,
  KEY_TAB_COMMAND,
  OUTDENT_CONTENT_COMMAND,
  mergeRegister,
} from 'lexical';
import type { LexicalEditor } from 'lexical';
import { $currentCell } from './actions/tables.ts';
import { pasteOn } from './paste/listen.ts';
import type { PasteHost } from './paste/listen.ts';
import { typographyOn } from './typing/listen.ts';

const formats = new Set(['bold', 'italic', 'strikethrough', 'code']);

/** @returns what undoes all of it */
export function setUp(editor: LexicalEditor, around: HTMLElement, host: PasteHost): () => void {
  return mergeRegister(
    registerRichText(editor),
    registerHistory(editor, createEmptyHistoryState(), 300),
    registerList(editor),
    registerCheckList(editor),
    registerTablePlugin(editor),
    registerTableCellUnmergeTransform(editor),
    registerTableSelectionObserver(editor, true),
    typographyOn(editor, around),
    pasteOn(editor, host),
    // Underlining and aligned paragraphs have no place in the text.
    editor.registerCommand(
      FORMAT_TEXT_COMMAND,
      (format) => !formats.has(format),
      COMMAND_PRIORITY_HIGH,
    ),
    editor.registerCommand(FORMAT_ELEMENT_COMMAND, () => true, COMMAND_PRIORITY_HIGH),
    editor.registerCommand(
      KEY_TAB_COMMAND,
      (event) => {
        const selection = $getSelection();
        if (!$isRangeSelection(selection)) return false;
        if ($currentCell()) return false;
        // Outside of lists the key leads on, as everywhere on a page; true stops Lexical from inserting a tab.
        if ($findMatchingParent(selection.anchor.getNode(), $isListItemNode) === null) return true;
        event.preventDefault();
        return editor.dispatchCommand(
          event.shiftKey ? OUTDENT_CONTENT_COMMAND : INDENT_CONTENT_COMMAND,
          undefined,
        );
      },
      COMMAND_PRIORITY_LOW,
    ),
  );
}
