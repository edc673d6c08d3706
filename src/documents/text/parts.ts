/** Paragraphs, lists and tables of an entry as parts of a document. */
import type { List, Nodes, Table } from 'mdast';
import { isBlockNode } from '../../mdx/treeBlocks.ts';
import { partsOfBlock } from './blocks.ts';
import { sentenceOf, type Place } from './inline.ts';
import type { Part } from './model.ts';

/** The parts that a list of nodes makes, in order. */
export function partsOf(nodes: readonly Nodes[], place: Place): Part[] {
  return nodes.flatMap((node) => partsOfNode(node, place));
}

function partsOfNode(node: Nodes, place: Place): readonly Part[] {
  if (isBlockNode(node)) return partsOfBlock(node, place);
  switch (node.type) {
    case 'heading': {
      // An entry begins at the second level: the first is its title.
      const level = ([1, 2, 3] as const)[node.depth - 2] ?? 1;
      return [{ type: 'heading', level, sentence: sentenceOf(node.children, place) }];
    }
    case 'paragraph':
      return [{ type: 'paragraph', role: 'text', sentence: sentenceOf(node.children, place) }];
    case 'list':
      return [listOf(node, node.ordered === true ? 'numbers' : 'dots', place)];
    case 'table':
      return [tableOf(node, place)];
    case 'blockquote':
      return [{ type: 'quote', parts: partsOf(node.children, place) }];
    case 'code':
      return [{ type: 'paragraph', role: 'text', sentence: [{ type: 'text', text: node.value }] }];
    default:
      return [];
  }
}

/** A list with marks of a kind. */
export function listOf(
  node: List,
  marks: 'numbers' | 'dots' | 'boxes',
  place: Place,
): Part & { type: 'list' } {
  return {
    type: 'list',
    marks,
    start: node.start ?? 1,
    items: node.children.map((item) => ({ parts: partsOf(item.children, place) })),
  };
}

function tableOf(node: Table, place: Place): Part {
  return {
    type: 'table',
    rows: node.children.map((row) => row.children.map((cell) => sentenceOf(cell.children, place))),
    align: (node.align ?? []).map((align) => align ?? 'left'),
  };
}
