/** What a paragraph is, and where blocks go. All of these run inside an update. */
import { $createListItemNode, $createListNode, $insertList, $removeList } from '@lexical/list';
import { $createHeadingNode } from '@lexical/rich-text';
import { $setBlocksType } from '@lexical/selection';
import { $createTableNodeWithDimensions } from '@lexical/table';
import {
  $createParagraphNode,
  $findMatchingParent,
  $getNodeByKey,
  $getRoot,
  $getSelection,
  $isElementNode,
  $isParagraphNode,
  $isRangeSelection,
  $isRootNode,
} from 'lexical';
import type { LexicalNode } from 'lexical';
import type { Block } from '../../../../src/blocks/block.ts';
import { $createContainer, $isContainer, Container } from '../nodes/Container.ts';
import { $createFlowLeaf } from '../nodes/leaves.ts';
import { attributesFrom, blockOf } from '../nodes/shells.ts';

export type BlockKind = 'paragraph' | 'h2' | 'h3' | 'h4' | 'bullet' | 'number' | 'check' | 'quote';

/** Makes the selected paragraphs what an editor asked for. */
export function $setBlock(kind: BlockKind): void {
  const selection = $getSelection() ?? $getRoot().selectEnd();
  if (kind === 'bullet' || kind === 'number' || kind === 'check') {
    $insertList(kind);
    return;
  }
  if (!$isRangeSelection(selection)) return;
  if (kind === 'quote') {
    const quote = $createContainer({ type: 'blockquote' });
    $insertFlow(quote.append($createParagraphNode()));
    return;
  }
  $removeList();
  $setBlocksType(selection, () =>
    kind === 'paragraph' ? $createParagraphNode() : $createHeadingNode(kind),
  );
}

/** Puts a node on lines of its own after the paragraph with the caret, where such a node may stand. */
export function $insertFlow(node: LexicalNode): void {
  const selection = $getSelection() ?? $getRoot().selectEnd();
  const caret = selection.getNodes().at(-1) ?? $getRoot();
  const place = $findMatchingParent(caret, (one) => {
    const parent = one.getParent();
    return $isRootNode(parent) || ($isContainer(parent) && mayHold(parent, node));
  });
  if (!place) $getRoot().append(node);
  else if ($isParagraphNode(place) && place.isEmpty()) place.replace(node);
  else place.insertAfter(node);
  if ($isRootNode(node.getParent()) && node.getNextSibling() === null)
    node.insertAfter($createParagraphNode());
  if ($isElementNode(node)) node.selectStart();
  else node.selectNext();
}

/** Whether a container takes a node; lists and blocks that are only for certain things do not take any. */
function mayHold(parent: Container, node: LexicalNode): boolean {
  const { shell } = parent;
  if (shell.type === 'list') return false;
  const only = blockOf(shell)?.only;
  if (!only) return true;
  const name = $blockNameOf(node);
  return 'blocks' in only && name !== undefined && only.blocks.includes(name);
}

function $blockNameOf(node: LexicalNode): string | undefined {
  if ($isContainer(node)) return blockOf(node.shell)?.name;
  return 'mdast' in node ? blockOf(node.mdast as never)?.name : undefined;
}

/** A new block on lines of its own with what it must hold. */
export function $newBlock(block: Block, values: Readonly<Record<string, string>>): LexicalNode {
  const shell = {
    type: 'mdxJsxFlowElement' as const,
    name: block.name,
    attributes: attributesFrom(block, values),
  };
  if (block.children !== 'flow') return $createFlowLeaf({ ...shell, children: [] });
  const container = $createContainer(shell);
  const { only } = block;
  if (!only) return container.append($createParagraphNode());
  if ('blocks' in only) {
    const [first] = only.blocks.map((name) => blockOf({ type: '', name }));
    // Columns are never one; a gallery begins with the picture that is added first.
    if (first?.children === 'flow') container.append($newBlock(first, {}), $newBlock(first, {}));
    return container;
  }
  if (only.one === 'table') return container.append($newTable());
  const list = $createListNode(only.one === 'orderedList' ? 'number' : 'bullet');
  return container.append(list.append($createListItemNode()));
}

/** Three rows of two columns, the first of them the head. */
export const $newTable = () => $createTableNodeWithDimensions(3, 2, { rows: true, columns: false });

/** A block at the end of another one that holds such blocks only. */
export function $addInside(
  key: string,
  block: Block,
  values: Readonly<Record<string, string>>,
): void {
  const parent = $getNodeByKey(key);
  if ($isContainer(parent)) parent.append($newBlock(block, values));
}

/** The block that a container of such blocks only grows by. */
export function blockInside(container: Container): Block | undefined {
  const only = blockOf(container.shell)?.only;
  return only && 'blocks' in only ? blockOf({ type: '', name: only.blocks[0] }) : undefined;
}
