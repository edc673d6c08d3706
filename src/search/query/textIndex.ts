import type { FindText } from './fullText.ts';

/** Pagefind's JS API, as far as search uses it. */
export interface PagefindApi {
  search(
    words: string | null,
    options: {
      readonly filters?: Readonly<Record<string, string>>;
      readonly sort?: Readonly<Record<string, 'asc' | 'desc'>>;
    },
  ): Promise<{ readonly results: readonly Found[] }>;
  filters(): Promise<Readonly<Record<string, Readonly<Record<string, number>>>>>;
}

/** What Pagefind keeps of a record; addresses have the base before them. */
export interface FoundRecord {
  readonly url: string;
  readonly content: string;
  readonly meta: Readonly<Record<string, string>>;
  readonly filters: Readonly<Record<string, readonly string[]>>;
  readonly anchors: readonly {
    readonly element: string;
    readonly id: string;
    readonly text: string;
    readonly location: number;
  }[];
}

interface Found {
  readonly id: string;
  readonly score: number;
  readonly words: readonly number[];
  readonly data: () => Promise<FoundRecord>;
}

/** Values of a filter, each with the ids of the records that have it. */
export type Facet = ReadonlyMap<string, ReadonlySet<string>>;

/** What is known of all records without reading any of them. */
export interface Facets {
  readonly byFilter: ReadonlyMap<string, Facet>;
  /** Ids of records with a day, the newest first: each with its place. */
  readonly place: ReadonlyMap<string, number>;
}

/** Pagefind's index over the whole text. */
export class TextIndex {
  readonly #api: PagefindApi;
  readonly #records = new Map<string, Found['data']>();
  #facets: Promise<Facets> | undefined;

  constructor(api: PagefindApi) {
    this.#api = api;
  }

  readonly find: FindText = async (words) => {
    const { results } = await this.#api.search(words, {});
    this.#remember(results);
    return results.map(({ id, score, words }) => ({ id, score, words }));
  };

  /** A record by its id; nothing for one that was never found. */
  async record(id: string): Promise<FoundRecord | undefined> {
    if (!this.#records.has(id)) await this.facets();
    return this.#records.get(id)?.();
  }

  /** Types, readers and years of all records, and their order by day; read once. */
  async facets(): Promise<Facets> {
    this.#facets ??= this.#readFacets();
    try {
      return await this.#facets;
    } catch (error) {
      this.#facets = undefined;
      throw error;
    }
  }

  async #readFacets(): Promise<Facets> {
    const filters = await this.#api.filters();
    const byFilter = new Map<string, Facet>();
    for (const [filter, values] of Object.entries(filters)) {
      const facet = new Map<string, ReadonlySet<string>>();
      for (const value of Object.keys(values)) {
        const { results } = await this.#api.search(null, { filters: { [filter]: value } });
        this.#remember(results);
        facet.set(value, new Set(results.map(({ id }) => id)));
      }
      byFilter.set(filter, facet);
    }
    const dated = await this.#api.search(null, { sort: { date: 'desc' } });
    this.#remember(dated.results);
    return { byFilter, place: new Map(dated.results.map(({ id }, index) => [id, index])) };
  }

  #remember(results: readonly Found[]): void {
    for (const { id, data } of results) if (!this.#records.has(id)) this.#records.set(id, data);
  }
}
