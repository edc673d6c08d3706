/** What a page leads to. */
import type { Page, PageElement } from './html.ts';

/** An address that a page or a file names. */
export interface Mention {
  readonly address: string;
  /** Where it stands: `a[href]`. */
  readonly by: string;
}

const addressAttributes = ['href', 'src', 'action', 'poster', 'data', 'formaction'];
/** Attributes of our own scripts that hold addresses. */
const scriptAttributes = ['data-index', 'data-bundle', 'data-url'];
const metaWithAddress = ['og:url', 'og:image', 'twitter:image'];

function inElement({ name, attributes }: PageElement): Mention[] {
  const plain = [...addressAttributes, ...scriptAttributes].flatMap((attribute) => {
    const address = attributes[attribute];
    return address === undefined ? [] : { address, by: `${name}[${attribute}]` };
  });
  const set = (attributes['srcset'] ?? '')
    .split(',')
    .map((candidate) => candidate.trim().split(/\s+/)[0] ?? '')
    .filter((address) => address !== '')
    .map((address) => ({ address, by: `${name}[srcset]` }));
  const content = attributes['content'] ?? '';
  const meta = metaWithAddress.includes(attributes['property'] ?? '')
    ? [{ address: content, by: 'meta' }]
    : [];
  const refresh = /^\d+;\s*url=(.*)$/i.exec(content)?.[1];
  return [
    ...plain,
    ...set,
    ...meta,
    ...(refresh === undefined ? [] : [{ address: refresh, by: 'meta[refresh]' }]),
  ];
}

/** Every address that a page names, in any element. */
export function mentions(page: Page): Mention[] {
  return page.elements.flatMap(inElement);
}
