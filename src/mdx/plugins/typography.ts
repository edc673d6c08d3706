import type { Nodes, Text } from 'mdast';
import type { HastPluginDefinition, MdastPluginDefinition, MdastVisitorContext } from 'satteri';
import type { Block } from '../../blocks/block.ts';
import { typeset, typesetPieces } from '../typeset.ts';
import { blockAttributes, propsOf, valueOf } from './attributes.ts';

/** Stands in for what is not text (code, a picture, a field), so that rules see that something is there. */
const opaque = '\uFFFC';

/**
 * Russian typography of the text (see {@link typeset}).
 *
 * 1. The texts of a paragraph, heading or table cell are typeset as one sentence, through bold, links and terms.
 * 2. Code, pictures and addresses stay as they are.
 */
export function typography(blocks: readonly Block[]): MdastPluginDefinition {
  const inline = new Set(
    blocks.filter(({ children }) => children === 'inline').map(({ name }) => name),
  );
  return {
    name: 'typography',
    paragraph: typesetSentence,
    heading: typesetSentence,
    tableCell: typesetSentence,
    mdxJsxFlowElement(node, ctx) {
      // A term alone on its line stands directly in the text, without a paragraph.
      if (inline.has(node.name ?? '')) typesetSentence(node, ctx);
    },
  };
}

/** Attributes that are text but not prose. */
const notProse = new Set(['name', 'phone', 'email']);

/** The same for titles, captions and labels in attributes of blocks. */
export function attributeTypography(blocks: readonly Block[]): HastPluginDefinition {
  return blockAttributes('attribute-typography', blocks, (node, block) => {
    const changed: Record<string, string> = {};
    for (const name of propsOf(block, ['text', 'longText'])) {
      const value = valueOf(node, name);
      if (value !== undefined && !notProse.has(name)) changed[name] = typeset(value);
    }
    return changed;
  });
}

interface Piece {
  readonly node?: Text;
  readonly text: string;
}

function typesetSentence(node: Readonly<Nodes>, ctx: MdastVisitorContext): void {
  const pieces = piecesOf(node);
  const results = typesetPieces(pieces.map(({ text }) => text));
  for (const [i, { node: target, text }] of pieces.entries()) {
    const result = results[i];
    if (target && result !== undefined && result !== text) ctx.setProperty(target, 'value', result);
  }
}

function piecesOf(node: Readonly<Nodes>): Piece[] {
  if (node.type === 'text') return [{ node, text: node.value }];
  if ('children' in node && node.children.length > 0)
    return (node.children as Nodes[]).flatMap(piecesOf);
  return [{ text: node.type === 'break' ? '\n' : opaque }];
}
