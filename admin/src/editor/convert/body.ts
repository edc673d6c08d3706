/** Texts in and out of an editor. */
import { $createParagraphNode, $getRoot, createEditor } from 'lexical';
import type { LexicalEditor } from 'lexical';
import { read, serialize } from '../../../../src/mdx/codec/index.ts';
import { nodes } from '../nodes/index.ts';
import { $flowFrom } from './fromLexical.ts';
import { $flow } from './toLexical.ts';

/**
 * Puts a text into the editor that is being updated.
 * @returns false when the text is no MDX: it must be edited as source
 */
export function $setBody(body: string): boolean {
  const readable = read(body);
  if (!readable) return false;
  const children = $flow(readable.tree.children);
  $getRoot()
    .clear()
    .append(...(children.length > 0 ? children : [$createParagraphNode()]));
  return true;
}

/** The text of the editor in the canonical form, without the last line end. */
export function $getBody(): string {
  return serialize({ type: 'root', children: $flowFrom($getRoot().getChildren()) }).trimEnd();
}

/** An editor with our nodes; it does not act on keys yet. */
export function newEditor(onError: (error: Error) => void): LexicalEditor {
  return createEditor({ namespace: 'body', nodes: [...nodes], onError, theme });
}

const theme = {
  text: {
    bold: 'editor-bold',
    italic: 'editor-italic',
    strikethrough: 'editor-strike',
    code: 'editor-code',
  },
  link: 'editor-link',
  list: {
    nested: { listitem: 'editor-nested' },
    listitemChecked: 'editor-checked',
    listitemUnchecked: 'editor-unchecked',
  },
  table: 'editor-table',
  tableCellSelected: 'editor-cell-selected',
  tableSelection: 'editor-table-selected',
};

/** What the editor makes of a text that nobody touches; nothing when it cannot read it. */
export function baselineOf(body: string): string | undefined {
  let readable = false as boolean;
  let result: string | undefined;
  const editor = newEditor((error) => {
    throw error;
  });
  try {
    editor.update(
      () => {
        readable = $setBody(body);
      },
      { discrete: true },
    );
    // Lexical's own tidying has been done between the two.
    if (readable)
      editor.update(
        () => {
          result = $getBody();
        },
        { discrete: true },
      );
  } catch {
    return undefined;
  }
  return result;
}
