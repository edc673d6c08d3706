import { fileAt, pathOf, textOf, type Build } from './build.ts';
import type { Mention } from '../../publish/verify/mentions.ts';
import { originOf, pageOf } from './pages.ts';

export { mentions, type Mention } from '../../publish/verify/mentions.ts';

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
