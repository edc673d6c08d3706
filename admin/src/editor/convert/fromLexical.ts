/** Nodes of the editor as a tree of mdast. */
import { $isListNode } from '@lexical/list';
import { $isHeadingNode, $isQuoteNode } from '@lexical/rich-text';
import { $isTableNode } from '@lexical/table';
import { $isElementNode } from 'lexical';
import type { LexicalNode } from 'lexical';
import type { Heading, RootContent } from 'mdast';
import { $isContainer } from '../nodes/Container.ts';
import { $isFlowLeaf } from '../nodes/leaves.ts';
import { $phrasing } from './inlineFromLexical.ts';
import { $listFrom } from './listFromLexical.ts';
import { $tableFrom } from './tableFromLexical.ts';

export function $flowFrom(children: readonly LexicalNode[]): RootContent[] {
  return children.flatMap($one);
}

function $one(node: LexicalNode): RootContent[] {
  if ($isFlowLeaf(node)) return [node.mdast];
  if ($isTableNode(node)) return $tableFrom(node);
  if ($isListNode(node)) return [$listFrom(node)];
  if ($isContainer(node)) {
    const children = $flowFrom(node.getChildren());
    return [{ ...node.shell, children } as RootContent];
  }
  if (!$isElementNode(node)) return [{ type: 'paragraph', children: $phrasing([node]) }];
  const children = $phrasing(node.getChildren());
  if ($isHeadingNode(node))
    return children.length === 0
      ? []
      : [{ type: 'heading', depth: Number(node.getTag().slice(1)) as Heading['depth'], children }];
  const paragraphs: RootContent[] = children.length === 0 ? [] : [{ type: 'paragraph', children }];
  if ($isQuoteNode(node)) return [{ type: 'blockquote', children: paragraphs as never }];
  return paragraphs;
}
