/** A text cut into blocks, each with its meaning and its bytes. */
import type { Nodes, RootContent } from 'mdast';
import { applyRepairs, findRepairs, originalOffset } from '../../repair.ts';
import { parseBody, tooDeepAt } from '../../parse.ts';
import { isEmpty, keyOf } from '../tree/key.ts';
import { repaired } from '../tree/meaning.ts';
import { blocks } from '../../../blocks/index.ts';

/** A text as it is stored, and offsets of its tree in it. */
export interface Source {
  readonly text: string;
  /** Where an offset of the (repaired) text that was parsed lies in `text`. */
  readonly at: (offset: number) => number;
}

/** A block. */
export interface Piece {
  readonly node: RootContent;
  readonly key: string;
  /** What it is: blocks of one kind can be versions of one another. */
  readonly kind: string;
  /** Its bytes. */
  readonly text: string;
  readonly source: Source;
}

/** Blocks in a row and what stands between them. */
export interface Level {
  readonly pieces: readonly Piece[];
  /** `between[0]` stands before the first block, `between[i]` before block i, the last after all. */
  readonly between: readonly string[];
}

/** Reads a text; nothing when it is no MDX even after repair. */
export function cut(text: string): { readonly level: Level; readonly source: Source } | undefined {
  if (tooDeepAt(text) !== undefined) return undefined;
  const mended = repaired(text);
  const at = mended === text ? (offset: number): number => offset : offsetsOf(text);
  const parsed = parseBody(mended);
  if (!('tree' in parsed)) return undefined;
  const source = { text, at };
  return { source, level: levelOf(parsed.tree.children, source, 0, text.length) };
}

const names = new Set(blocks.map(({ name }) => name));

function offsetsOf(text: string): (offset: number) => number {
  const repairs = findRepairs(text, (name) => names.has(name));
  return applyRepairs(text, repairs) === text ? (offset) => offset : originalOffset(repairs);
}

/** The blocks between two offsets of a source. */
export function levelOf(
  nodes: readonly RootContent[],
  source: Source,
  start: number,
  end: number,
): Level {
  const pieces: Piece[] = [];
  const between: string[] = [];
  let from = start;
  for (const node of nodes) {
    if (isEmpty(node)) continue;
    const [first, last] = rangeOf(node, source);
    between.push(source.text.slice(from, first));
    const text = source.text.slice(first, last);
    pieces.push({ node, key: keyOf(node), kind: kindOf(node), text, source });
    from = last;
  }
  between.push(source.text.slice(from, end));
  return { pieces, between };
}

/** Where a node begins and ends in its source. */
export function rangeOf(node: Nodes, { at }: Source): readonly [number, number] {
  return [at(node.position?.start.offset ?? 0), at(node.position?.end.offset ?? 0)];
}

/** The bytes of a node. */
export function bytesOf(node: Nodes, source: Source): string {
  return source.text.slice(...rangeOf(node, source));
}

function kindOf(node: RootContent): string {
  if (node.type === 'mdxJsxFlowElement') return `<${node.name ?? ''}`;
  if (node.type === 'footnoteDefinition' || node.type === 'definition')
    return `${node.type} ${node.identifier}`;
  return node.type;
}
