/** The typography of the site on a parsed text: what a reader will see is what an editor sees. */
import type { Nodes, Root, Text } from 'mdast';
import { typesetPieces } from './typeset.ts';

/** Stands in for what is not text, so that rules see that something is there. */
const opaque = '\uFFFC';

interface Piece {
  readonly node?: Text;
  readonly text: string;
}

/** Typesets every sentence of a tree, in place. */
export function typesetTree(tree: Root): Root {
  visit(tree);
  return tree;
}

function visit(node: Nodes): void {
  if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell') {
    const pieces = piecesOf(node);
    const results = typesetPieces(pieces.map(({ text }) => text));
    for (const [index, { node: target }] of pieces.entries()) {
      const result = results[index];
      if (target && result !== undefined) target.value = result;
    }
  } else if ('children' in node) for (const child of node.children) visit(child);
}

function piecesOf(node: Nodes): Piece[] {
  if (node.type === 'text') return [{ node, text: node.value }];
  if ('children' in node && node.children.length > 0)
    return (node.children as Nodes[]).flatMap(piecesOf);
  return [{ text: node.type === 'break' ? '\n' : opaque }];
}
