/** Ways from an address that is no page any more to the one where readers find it now. */

/**
 * What has become what: an address leads to an address or to the entry that was there, an entry to the one that it is
 * now. Addresses begin with a slash; entries are named by their folder in the content, `news/start`.
 */
export type Leads = Readonly<Record<string, string>>;

export interface Ways {
  readonly leads: ReadonlyMap<string, string>;
  /** Whether a page, or a file, is there. */
  readonly isPage: (address: string) => boolean;
  /** The address of an entry that readers see. */
  readonly addressOf: (entry: string) => string | undefined;
  /** The entry that readers see at an address. */
  readonly entryAt: (address: string) => string | undefined;
}

/** Follows an address, or an entry, to the page it ends at; files of an entry follow it. */
export function endOf(start: string, ways: Ways): string | undefined {
  const { leads, isPage, addressOf } = ways;
  const seen = new Set<string>();
  for (let at: string | undefined = start; at !== undefined && !seen.has(at);) {
    const [page = '', anchor] = at.split('#');
    if (isPage(page) && (page !== start || anchor !== undefined)) return at;
    seen.add(at);
    at = addressOf(at) ?? leads.get(at) ?? fileTarget(at, ways) ?? besideTarget(at, ways);
  }
  return undefined;
}

/** Where a file of an entry is that is another one now. What is named after its entry has another name then. */
function fileTarget(address: string, ways: Ways): string | undefined {
  const [, folder, slug = '', name = ''] =
    /^\/files\/([^/]+\/([^/]+))\/([^/]+)$/u.exec(address) ?? [];
  const now = folder === undefined ? undefined : heirOf(folder, ways);
  if (now === undefined) return undefined;
  const isNamed = name.startsWith(`${slug}.`) || name.startsWith(`${slug}-`);
  const own = now.slice(now.indexOf('/') + 1) + name.slice(slug.length);
  const places = [...(isNamed ? [own] : []), name].map((file) => `/files/${now}/${file}`);
  return places.find(ways.isPage) ?? places[0];
}

/** The entry that readers see in place of one; of glossaries there are no pages. */
function heirOf(entry: string, ways: Ways): string | undefined {
  const [page] = (endOf(entry, ways) ?? endOf(`/${entry}/`, ways) ?? '').split('#');
  return ways.entryAt(page ?? '') ?? ways.leads.get(entry);
}

/** What stands beside a page, or below it, is beside the page that it is now: its data, its calendar, the whole guide. */
function besideTarget(address: string, ways: Ways): string | undefined {
  const [, page, rest] = /^(\/(?!files\/)[^/]+\/[^/]+)(\.[a-z]+|\/all\/)$/u.exec(address) ?? [];
  const to = page === undefined ? undefined : endOf(`${page}/`, ways);
  return to?.endsWith('/') === true ? to.slice(0, -1) + (rest ?? '') : undefined;
}
