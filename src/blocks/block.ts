import type { Fields } from '../fields/fields.ts';

/** What a block holds between its tags. */
export type BlockChildren = 'none' | 'inline' | 'flow';

/** Narrower content of a `flow` block: nothing but these blocks, or exactly one Markdown node of a kind. */
export type BlockContent =
  { readonly blocks: readonly string[] } | { readonly one: 'orderedList' | 'bulletList' | 'table' };

/** One example of a block: MDX as an editor would store it. The gallery, tests and screenshots show it. */
export interface BlockExample {
  readonly title: string;
  readonly mdx: string;
}

/** A block: everything about it except its component, in terms that the editor, the check and the writers share. */
export interface Block<F extends Fields = Fields> {
  /** The tag in MDX, e.g. `Callout`. */
  readonly name: string;
  readonly label: string;
  readonly hint: string;
  /** Whether it stands on lines of its own (`flow`) or inside a sentence (`text`). */
  readonly display: 'flow' | 'text';
  readonly children: BlockChildren;
  /** What its children are narrowed to; without it anything of the kind `children` may stand there. */
  readonly only?: BlockContent;
  /** Names of blocks that this one may only stand directly in. */
  readonly inside?: readonly string[];
  /** Only collections that list it may use it (see `blocks` of a collection). */
  readonly restricted?: boolean;
  /** Attributes; every value in MDX is a plain string. */
  readonly props: F;
  readonly examples: readonly BlockExample[];
}

/** Describes a block; keeps the exact types of its props. */
export function defineBlock<const F extends Fields>(block: Block<F>): Block<F> {
  return block;
}
