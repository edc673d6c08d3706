import { fileAt, pathOf, textOf, type Build } from './build.ts';
import type { Page, PageElement } from './html.ts';
import { originOf, pageOf } from './pages.ts';

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

/** Addresses in a stylesheet: `url(…)` and `@import`. */
export function stylesheetMentions(css: string): Mention[] {
  return [...css.matchAll(/url\(\s*["']?([^"')]+)["']?\s*\)|@import\s+["']([^"']+)["']/g)].map(
    ([, url, imported]) => ({ address: url ?? imported ?? '', by: 'css' }),
  );
}

/**
 * Says what is wrong with an address of this site.
 * @param from the file it stands in
 * @returns undefined when it leads to a file of the build (and to an element, when it has an anchor), or out of the site
 */
export function brokenAddress(build: Build, from: string, address: string): string | undefined {
  const origin = originOf(build);
  const here = new URL(pathOf(build, from), origin);
  if (!URL.canParse(address, here)) return `не адрес: ${address}`;
  const url = new URL(address, here);
  if (url.origin !== origin) return undefined;
  if (!url.pathname.startsWith(build.base)) return `адрес вне ${build.base}: ${address}`;
  // Pagefind's folder is given to its own code, which knows the names inside.
  const target = url.pathname.endsWith('/pagefind/')
    ? fileAt(build, `${url.pathname}pagefind.js`)
    : fileAt(build, url.pathname);
  if (target === undefined) return `нет такого файла: ${address}`;
  const anchor = decodeURIComponent(url.hash.slice(1));
  if (anchor === '' || !target.endsWith('.html')) return undefined;
  return pageOf(build, target).ids.has(anchor) ? undefined : `нет такого места: ${address}`;
}

/** Full addresses of this site in a text file: a feed, a calendar, a table. */
export function fullAddresses(build: Build, file: string): string[] {
  const origin = originOf(build);
  // RFC 5545 folds long lines of calendars; JSON and CSV hold addresses whole.
  const text = textOf(build, file).replace(/\r\n[ \t]/g, '');
  const pattern = new RegExp(`${origin.replace(/[.\\/]/g, '\\$&')}[^\\s"'<>\\\\,;]*`, 'g');
  return [...text.matchAll(pattern)].map(([address]) => address);
}
