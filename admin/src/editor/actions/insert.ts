/** Blocks and pictures at the caret. All of these run inside an update. */
import { $createTextNode, $getRoot, $getSelection, $insertNodes, $isRangeSelection } from 'lexical';
import type { Block } from '../../../../src/blocks/block.ts';
import { $createInlineContainer } from '../nodes/InlineContainer.ts';
import { $createTextLeaf } from '../nodes/leaves.ts';
import { attributesFrom } from '../nodes/shells.ts';
import { $insertFlow, $newBlock } from './blocks.ts';

type Values = Readonly<Record<string, string>>;

/** A block with the values of its form, where the caret is. */
export function $insertBlock(block: Block, values: Values): void {
  if (block.display === 'flow') {
    $insertFlow($newBlock(block, values));
    return;
  }
  const selection = $getSelection() ?? $getRoot().selectEnd();
  const tag = {
    type: 'mdxJsxTextElement' as const,
    name: block.name,
    attributes: attributesFrom(block, values),
  };
  if (block.children === 'none') {
    $insertNodes([$createTextLeaf({ ...tag, children: [] })]);
    return;
  }
  const text = $createTextNode(selection.getTextContent());
  if ($isRangeSelection(selection)) text.setFormat(selection.format);
  const container = $createInlineContainer(tag);
  container.append(text);
  $insertNodes([container]);
}

export function $insertPicture({ url = '', alt = '' }: Values): void {
  if ($getSelection() === null) $getRoot().selectEnd();
  $insertNodes([$createTextLeaf({ type: 'image', url, alt })]);
}
