import {
  $getRoot,
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  $createParagraphNode,
} from 'lexical';
import type { LexicalNode } from 'lexical';
import { $createContainer, $isContainer } from '../nodes/Container.ts';
import { $createTextLeaf, $isTextLeaf } from '../nodes/leaves.ts';

/** A footnote at the caret; its text waits at the end of the entry. */
export function $insertFootnote(): void {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return;
  const taken = new Set($all($getRoot()).flatMap($labelOf));
  let number = 1;
  while (taken.has(String(number))) number += 1;
  const label = String(number);
  selection.insertNodes([$createTextLeaf({ type: 'footnoteReference', identifier: label, label })]);
  const note = $createContainer({ type: 'footnoteDefinition', identifier: label, label });
  $getRoot().append(note.append($createParagraphNode()));
  note.selectStart();
}

function $all(node: LexicalNode): LexicalNode[] {
  return [node, ...($isElementNode(node) ? node.getChildren().flatMap($all) : [])];
}

function $labelOf(node: LexicalNode): string[] {
  if ($isTextLeaf(node) && node.mdast.type === 'footnoteReference') return [node.mdast.identifier];
  if ($isContainer(node) && node.shell.type === 'footnoteDefinition')
    return [node.shell.identifier];
  return [];
}
