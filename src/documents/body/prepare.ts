import type { Element, ElementContent, Root, RootContent } from 'hast';
import russian from 'hyphen/ru/index.js';

export interface Preparation {
  /** Soft hyphens in running text: Chromium itself does not hyphenate Russian. */
  readonly hyphenate?: boolean;
  /** Goes before every id and every link to one, so that texts can share a document. */
  readonly prefix?: string;
  /** Whether headings go a level down, below the heading of a chapter. */
  readonly deeper?: boolean;
  /** What a link becomes, e.g. one to a chapter of the same document. */
  readonly link?: (href: string) => string;
}

/** Running text; headings are kept whole. */
const running = new Set(['p', 'li', 'td', 'dd']);
const kept = new Set(['a', 'code', 'h1', 'h2', 'h3', 'h4', 'th']);
/** Shorter words are better moved to the next line. */
const minWordLength = 8;

/** A copy of a text's tree as a document needs it. */
export function prepare(root: Readonly<Root>, preparation: Preparation): Root {
  const visit = <N extends RootContent | ElementContent>(node: N, inside: boolean): N => {
    if (node.type === 'text')
      return inside && preparation.hyphenate ? { ...node, value: hyphenated(node.value) } : node;
    if (!('children' in node)) return node;
    const name = node.type === 'element' ? node.tagName : '';
    const within = kept.has(name) ? false : inside || running.has(name);
    const children = node.children.map((child) => visit(child, within));
    if (node.type !== 'element') return { ...node, children };
    const tagName = preparation.deeper ? lowered(name) : name;
    return { ...node, tagName, properties: properties(node, preparation), children };
  };
  return { ...root, children: root.children.map((child) => visit(child, false)) };
}

/** `h2` becomes `h3`; anything else stays. */
function lowered(name: string): string {
  return name.replace(/^h([2-4])$/, (_, level: string) => `h${Number(level) + 1}`);
}

function hyphenated(text: string): string {
  return russian.hyphenateSync(text, { minWordLength });
}

function properties(
  { properties: own }: Readonly<Element>,
  { prefix = '', link = (href) => href }: Preparation,
): Element['properties'] {
  const { id, href } = own;
  return {
    ...own,
    ...(typeof id === 'string' ? { id: prefix + id } : {}),
    ...(typeof href === 'string'
      ? { href: href.startsWith('#') ? `#${prefix}${href.slice(1)}` : link(href) }
      : {}),
  };
}
