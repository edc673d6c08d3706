import type { HastPluginDefinition } from 'satteri';
import type { Block } from '../../blocks/block.ts';
import { blockAttributes, valueOf } from './attributes.ts';

/** The short definition of a glossary entry, plain text; nothing when there is no such entry. */
export type ResolveTerm = (slug: string) => string | undefined | Promise<string | undefined>;

/** Gives `Term` the short definition of its word. */
export function blockTerms(blocks: readonly Block[], resolve: ResolveTerm): HastPluginDefinition {
  const term = blocks.filter(({ name }) => name === 'Term');
  return blockAttributes('block-terms', term, async (node) => {
    const slug = valueOf(node, 'of');
    return slug === undefined ? undefined : { short: await resolve(slug) };
  });
}
