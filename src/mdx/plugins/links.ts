import type { HastPluginDefinition } from 'satteri';
import type { Block } from '../../blocks/block.ts';
import { blockAttributes, propsOf, valueOf } from './attributes.ts';

/** An address inside the section with the base (`/` or `/digital/`) in front; any other as it is. */
export function withBase(address: string, base: string): string {
  return address.startsWith('/') && !address.startsWith('//') ? base + address.slice(1) : address;
}

/** Links inside the site get the base, links to other sites get `rel`; styles know them by it. */
export function links(base: string): HastPluginDefinition {
  return {
    name: 'links',
    element: {
      filter: ['a'],
      visit(node, ctx) {
        const { href } = node.properties;
        if (typeof href !== 'string') return;
        if (/^https?:/iu.test(href))
          ctx.setProperty(node, 'rel', ['noopener', 'noreferrer', 'external']);
        else if (withBase(href, base) !== href) ctx.setProperty(node, 'href', withBase(href, base));
      },
    },
  };
}

/**
 * Addresses in attributes of blocks get the base; `Term` learns its place in the glossary, `Qr` its whole address.
 * @param address the site's address without path, `https://example.ru`: codes on paper need the whole.
 */
export function blockLinks(
  blocks: readonly Block[],
  base: string,
  address?: string,
): HastPluginDefinition {
  return blockAttributes('block-links', blocks, (node, block) => {
    const changed: Record<string, string> = {};
    for (const name of propsOf(block, ['address'])) {
      const value = valueOf(node, name);
      if (value !== undefined) changed[name] = withBase(value, base);
    }
    const { href } = changed;
    if (block.name === 'Qr' && href !== undefined && address !== undefined)
      changed['url'] = new URL(href, address).href;
    const term = block.name === 'Term' ? valueOf(node, 'of') : undefined;
    if (term !== undefined) changed['href'] = `${base}glossary/#${term}`;
    return changed;
  });
}
