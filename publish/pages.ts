/**
 * The pages that a site must have, computed from checked entries alone: what a build is held against.
 * A page that code adds to the site is added here too; the test of the real build tells when it was forgotten.
 */
import { formKinds } from '../src/collections/options/form-kinds.ts';
import { documentKinds } from '../src/collections/options/document-kinds.ts';
import { levels } from '../src/collections/options/levels.ts';
import { newsCategories } from '../src/collections/options/news-categories.ts';
import { planStatuses } from '../src/collections/options/plan-statuses.ts';
import { entryAddress } from '../src/mdx/addresses.ts';
import type { SiteEntry } from '../src/mdx/checkSite.ts';
import { aliasesOf } from '../src/mdx/checkPlaces.ts';
import { shortAddressOf } from '../src/queries/addresses.ts';
import { numberedPaths } from '../src/routes/numberedPages.ts';

/** Pages that are there whatever the content. */
export const fixedPages: ReadonlySet<string> = new Set([
  ...[
    '/',
    '/search/',
    '/site-map/',
    '/blocks/',
    '/data/',
    '/events/past/',
    '/organizations/relay/',
  ],
  ...['news', 'guides', 'leaflets', 'meetings', 'forms', 'registers', 'documents', 'events'].map(
    (name) => `/${name}/`,
  ),
  ...['plan', 'organizations', 'glossary', 'questions'].map((name) => `/${name}/`),
  ...newsCategories.map(({ value }) => `/news/category/${value}/`),
  ...levels.map(({ value }) => `/plan/route/${value}/`),
]);

/** Lists that short addresses are not made for. */
const unlisted = new Set(['/search/', '/blocks/']);

/** Pages that answer for others and have no address of their own. */
export const errorPages = { missing: '404.html', gone: '410/index.html' } as const;

/** The file of a page in the site: `news/start/index.html` of `/news/start/`. Put together once for each of many thousands. */
export function fileOfPage(address: string): string {
  const file = pageFiles.get(address) ?? `${address.slice(1)}index.html`;
  pageFiles.set(address, file);
  return file;
}

const pageFiles = new Map<string, string>();

export interface Pages {
  /** Addresses of pages from the section's root. */
  readonly pages: ReadonlySet<string>;
  /** Short and former addresses, with where they lead. */
  readonly moved: ReadonlyMap<string, string>;
  /** Address of each entry that has a page of its own, by its file in the content. */
  readonly addresses: ReadonlyMap<string, string>;
}

/** @param entries that readers may see, without settings */
export function pagesOf(entries: readonly SiteEntry[]): Pages {
  const own = entries.flatMap((entry) => {
    const address = entryAddress(entry);
    return address === undefined ? [] : [{ entry, address }];
  });
  const addresses = new Map(
    own.flatMap(({ entry, address }) => (address.includes('#') ? [] : [[entry.file, address]])),
  );
  const pages = new Set([...fixedPages, ...addresses.values(), ...lists(entries)]);
  const moved = new Map<string, string>();
  for (const page of pages) if (!unlisted.has(page)) moved.set(shortAddressOf(page), page);
  for (const { entry, address } of own)
    for (const alias of aliasesOf(entry)) moved.set(alias, address);
  return { pages, moved, addresses };
}

function lists(entries: readonly SiteEntry[]): string[] {
  const of = (name: string): SiteEntry[] => entries.filter(({ collection }) => collection === name);
  const valuesOf = (name: string, field: string): Set<string> =>
    new Set(of(name).flatMap(({ data }) => (typeof data?.[field] === 'string' ? data[field] : [])));
  const years = (name: string): Set<string> =>
    new Set([...valuesOf(name, 'date')].map((date) => date.slice(0, 4)));
  const organizations = new Set(of('organizations').map(({ slug }) => slug));
  const kinds = (name: string, options: readonly { readonly value: string }[]): string[] => {
    const used = valuesOf(name, 'kind');
    return options.flatMap(({ value }) => (used.has(value) ? [`/${name}/kind/${value}/`] : []));
  };
  return [
    ...numberedPaths(of('news').length).flatMap(({ params: { page } }) =>
      page === undefined ? [] : [`/news/${page}/`],
    ),
    ...[...years('news')].map((year) => `/news/year/${year}/`),
    ...[...valuesOf('news', 'organization')]
      .filter((slug) => organizations.has(slug))
      .map((slug) => `/news/organization/${slug}/`),
    ...of('guides').map(({ slug }) => `/guides/${slug}/all/`),
    ...kinds('forms', formKinds),
    ...kinds('documents', documentKinds),
    ...[...years('documents')].map((year) => `/documents/year/${year}/`),
    ...planViews(of('plan')),
  ];
}

/** The plan by level, by status and by both, where there is something to show. */
function planViews(items: readonly SiteEntry[]): string[] {
  const statuses = new Set<string>(planStatuses.map(({ value }) => value));
  const views = new Set<string>();
  for (const { data } of items) {
    const status = typeof data?.['status'] === 'string' ? data['status'] : '';
    const last = statuses.has(status) ? `status/${status}/` : '';
    for (const level of (data?.['levels'] ?? []) as string[]) {
      views.add(`/plan/role/${level}/`);
      if (last !== '') views.add(`/plan/role/${level}/${last}`);
    }
    if (last !== '') views.add(`/plan/${last}`);
  }
  return [...views];
}
