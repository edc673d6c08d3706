/** The checks across entries: references, links, anchors, addresses that meet. Pure. */
import type { CollectionName } from '../collections/index.ts';
import { entryAddress, isMadePage } from './addresses.ts';
import { aliasesOf, checkAddresses, checkOrder } from './checkPlaces.ts';
import type { Finding } from './finding.ts';
import type { Mention } from './mentions.ts';
import { nearest } from './nearest.ts';

/** One checked entry, or a file of settings (then without collection). */
export interface SiteEntry {
  readonly collection?: CollectionName;
  readonly slug: string;
  readonly file: string;
  readonly data?: Readonly<Record<string, unknown>>;
  readonly mentions: readonly Mention[];
}

/** Everything a reference or link can be held against. */
interface Site {
  readonly slugs: ReadonlyMap<string, ReadonlySet<string>>;
  /** Page addresses with the anchors on them. */
  readonly pages: ReadonlyMap<string, ReadonlySet<string>>;
  readonly aliases: ReadonlySet<string>;
  readonly isMade: (path: string) => boolean;
}

/** A mention that leads nowhere, or not where it should. */
export interface DeadEnd {
  readonly entry: SiteEntry;
  readonly mention: Mention;
  readonly finding: Finding;
}

/** Checks all entries against each other. */
export function checkSite(entries: readonly SiteEntry[]): Finding[] {
  return [
    ...deadEnds(entries).map(({ finding }) => finding),
    ...checkAddresses(entries),
    ...checkOrder(entries),
  ];
}

/**
 * Checks what entries mention.
 * @param isMade whether an address is a page or file that comes from no single entry
 */
export function deadEnds(
  entries: readonly SiteEntry[],
  isMade: (path: string) => boolean = isMadePage,
): DeadEnd[] {
  return entries.flatMap(deadEndFinder(entries, isMade));
}

/**
 * Describes a site once, to check what single entries mention.
 * @param entries all of the site
 */
export function deadEndFinder(
  entries: readonly SiteEntry[],
  isMade: (path: string) => boolean,
): (entry: SiteEntry) => DeadEnd[] {
  const site = { ...describeSite(entries), isMade };
  return (entry) => {
    const ends: DeadEnd[] = [];
    for (const mention of entry.mentions) {
      const remark =
        mention.kind === 'entry'
          ? checkReference(mention, site)
          : mention.kind === 'address'
            ? checkLink(mention, entry, site)
            : undefined;
      const { line, column, quote } = mention;
      if (remark)
        ends.push({
          entry,
          mention,
          finding: { level: 'error', ...remark, file: entry.file, line, column, quote },
        });
    }
    return ends;
  };
}

function describeSite(entries: readonly SiteEntry[]): Omit<Site, 'isMade'> {
  const slugs = new Map<string, Set<string>>();
  const pages = new Map<string, Set<string>>();
  const aliases = new Set<string>();
  for (const entry of entries) {
    if (!entry.collection) continue;
    const known = slugs.get(entry.collection) ?? new Set();
    known.add(entry.slug);
    slugs.set(entry.collection, known);
    const [path = '', anchor] = (entryAddress(entry) ?? '').split('#');
    const anchors = pages.get(path) ?? new Set();
    if (anchor !== undefined) anchors.add(anchor);
    for (const mention of entry.mentions)
      if (mention.kind === 'heading') anchors.add(mention.value);
    if (path !== '') pages.set(path, anchors);
    for (const alias of aliasesOf(entry)) aliases.add(alias);
  }
  return { slugs, pages, aliases };
}

type SiteRemark = Pick<Finding, 'code' | 'message'> &
  Partial<Pick<Finding, 'level' | 'correction'>>;

function checkReference(
  { value, collection = '' }: Mention,
  { slugs }: Site,
): SiteRemark | undefined {
  const known = slugs.get(collection);
  if (known?.has(value) === true) return undefined;
  const near = nearest(value, [...(known ?? [])]);
  return {
    code: 'unknown-reference',
    message: `Записи ${value} в разделе ${collection} нет.${near === undefined ? ' Исправьте имя или удалите.' : ` Может быть, ${near}?`}`,
    ...(near === undefined ? {} : { correction: near }),
  };
}

function checkLink(
  { value }: Mention,
  entry: SiteEntry,
  { pages, aliases, isMade }: Site,
): SiteRemark | undefined {
  if (!value.startsWith('/') && !value.startsWith('#')) return undefined;
  const [own = ''] = (entryAddress(entry) ?? '').split('#');
  const [address = '', anchor] = value.split('#');
  const path = address === '' ? own : (address.split('?')[0] ?? '');
  if (aliases.has(path))
    return {
      code: 'link-to-alias',
      level: 'warning',
      message: `Адрес ${path} прежний. Ведите ссылку сразу на новый.`,
    };
  const anchors = pages.get(path);
  if (anchors === undefined && pages.has(`${path}/`))
    return {
      code: 'link-slash',
      message: 'В конце адреса страницы нужна косая черта.',
      correction: value.replace(path, `${path}/`),
    };
  if (anchors === undefined && !isMade(path)) {
    const near = nearest(path, [...pages.keys()]);
    return {
      code: 'link-broken',
      message: `Страницы ${path} на сайте нет.${near === undefined ? ' Исправьте адрес.' : ` Может быть, ${near}?`}`,
      ...(near === undefined ? {} : { correction: near }),
    };
  }
  if (
    anchor !== undefined &&
    anchor !== '' &&
    anchors !== undefined &&
    !anchors.has(decodeURI(anchor))
  )
    return {
      code: 'link-anchor',
      message: `На странице ${path} нет места #${anchor}. Исправьте или уберите всё после #.`,
    };
  return undefined;
}
