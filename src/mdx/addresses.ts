/** The addresses of the site, computed from the content alone: what a link may lead to. */
import type { CollectionName } from '../collections/index.ts';

/** An entry as far as addresses go, or a file of settings (then without collection). */
export interface Addressed {
  readonly collection?: CollectionName | undefined;
  readonly slug: string;
  readonly data?: Readonly<Record<string, unknown>>;
}

/**
 * The address of an entry from the root of the section; nothing when the field it depends on is missing. An entry has it
 * for as long as it is one object: a publisher asks for all of them several times with every save.
 */
export function entryAddress(entry: Addressed): string | undefined {
  const address = addresses.get(entry) ?? addressFor(entry);
  if (address !== undefined) addresses.set(entry, address);
  return address;
}

const addresses = new WeakMap<Addressed, string>();

function addressFor({ collection, slug, data }: Addressed): string | undefined {
  switch (collection) {
    case undefined:
      return undefined;
    case 'chapters':
      return typeof data?.['guide'] === 'string' ? `/guides/${data['guide']}/${slug}/` : undefined;
    case 'parts':
      return typeof data?.['meeting'] === 'string'
        ? `/meetings/${data['meeting']}/${slug}/`
        : undefined;
    case 'pages':
      return `/${slug}/`;
    case 'glossary':
    case 'questions':
      return `/${collection}/#${slug}`;
    default:
      return `/${collection}/${slug}/`;
  }
}

const sections = [
  'news',
  'guides',
  'leaflets',
  'meetings',
  'forms',
  'registers',
  'documents',
  'events',
  'plan',
  'organizations',
  'glossary',
  'questions',
];

/** Pages that are there whatever the content. */
const fixedPages = new Set([
  '/',
  '/search/',
  '/site-map/',
  '/blocks/',
  ...sections.map((name) => `/${name}/`),
]);

/** Lists that pages of the site make by category, year, role and the like; the build proves each link to them. */
const lists =
  /^\/(?:news\/(?:\d+|category|organization|tag|year|page)|documents\/(?:kind|year)|forms\/kind|events\/(?:past|ahead)|plan\/(?:role|route|status|print)|organizations\/relay|data|files|s)(?:\/|$)/u;

/** Whether a path is a page that does not come from one entry: a section, a list, a feed or a file that the build makes. */
export function isMadePage(path: string): boolean {
  return (
    fixedPages.has(path) ||
    lists.test(path) ||
    /^\/guides\/[a-z0-9-]+\/all\/$/u.test(path) ||
    /\/[^/]+\.[a-z0-9]+$/u.test(path)
  );
}
