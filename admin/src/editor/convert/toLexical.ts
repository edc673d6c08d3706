/** A tree of mdast as nodes of the editor. What has no node of its own is kept whole in a leaf. */
import { $createHeadingNode } from '@lexical/rich-text';
import { $createParagraphNode } from 'lexical';
import type { LexicalNode } from 'lexical';
import type { RootContent } from 'mdast';
import { $createContainer } from '../nodes/Container.ts';
import { $createFlowLeaf } from '../nodes/leaves.ts';
import { bare, blockOf, shellOf } from '../nodes/shells.ts';
import { $inline } from './inlineToLexical.ts';
import { $list } from './listToLexical.ts';
import { $table } from './tableToLexical.ts';

export function $flow(children: readonly RootContent[]): LexicalNode[] {
  return children.flatMap((node, index) => $one(node, children[index - 1]));
}

function $one(node: RootContent, before: RootContent | undefined): LexicalNode[] {
  switch (node.type) {
    case 'paragraph':
      return [$createParagraphNode().append(...$inline(node.children))];
    case 'heading':
      return [$createHeadingNode(`h${node.depth}`).append(...$inline(node.children))];
    case 'list':
      // Lexical joins two lists of a kind that follow one another.
      return [$list(node, before?.type === 'list' && before.ordered === node.ordered, $flow)];
    case 'table':
      return [$table(node)];
    case 'blockquote':
    case 'footnoteDefinition':
      return [$filled(node)];
    case 'mdxJsxFlowElement': {
      const block = blockOf(node);
      const holds = block?.display === 'flow' && block.children === 'flow';
      const plain = node.attributes.every(({ type }) => type === 'mdxJsxAttribute');
      return [holds && plain ? $filled(node) : $createFlowLeaf(bare(node))];
    }
    default:
      return [$createFlowLeaf(bare(node))];
  }
}

function $filled(
  node: RootContent & { type: 'blockquote' | 'footnoteDefinition' | 'mdxJsxFlowElement' },
) {
  const children = $flow(node.children);
  const container = $createContainer(shellOf(node));
  return container.append(...(children.length > 0 ? children : [$createParagraphNode()]));
}
