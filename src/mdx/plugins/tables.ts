import type { Element, Parents } from 'hast';
import type { HastPluginDefinition } from 'satteri';
import { valueOf } from './attributes.ts';

/**
 * Tables that need no inline styles and never widen the page.
 *
 * 1. Alignment becomes a class, `align-right` or `align-center`: the site's CSP forbids `style=`.
 * 2. Heads of columns get `scope="col"`.
 * 3. The table stands in a box that scrolls and that the keyboard can reach, named by the caption of the block `Table`.
 */
export function tables(): HastPluginDefinition {
  return {
    name: 'tables',
    element: [
      {
        filter: ['th', 'td'],
        visit(cell, ctx) {
          const alignment = alignmentOf(cell);
          if (alignment !== undefined) {
            ctx.setProperty(cell, 'style', null);
            ctx.setProperty(cell, 'align', null);
            if (alignment !== 'left') ctx.setProperty(cell, 'className', [`align-${alignment}`]);
          }
          if (cell.tagName === 'th') ctx.setProperty(cell, 'scope', 'col');
        },
      },
      {
        filter: ['table'],
        visit(table, ctx) {
          ctx.wrapNode(table, {
            type: 'element',
            tagName: 'div',
            properties: {
              className: ['table-scroll'],
              tabIndex: 0,
              role: 'region',
              ariaLabel: captionOf(ctx.parent(table)),
            },
            children: [],
          });
        },
      },
    ],
  };
}

function alignmentOf({ properties }: Readonly<Element>): string | undefined {
  const { align, style } = properties;
  if (typeof align === 'string') return align;
  return typeof style === 'string'
    ? /text-align:\s*(left|center|right)/u.exec(style)?.[1]
    : undefined;
}

function captionOf(parent: Readonly<Parents>): string {
  const caption = parent.type === 'mdxJsxFlowElement' ? valueOf(parent, 'caption') : undefined;
  return caption ? `Таблица: ${caption}` : 'Таблица';
}
