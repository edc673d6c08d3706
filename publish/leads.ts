/** Ways from an address that is no page any more to the one where readers find it now. */

/**
 * What has become what: an address leads to an address or to the entry that was there, an entry to the one that it is
 * now. Addresses begin with a slash; entries are named by their folder in the content, `news/start`.
 */
export type Leads = Readonly<Record<string, string>>;

export interface Ways {
  readonly leads: ReadonlyMap<string, string>;
  readonly isPage: (address: string) => boolean;
  /** The address of an entry that readers see. */
  readonly addressOf: (entry: string) => string | undefined;
}

/** Follows an address to the page it ends at; files of an entry follow its page. */
export function endOf(start: string, ways: Ways): string | undefined {
  const { leads, isPage, addressOf } = ways;
  const seen = new Set<string>();
  for (let at: string | undefined = start; at !== undefined && !seen.has(at);) {
    const [page = '', anchor] = at.split('#');
    if (isPage(page) && (page !== start || anchor !== undefined)) return at;
    seen.add(at);
    at = addressOf(at) ?? leads.get(at) ?? fileTarget(at, ways);
  }
  return undefined;
}

function fileTarget(address: string, ways: Ways): string | undefined {
  const [, page, name] = /^\/files(\/.+\/)([^/]+)$/u.exec(address) ?? [];
  const to = page === undefined ? undefined : endOf(page, ways);
  return to === undefined ? undefined : `/files${to}${name ?? ''}`;
}
