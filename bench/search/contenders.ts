/** What a reader of each contender does, and what is on the screen then. */
export interface Contender {
  readonly name: string;
  /** The page with the search. */
  readonly page: string;
  readonly field: string;
  /** Something of the first result. */
  readonly result: string;
}

export const contenders: readonly Contender[] = [
  { name: 'ours', page: 'search/', field: '#query', result: '#search-results .result-title a' },
  {
    name: 'Pagefind UI',
    page: 'plain/',
    field: '.pagefind-ui__search-input',
    result: '.pagefind-ui__result-link',
  },
  { name: 'MiniSearch', page: 'mini/', field: 'input', result: '.found' },
];
