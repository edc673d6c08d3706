/** The canonical form of a text: the one way in which a tree is written. */
import type { Root } from 'mdast';
import type { Block } from '../../blocks/block.ts';
import { blocks as ourBlocks } from '../../blocks/index.ts';
import { writeFlow } from './write/flow.ts';
import { definitionsOf, writingFor } from './write/writing.ts';

/**
 * Writes a tree (positions are not needed, so a tree of an editor will do) as our MDX; one line end closes it.
 * Parsing the result gives a tree of the same meaning, and writing that gives the same text.
 */
export function serialize(tree: Root, blocks: readonly Block[] = ourBlocks): string {
  const text = writeFlow(tree.children, writingFor(blocks, definitionsOf(tree.children)));
  return text === '' ? '' : `${text}\n`;
}
