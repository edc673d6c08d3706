const pageSize = 10;

/** One page of a long list. */
export interface NumberedPage<T> {
  readonly items: readonly T[];
  readonly number: number;
  readonly last: number;
  readonly address: string;
  readonly previous?: string;
  readonly next?: string;
}

/** `getStaticPaths` of a list on `[...page]`: the first page has no number, the others are `page/2`. */
export function numberedPaths(count: number): { params: { page: string | undefined } }[] {
  return Array.from({ length: lastOf(count) }, (_, index) => ({
    params: { page: index === 0 ? undefined : `page/${index + 1}` },
  }));
}

/** The items of the page that an address names, and the addresses of its neighbours. */
export function pageOf<T>(
  all: readonly T[],
  parameter: string | undefined,
  root: string,
): NumberedPage<T> {
  const number = parameter === undefined ? 1 : Number(parameter.replace('page/', ''));
  const last = lastOf(all.length);
  const addressOf = (page: number) => (page === 1 ? root : `${root}page/${page}/`);
  return {
    items: all.slice((number - 1) * pageSize, number * pageSize),
    number,
    last,
    address: addressOf(number),
    ...(number > 1 && { previous: addressOf(number - 1) }),
    ...(number < last && { next: addressOf(number + 1) }),
  };
}

function lastOf(count: number): number {
  return Math.max(1, Math.ceil(count / pageSize));
}
