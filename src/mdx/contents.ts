/** What blocks hold where «text» is not precise enough: only these blocks, or exactly one list or table. */
import type { Nodes } from 'mdast';
import type { Block, BlockContent } from '../blocks/block.ts';
import type { BlockNode } from './treeBlocks.ts';

type One = Extract<BlockContent, { one: unknown }>['one'];

const ones: Readonly<
  Record<One, { readonly fits: (node: Nodes) => boolean; readonly what: string }>
> = {
  orderedList: {
    fits: (node) => node.type === 'list' && node.ordered === true,
    what: 'один нумерованный список (1. 2. 3.)',
  },
  bulletList: {
    fits: (node) => node.type === 'list' && node.ordered !== true,
    what: 'один список с дефисами',
  },
  table: { fits: (node) => node.type === 'table', what: 'одна таблица' },
};

/** Blocks that make sense without anything between the tags. */
const mayBeEmpty = new Set(['Deadline']);

/** What is wrong with the contents of a block that holds text, in Russian; nothing when they are right. */
export function contentsProblem(block: Block, node: BlockNode): string | undefined {
  if (block.children !== 'flow') return undefined;
  const children: readonly Nodes[] = node.children;
  const { name, only } = block;
  if (only && 'blocks' in only) {
    const fits =
      children.length > 0 &&
      children.every(
        (child) => child.type === 'mdxJsxFlowElement' && only.blocks.includes(child.name ?? ''),
      );
    return fits
      ? undefined
      : `В блоке ${name} могут быть только блоки ${only.blocks.join(', ')}, хотя бы один.`;
  }
  if (only) {
    const { fits, what } = ones[only.one];
    if (children.length !== 1 || !children.every(fits))
      return `В блоке ${name} должно быть ровно одно: ${what}.`;
    if (name === 'KeyFacts' && !children.every(startsBold))
      return 'В блоке KeyFacts каждая строка списка начинается с жирного: - **1 200 школ** — пояснение.';
    return undefined;
  }
  if (children.length === 0 && !mayBeEmpty.has(name))
    return `Блок ${name} пуст. Напишите текст между тегами или удалите блок.`;
  return undefined;
}

function startsBold(list: Nodes): boolean {
  if (list.type !== 'list') return false;
  return list.children.every(
    ({ children: [first] }) => first?.type === 'paragraph' && first.children[0]?.type === 'strong',
  );
}
