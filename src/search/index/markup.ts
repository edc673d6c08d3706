/** Reading of finished pages: the few things that Pagefind does not take from them. */
import { parse, type DefaultTreeAdapterTypes } from 'parse5';

export type Node = DefaultTreeAdapterTypes.Node;
export type Element = DefaultTreeAdapterTypes.Element;

const inline = new Set([
  'a',
  'abbr',
  'b',
  'code',
  'em',
  'i',
  'mark',
  'span',
  'strong',
  'sub',
  'sup',
]);

export function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find((one) => one.name === name)?.value;
}

function isElement(node: Node): node is Element {
  return 'tagName' in node;
}

/** Every element below a node that fits, in the order of the page; none below one that fits. */
export function elements(node: Node, fits: (element: Element) => boolean): Element[] {
  if (isElement(node) && fits(node)) return [node];
  return 'childNodes' in node ? node.childNodes.flatMap((child) => elements(child, fits)) : [];
}

/** The text of a node as a reader sees it, in one line; what search is told to ignore is left out. */
export function textOf(node: Node): string {
  const collect = (one: Node): string => {
    if (one.nodeName === '#text') return (one as DefaultTreeAdapterTypes.TextNode).value;
    if (isElement(one) && attribute(one, 'data-pagefind-ignore') !== undefined) return ' ';
    const inside = 'childNodes' in one ? one.childNodes.map(collect).join('') : '';
    return isElement(one) && !inline.has(one.tagName) ? ` ${inside} ` : inside;
  };
  return collect(node).replace(/\s+/gu, ' ').trim();
}

export const parsePage = (html: string): Node => parse(html);
