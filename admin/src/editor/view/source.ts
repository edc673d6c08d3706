/** A node as the source that will be stored. */
import type { PhrasingContent, RootContent } from 'mdast';
import { serialize } from '../../../../src/mdx/codec/index.ts';

export const sourceOf = (node: RootContent): string =>
  serialize({ type: 'root', children: [node] }).trim();

export const inlineSourceOf = (node: PhrasingContent): string =>
  sourceOf({ type: 'paragraph', children: [node] });
