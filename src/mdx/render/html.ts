/** The HTML of a body, byte for byte what Astro and `@astrojs/react` write for the compiled module of the same text. */
import type { Element, Nodes } from 'hast';
import { createElement, type ComponentType, type ReactElement } from 'react';
import { renderToString } from 'react-dom/server';
import { escapeHTML, spreadAttributes, voidElementNames } from 'astro/runtime/server/index.js';
import { find, html as names } from 'property-information';
import type { MdxJsxFlowElementHast, MdxJsxTextElementHast } from 'satteri';

/** Components by the tag of a block, or by an HTML tag that a page shows in its own way. */
export type BodyComponents = Readonly<Record<string, unknown>>;

type BlockNode = MdxJsxFlowElementHast | MdxJsxTextElementHast;
type BodyNode = Nodes | BlockNode;
type Attributes = Record<string, string | number | boolean>;

/**
 * Writes nodes as HTML.
 * @throws when a block has no component, or on a node that safe MDX does not have
 */
export function bodyHtml(nodes: readonly BodyNode[], components: BodyComponents): string {
  return nodes.map((node) => nodeHtml(node, components)).join('');
}

function nodeHtml(node: BodyNode, components: BodyComponents): string {
  switch (node.type) {
    case 'text':
      return escapeHTML(node.value);
    case 'element':
      return elementHtml(node, components);
    case 'mdxJsxFlowElement':
    case 'mdxJsxTextElement': {
      const component = components[node.name ?? ''];
      if (component === undefined) throw new Error(`There is no block ${String(node.name)}.`);
      return componentHtml(component, blockAttributes(node), bodyHtml(node.children, components));
    }
    default:
      throw new Error(`A text holds ${node.type}, which nothing may write into a page.`);
  }
}

function elementHtml(element: Readonly<Element>, components: BodyComponents): string {
  const { tagName, children } = element;
  const inner = bodyHtml(children, components);
  const attributes = elementAttributes(element);
  const component = components[tagName];
  if (component !== undefined) {
    // `@astrojs/react` takes `class` for a leftover of Astro's scoped styles.
    delete attributes['class'];
    return componentHtml(component, attributes, inner);
  }
  const start = `<${tagName}${String(spreadAttributes(attributes))}`;
  return children.length === 0 && voidElementNames.test(tagName)
    ? `${start}/>`
    : `${start}>${inner}</${tagName}>`;
}

/** What the plugin of tables takes away: Sätteri then gives an empty string, which for these says nothing anyway. */
const taken = new Set(['style', 'align']);

/** Attributes under their names in HTML, in the order of the tree. */
function elementAttributes({ properties }: Readonly<Element>): Attributes {
  const attributes: Attributes = {};
  for (const [key, value] of Object.entries(properties)) {
    if (value === null || value === undefined || (value === '' && taken.has(key))) continue;
    const { attribute, commaSeparated } = find(names, key);
    attributes[attribute] = Array.isArray(value) ? value.join(commaSeparated ? ', ' : ' ') : value;
  }
  return attributes;
}

function blockAttributes({ name, attributes }: BlockNode): Attributes {
  return Object.fromEntries(
    attributes.map((attribute) => {
      if (attribute.type !== 'mdxJsxAttribute' || typeof attribute.value === 'object')
        throw new Error(`The block ${String(name)} has an attribute that is a program.`);
      return [attribute.name, attribute.value ?? true];
    }),
  );
}

/** What a component gets as children stands in this element, which is taken away afterwards. */
const slot = 'body-slot';
const slotTags = new RegExp(`</?${slot}>`, 'gu');
/** React hints a browser at pictures; nothing is hinted inside a body. */
const hints =
  /<link\s[^>]*rel="(?:preload|modulepreload|stylesheet|preconnect|dns-prefetch)"[^>]*>/gu;

function componentHtml(component: unknown, attributes: Attributes, inner: string): string {
  const children: ReactElement[] =
    inner.trim() === ''
      ? []
      : [createElement(slot, { dangerouslySetInnerHTML: { __html: inner } })];
  const html = renderToString(
    createElement(component as ComponentType<object>, attributes, ...children),
  );
  return html.replace(hints, '').replace(slotTags, '');
}
