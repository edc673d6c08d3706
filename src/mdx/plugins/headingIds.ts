import type { HastPluginEntry } from 'satteri';
import { slugify, uniqueSlugs } from '../transliterate.ts';

/**
 * Ids of headings in Latin letters: `## Что сделать` → `id="chto-sdelat"`, unique within the document.
 * Runs before Astro's own plugin, which keeps an id that is there and lists the headings.
 */
export function headingIds(): HastPluginEntry {
  return () => {
    const unique = uniqueSlugs();
    return {
      name: 'heading-ids-latin',
      element: {
        filter: ['h2', 'h3', 'h4'],
        visit(node, ctx) {
          if (typeof node.properties.id === 'string') return;
          ctx.setProperty(node, 'id', unique(slugify(ctx.textContent(node))));
        },
      },
    };
  };
}
