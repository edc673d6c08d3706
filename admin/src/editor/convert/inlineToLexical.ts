/** The inside of a paragraph as nodes of the editor. */
import { $createLinkNode } from '@lexical/link';
import { $createLineBreakNode, $createTextNode, $setState } from 'lexical';
import type { LexicalNode } from 'lexical';
import type { PhrasingContent } from 'mdast';
import { $createInlineContainer } from '../nodes/InlineContainer.ts';
import { $createTextLeaf } from '../nodes/leaves.ts';
import { bare, blockOf, shellOf } from '../nodes/shells.ts';
import { orderState, outerState } from '../nodes/states.ts';
import { bitOf, codeBit, isAttention } from './formats.ts';
import type { Attention } from './formats.ts';

/**
 * @param around what stands around these nodes, from the outermost in
 */
export function $inline(
  children: readonly PhrasingContent[],
  around: readonly Attention[] = [],
): LexicalNode[] {
  return children.flatMap((node) => $one(node, around));
}

function $one(node: PhrasingContent, around: readonly Attention[]): LexicalNode[] {
  if (isAttention(node.type) && 'children' in node)
    return $inline(node.children, around.includes(node.type) ? around : [...around, node.type]);
  const format = around.reduce((sum, attention) => sum | bitOf(attention), 0);
  switch (node.type) {
    case 'text':
      return node.value === '' ? [] : [$text(node.value, format, around)];
    case 'inlineCode':
      return [$text(node.value, format | codeBit, around)];
    case 'break':
      return [$createLineBreakNode()];
    case 'link': {
      if (node.children.length === 0) return [$leaf(node, format)];
      const link = $createLinkNode(node.url, { rel: null, title: node.title ?? null });
      link.append(...$inline(node.children, around));
      return [$setState(link, outerState, format)];
    }
    case 'linkReference':
    case 'mdxJsxTextElement': {
      const holds = node.type === 'linkReference' || blockOf(node)?.children === 'inline';
      if (!holds || node.children.length === 0) return [$leaf(node, format)];
      const container = $createInlineContainer(shellOf(node));
      container.append(...$inline(node.children, around));
      return [$setState(container, outerState, format)];
    }
    default:
      return [$leaf(node, format)];
  }
}

function $text(value: string, format: number, around: readonly Attention[]): LexicalNode {
  const text = $createTextNode(value.replace(/[ \t]*\n[ \t]*/gu, ' ')).setFormat(format);
  return around.length > 1 ? $setState(text, orderState, around.join(',')) : text;
}

const $leaf = (node: PhrasingContent, format: number): LexicalNode =>
  $createTextLeaf(bare(node)).setFormat(format);
