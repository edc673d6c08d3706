/** Addresses that are the site's own, whatever the content: no former address of an entry may name one. Pure. */
import { collections } from '../../src/collections/index.ts';
import type { CollectionName } from '../../src/collections/index.ts';
import { isMadePage } from '../../src/mdx/addresses.ts';

/** Folders of a site that are of no section, beside the names that pages may not have. */
const folders = ['_astro', 'fonts', 'search-data'];

const sections: ReadonlySet<string> = new Set(Object.keys(collections));
const firstSegments: ReadonlySet<string> = new Set([
  ...folders,
  // Former addresses of entries begin with the names of sections.
  ...reservedIn('pages').filter((slug) => !sections.has(slug)),
]);

/** Whether the site keeps an address for itself: the editor, its data, lists by year and kind, numbered pages. */
export function isReserved(address: string): boolean {
  const [first = '', second = ''] = address.split('/').slice(1);
  return firstSegments.has(first) || isMadePage(address) || reservedIn(first).includes(second);
}

/** Names that entries of a section may not have. */
function reservedIn(section: string): readonly string[] {
  if (!sections.has(section)) return [];
  const type = collections[section as CollectionName];
  return 'reservedSlugs' in type ? (type.reservedSlugs ?? []) : [];
}
