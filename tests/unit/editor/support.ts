/** The editor of the text without a page: what it makes of a text that is opened, or that gets a word. */
import { $getRoot, $isElementNode, $isTextNode } from 'lexical';
import type { LexicalNode, TextNode } from 'lexical';
import { $getBody, $setBody, newEditor } from '../../../admin/src/editor/convert/body.ts';

/** Opens a text, changes it and gives it back; nothing when the text cannot be read. */
export function edited(text: string, change: () => void = () => undefined): string | undefined {
  const editor = newEditor((error) => {
    throw error;
  });
  let readable = false as boolean;
  let result: string | undefined;
  const update = (step: () => void): void => {
    editor.update(step, { discrete: true });
  };
  update(() => {
    readable = $setBody(text);
  });
  if (!readable) return undefined;
  update(change);
  update(() => {
    result = $getBody();
  });
  return result;
}

/** Adds words to the first text, in a code span too, and tells whether there was one. */
export function $typeInto(words: string): boolean {
  const first = $texts($getRoot()).find((node) => !node.hasFormat('code'));
  if (!first) return false;
  first.setTextContent(first.getTextContent() + words);
  return true;
}

function $texts(node: LexicalNode): TextNode[] {
  if ($isTextNode(node)) return [node];
  return $isElementNode(node) ? node.getChildren().flatMap($texts) : [];
}
