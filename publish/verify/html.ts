import { parse, type DefaultTreeAdapterTypes } from 'parse5';

/** An element of a page, as a standard parser sees it. */
export interface PageElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** All text inside, spaces collapsed. */
  readonly text: string;
  /** Names of the elements around it, the nearest last. */
  readonly within: readonly string[];
}

export interface Page {
  readonly elements: readonly PageElement[];
  /** The elements with one of the names, in the order of the page. */
  readonly all: (...names: string[]) => readonly PageElement[];
  /** Values that addresses of the page may name after `#`. */
  readonly ids: ReadonlySet<string>;
}

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

const isElement = (node: Node): node is Element => 'tagName' in node;

function textInside(node: Node): string {
  if ('value' in node) return node.value;
  return 'childNodes' in node ? node.childNodes.map(textInside).join('') : '';
}

function namesAround({ parentNode }: Element): string[] {
  return parentNode && isElement(parentNode)
    ? [...namesAround(parentNode), parentNode.tagName]
    : [];
}

function collect(node: Node, found: PageElement[]): void {
  if (!('childNodes' in node)) return;
  for (const child of node.childNodes) {
    if (!isElement(child)) continue;
    found.push({
      name: child.tagName,
      attributes: Object.fromEntries(child.attrs.map(({ name, value }) => [name, value])),
      // Few are asked for it, and that of the outer ones is the whole page.
      get text() {
        return textInside(child).replace(/\s+/g, ' ').trim();
      },
      get within() {
        return namesAround(child);
      },
    });
    collect(child, found);
  }
}

/** Parses a page by the HTML standard, as a browser without JavaScript does. */
export function parsePage(html: string): Page {
  const elements: PageElement[] = [];
  collect(parse(html, { scriptingEnabled: false }), elements);
  const ids = new Set(elements.flatMap(({ attributes }) => attributes['id'] ?? []));
  return {
    elements,
    ids,
    all: (...names) => elements.filter(({ name }) => names.includes(name)),
  };
}

/** The content of a `<meta>` by its `name` or `property`. */
export function metaOf(page: Page, key: string): string | undefined {
  return page
    .all('meta')
    .find(({ attributes }) => (attributes['name'] ?? attributes['property']) === key)?.attributes[
    'content'
  ];
}

/** The address of the first `<link>` of a kind. */
export function linkOf(page: Page, rel: string): string | undefined {
  return page.all('link').find(({ attributes }) => attributes['rel'] === rel)?.attributes['href'];
}
