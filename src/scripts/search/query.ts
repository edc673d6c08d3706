/** What a reader asks for, as the address of the search page and its form hold it. */

export const filterNames = ['type', 'audience', 'year'] as const;

export type FilterName = (typeof filterNames)[number];

export interface Query {
  readonly words: string;
  readonly filters: Readonly<Partial<Record<FilterName, string>>>;
  readonly byDate: boolean;
  /** Take the words as they are typed: `exact=1`. */
  readonly literal: boolean;
}

/** Reads the query of an address, `?q=билет&type=Бланки`. */
export function queryOf(search: string): Query {
  const parameters = new URLSearchParams(search);
  const value = (name: string) => parameters.get(name)?.trim() ?? '';
  return {
    words: value('q'),
    filters: Object.fromEntries(
      filterNames.flatMap((name) => (value(name) === '' ? [] : [[name, value(name)]])),
    ),
    byDate: value('sort') === 'date',
    literal: value('exact') !== '',
  };
}

/** The part of an address that asks the same again; empty for an empty query. */
export function addressOf({ words, filters, byDate, literal }: Query): string {
  const parameters = new URLSearchParams({
    ...(words !== '' && { q: words }),
    ...filters,
    ...(byDate && { sort: 'date' }),
    ...(literal && { exact: '1' }),
  });
  const text = parameters.toString();
  return text === '' ? '' : `?${text}`;
}
