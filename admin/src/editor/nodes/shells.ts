/** mdast nodes without their children: what a node of the editor remembers of them. */
import type { Blockquote, FootnoteDefinition, LinkReference, List, ListItem, Nodes } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import type { Block } from '../../../../src/blocks/block.ts';
import { blocks } from '../../../../src/blocks/index.ts';

type Bare<N> = N extends unknown ? Omit<N, 'children' | 'position' | 'data'> : never;

/** Blocks, quotations, footnotes, and lists whose items are more than a line. */
export type FlowShell = Bare<MdxJsxFlowElement | Blockquote | FootnoteDefinition | List | ListItem>;

/** Terms and links by label, inside a sentence. */
export type TextShell = Bare<MdxJsxTextElement | LinkReference>;

type AnyTag = Pick<MdxJsxFlowElement | MdxJsxTextElement, 'name' | 'attributes'>;

const described = new Map(blocks.map((block) => [block.name, block]));

/** The description of a tag; nothing for one that is not ours. */
export function blockOf(node: {
  readonly type: string;
  readonly name?: unknown;
}): Block | undefined {
  return typeof node.name === 'string' ? described.get(node.name) : undefined;
}

/** The values of a tag by name. */
export function valuesOf({ attributes }: AnyTag): Record<string, string> {
  return Object.fromEntries(
    attributes.flatMap((attribute) =>
      attribute.type === 'mdxJsxAttribute' && typeof attribute.value === 'string'
        ? [[attribute.name, attribute.value]]
        : [],
    ),
  );
}

/** Values as attributes, in the order of the description; what is not filled in is left out. */
export function attributesFrom(
  block: Block,
  values: Readonly<Record<string, string>>,
): MdxJsxFlowElement['attributes'] {
  return Object.keys(block.props).flatMap((name) => {
    const value = values[name] ?? '';
    return value === '' ? [] : [{ type: 'mdxJsxAttribute' as const, name, value }];
  });
}

/** A copy of a tree without positions, fit to be kept in a node and on the clipboard. */
export function bare<N extends Nodes>(node: N): N {
  return JSON.parse(
    JSON.stringify(node, (key, value: unknown) =>
      key === 'position' || key === 'data' ? undefined : value,
    ),
  ) as N;
}

/** {@link bare} without children. */
export function shellOf<N extends Nodes>(node: N): Bare<N> {
  return Object.fromEntries(
    Object.entries(bare(node)).filter(([key]) => key !== 'children'),
  ) as Bare<N>;
}
