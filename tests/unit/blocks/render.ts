/** Renders blocks for tests the way the site does: MDX through Sätteri, components to static HTML. */
import { createElement, type ComponentType } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import * as runtime from 'react/jsx-runtime';
import { evaluate } from 'satteri';
import type { Block } from '../../../src/blocks/block.ts';
import { components } from '../../../src/blocks/components.ts';
import { blocks } from '../../../src/blocks/index.ts';

type Attributes = Readonly<Record<string, unknown>> & {
  readonly of?: string;
  readonly href?: string;
};
type AnyComponent = ComponentType<Attributes>;

/** What a build adds to a block's attributes (`src/blocks/injected.ts`), made up. */
function injectedFor(block: Block, attributes: Attributes): Attributes {
  const kinds = Object.values(block.props).map((prop) => prop.kind);
  if (block.name === 'Term')
    return { short: 'Единый реестр Профсоюза', href: `/glossary/#${String(attributes.of)}` };
  if (block.name === 'Qr') return { url: `https://example.ru${String(attributes.href)}` };
  if (kinds.includes('file')) return { href: '/files/primer.docx', size: '46080', pages: '2' };
  if (kinds.includes('picture'))
    return {
      src: 'primer.svg',
      width: '1200',
      height: '800',
      srcset: 'primer.svg 600w',
      sizes: '100vw',
    };
  return {};
}

/** The components with the attributes that a build would have added. */
const injectedComponents = Object.fromEntries(
  blocks.map((block) => {
    const component = components[block.name as keyof typeof components] as AnyComponent;
    const injected: AnyComponent = (attributes) =>
      createElement(component, { ...attributes, ...injectedFor(block, attributes) });
    return [block.name, injected];
  }),
);

/** The HTML of an example or of any other MDX made of blocks. */
export async function renderMdx(mdx: string): Promise<string> {
  const module: { readonly default?: unknown } = await evaluate(mdx, {
    ...runtime,
    features: { smartPunctuation: false },
  } as Parameters<typeof evaluate>[1]);
  const content = module.default as AnyComponent;
  const html = renderToStaticMarkup(createElement(content, { components: injectedComponents }));
  // The site's own plugin aligns cells by class; here Sätteri runs without it.
  return html.replaceAll(/ style="text-align:(\w+)"/g, ' class="align-$1"');
}

/** The HTML of one component with exactly these attributes. */
export function renderBlock<P extends object>(
  component: ComponentType<P>,
  props: NoInfer<P>,
): string {
  return renderToStaticMarkup(createElement(component, props));
}
