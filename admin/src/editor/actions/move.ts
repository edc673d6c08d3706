/** The buttons in the head of a block. */
import { $createParagraphNode } from 'lexical';
import type { LexicalNode } from 'lexical';

export function $moveUp(node: LexicalNode): void {
  node.getPreviousSibling()?.insertBefore(node);
}

export function $moveDown(node: LexicalNode): void {
  node.getNextSibling()?.insertAfter(node);
}

export function $paragraphAfter(node: LexicalNode): void {
  const paragraph = $createParagraphNode();
  node.insertAfter(paragraph);
  paragraph.select();
}

/** Takes a block away; where nothing else is left, a paragraph stays to write in. */
export function $removeBlock(node: LexicalNode): void {
  if (node.getNextSibling() === null && node.getPreviousSibling() === null) $paragraphAfter(node);
  else node.selectPrevious();
  node.remove();
}
