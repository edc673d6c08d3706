/** One block that was edited or is new: the finest way of writing it that means what the editor wrote. */
import type { MdxJsxFlowElement } from 'mdast-util-mdx-jsx';
import { tagAt } from '../../tags.ts';
import { attributesOf, keyOf } from '../tree/key.ts';
import { read } from '../tree/meaning.ts';
import { writeBlock } from '../write/flow.ts';
import { openTag } from '../write/tag.ts';
import { mergeLevel } from './level.ts';
import { lossy, means } from './parts.ts';
import type { Part, Workshop } from './parts.ts';
import { patchList } from './patchList.ts';
import { patchTable } from './patchTable.ts';
import { levelOf, rangeOf } from './pieces.ts';
import type { Level, Piece } from './pieces.ts';

/** A block without a past: in the canonical form, or as the editor wrote it where that cannot be. */
export function freshPart(piece: Piece, workshop: Workshop): Part {
  const canonical = writeBlock(piece.node, workshop.writing);
  const text = means(canonical, [piece.key], workshop) ? canonical : piece.text;
  return { text, node: piece.node, key: piece.key, kept: false };
}

/** A block that was edited. */
export function editedPart(old: Piece, base: Piece, next: Piece, workshop: Workshop): Part {
  const container = mergeContainer(old, base, next, workshop);
  if (container) return container;
  if (old.key !== base.key) {
    workshop.refuse(lossy(old.text, next.text));
    return { text: old.text, node: old.node, key: old.key, kept: true };
  }
  const text = patch(old, next, workshop);
  if (text !== undefined && means(text, [next.key], workshop))
    return { text, node: next.node, key: next.key, kept: false };
  return freshPart(next, workshop);
}

function patch(old: Piece, next: Piece, { writing }: Workshop): string | undefined {
  if (old.node.type === 'table' && next.node.type === 'table')
    return patchTable(old, next.node, writing);
  if (old.node.type === 'list' && next.node.type === 'list')
    return patchList(old.node, old.source, next.node, writing);
  return undefined;
}

/** A block of ours: its tags and its contents each keep their bytes when untouched. */
function mergeContainer(
  old: Piece,
  base: Piece,
  next: Piece,
  workshop: Workshop,
): Part | undefined {
  const [before, shown, after] = [insideOf(old), insideOf(base), insideOf(next)];
  if (!before || !shown || !after) return undefined;
  if (before.name !== after.name || before.name !== shown.name) return undefined;
  const node = withAttributes(before.node, shown.node, after.node);
  const sameTag = sameAttributes(node, before.node);
  const open = sameTag ? before.open : openTag(node, workshop.writing, false);
  const built = mergeLevel(
    {
      original: before.level,
      baseline: old === base ? before.level : shown.level,
      edited: after.level,
    },
    workshop,
  );
  const text = `${open}${built.text}${before.close}`;
  const whole = readOne(text, workshop);
  if (whole?.name !== node.name || !sameAttributes(whole, node)) return undefined;
  const keys = whole.children.map(keyOf);
  if (keys.length !== built.keys.length || keys.some((key, index) => key !== built.keys[index]))
    return undefined;
  return { text, node: whole, key: keyOf(whole), kept: false };
}

interface Inside {
  readonly name: string | null;
  readonly node: MdxJsxFlowElement;
  readonly open: string;
  readonly close: string;
  readonly level: Level;
}

/** The tags and contents of a block of ours that has contents. */
function insideOf({ node, text, source }: Piece): Inside | undefined {
  if (node.type !== 'mdxJsxFlowElement' || node.children.length === 0) return undefined;
  const end = tagAt(text, 0)?.end;
  const close = text.lastIndexOf('</');
  if (end === undefined || close < end) return undefined;
  const [start] = rangeOf(node, source);
  return {
    name: node.name,
    node,
    open: text.slice(0, end),
    close: text.slice(close),
    level: levelOf(node.children, source, start + end, start + close),
  };
}

/** The original with the attributes that the editor changed. */
function withAttributes(
  old: MdxJsxFlowElement,
  base: MdxJsxFlowElement,
  next: MdxJsxFlowElement,
): MdxJsxFlowElement {
  const [was, is] = [attributesOf(base), attributesOf(next)];
  const values = attributesOf(old);
  for (const name of new Set([...was.keys(), ...is.keys()])) {
    const [from, to] = [was.get(name), is.get(name)];
    if (JSON.stringify(from) === JSON.stringify(to)) continue;
    if (to === undefined) values.delete(name);
    else values.set(name, to);
  }
  return { ...old, attributes: [...values].map(([name, value]) => attributeNode(name, value)) };
}

type Attribute = MdxJsxFlowElement['attributes'][number];

function attributeNode(name: string, value: string | null | { readonly value: string }): Attribute {
  if (value === null || typeof value === 'string') return { type: 'mdxJsxAttribute', name, value };
  if (name.startsWith('{')) return { type: 'mdxJsxExpressionAttribute', value: value.value };
  return {
    type: 'mdxJsxAttribute',
    name,
    value: { type: 'mdxJsxAttributeValueExpression', value: value.value },
  };
}

function sameAttributes(a: MdxJsxFlowElement, b: MdxJsxFlowElement): boolean {
  const text = (node: MdxJsxFlowElement): string => JSON.stringify([...attributesOf(node)].sort());
  return text(a) === text(b);
}

/** The one block of ours that a text is. */
function readOne(text: string, { stubs, stubCount }: Workshop): MdxJsxFlowElement | undefined {
  const children = read(`${text}\n\n${stubs}`)?.tree.children ?? [];
  const [node] = children;
  return children.length === stubCount + 1 && node?.type === 'mdxJsxFlowElement' ? node : undefined;
}
