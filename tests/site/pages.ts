import { bytesOf, fileAt, textOf, type Build } from './build.ts';
import { linkOf, parsePage, type Page } from '../../publish/verify/html.ts';

/** A page readers come to. */
export interface SitePage {
  /** With the base: `/digital/news/`. */
  readonly path: string;
  readonly file: string;
}

/** Pages that are not in the sitemap, each with the reason. */
export const unlisted = [
  // Results of searches are no content of their own.
  'search/',
  // Answers for any wrong address and has no address itself.
  '404.html',
  // Answers for the addresses of deleted pages.
  '410/',
  // The gallery of blocks is for editors and tests.
  'blocks/',
] as const;

/** The pages of the built `sitemap.xml`, in its order. */
export function sitemapPages(build: Build): SitePage[] {
  const xml = textOf(build, 'sitemap.xml');
  return [...xml.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, address = '']) => {
    const path = new URL(address).pathname;
    const file = fileAt(build, path);
    if (file === undefined) throw new Error(`sitemap.xml: нет страницы ${path}`);
    return { path, file };
  });
}

/** Every page readers come to: the sitemap and the three that are not in it. */
export function everyPage(build: Build): SitePage[] {
  const others = unlisted.map((inside) => {
    const path = build.base + inside;
    const file = fileAt(build, path);
    if (file === undefined) throw new Error(`Нет страницы ${path}`);
    return { path, file };
  });
  return [...sitemapPages(build), ...others];
}

const parsed = new Map<string, Page>();

/** A page of the build as elements; each is parsed once. */
export function pageOf(build: Build, file: string): Page {
  const key = `${build.folder}:${file}`;
  const page = parsed.get(key) ?? parsePage(bytesOf(build, file).toString('utf8'));
  parsed.set(key, page);
  return page;
}

/** Scheme and host of the site in full addresses: `https://cifra.example`. */
export function originOf(build: Build): string {
  const canonical = linkOf(pageOf(build, 'index.html'), 'canonical');
  if (canonical === undefined) throw new Error('На главной нет канонического адреса.');
  return new URL(canonical).origin;
}
