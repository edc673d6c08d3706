import type { ReactNode } from 'react';
import type { Block } from './block.ts';

/**
 * The props of a block's component, taken from its description: every attribute is a string, as in MDX, and may be
 * missing, because an editor's preview shows a block before it is filled in. An empty string counts as missing.
 * `children` arrive as finished HTML: a component cannot look into them, CSS can.
 */
export type BlockProps<B extends Block> = {
  readonly [K in keyof B['props']]?: string | undefined;
} & {
  readonly children?: ReactNode;
};
