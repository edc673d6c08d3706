/** Pagefind's JS API, as far as the search page uses it; the code itself is fetched only when it is wanted. */

export interface Query {
  readonly term: string;
  readonly filters: Readonly<Record<string, string>>;
  readonly byDate: boolean;
}

/** A heading of a found page under which the words stand. */
export interface SubResult {
  readonly title: string;
  readonly url: string;
}

/** What is known of a found page. `excerpt` is text with `<mark>` around the words found. */
export interface FoundPage {
  readonly url: string;
  readonly excerpt: string;
  readonly meta: Readonly<Record<string, string>>;
  readonly filters: Readonly<Record<string, readonly string[]>>;
  readonly sub_results: readonly SubResult[];
}

export interface Found {
  readonly data: () => Promise<FoundPage>;
}

interface PagefindApi {
  readonly options: (options: object) => Promise<void>;
  readonly search: (
    term: string,
    options: object,
  ) => Promise<{ readonly results: readonly Found[] }>;
  readonly filters: () => Promise<Record<string, Record<string, number>>>;
}

export interface Search {
  readonly find: (query: Query) => Promise<readonly Found[]>;
  readonly filters: PagefindApi['filters'];
}

let loaded: Promise<Search> | undefined;

/**
 * Loads Pagefind once; a failure is forgotten, so that the next try asks the network again.
 * @param bundle address of the folder `pagefind/`
 */
export async function loadPagefind(bundle: string): Promise<Search> {
  loaded ??= load(bundle);
  try {
    return await loaded;
  } catch (error) {
    loaded = undefined;
    throw error;
  }
}

async function load(bundle: string): Promise<Search> {
  const api = (await import(/* @vite-ignore */ `${bundle}pagefind.js`)) as PagefindApi;
  await api.options({ excerptLength: 24, noWorker: true });
  return {
    filters: () => api.filters(),
    find: async ({ term, filters, byDate }) =>
      (await api.search(term, { filters, ...(byDate && { sort: { date: 'desc' } }) })).results,
  };
}
