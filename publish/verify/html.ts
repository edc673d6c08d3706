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

/** What takes a while to find out is found out when it is asked: few elements are. */
class ParsedElement implements PageElement {
  readonly attributes: Readonly<Record<string, string>>;
  readonly #node: Element;

  constructor(node: Element) {
    const attributes: Record<string, string> = {};
    for (const { name, value } of node.attrs) attributes[name] = value;
    this.attributes = attributes;
    this.#node = node;
  }

  get name(): string {
    return this.#node.tagName;
  }

  get text(): string {
    return textInside(this.#node).replace(/\s+/g, ' ').trim();
  }

  get within(): string[] {
    const names: string[] = [];
    for (let at = this.#node.parentNode; at && isElement(at); at = at.parentNode)
      names.unshift(at.tagName);
    return names;
  }
}

function collect(node: Node, found: PageElement[]): void {
  if (!('childNodes' in node)) return;
  for (const child of node.childNodes) {
    if (!isElement(child)) continue;
    found.push(new ParsedElement(child));
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
