import type { Facets } from '../../search/query/textIndex.ts';
import { filterNames, type FilterName, type Query } from './query.ts';

type Filters = Query['filters'];

/** Whether a record has the chosen values; `except` leaves one filter aside. */
function passes(id: string, filters: Filters, facets: Facets, except?: FilterName): boolean {
  return filterNames.every((name) => {
    const value = filters[name];
    if (value === undefined || name === except) return true;
    return facets.byFilter.get(name)?.get(value)?.has(id) ?? false;
  });
}

/** Results with the chosen values, in the chosen order. */
export function choose<T extends { readonly id: string }>(
  ranked: readonly T[],
  { filters, byDate }: Query,
  facets: Facets,
): T[] {
  const chosen = ranked.filter(({ id }) => passes(id, filters, facets));
  if (!byDate) return chosen;
  const place = ({ id }: T) => facets.place.get(id) ?? Infinity;
  return chosen.sort((a, b) => place(a) - place(b) || 0);
}

/** How many results each value of a filter would leave, the other filters kept; the most telling order first. */
export function countValues(
  ranked: readonly { readonly id: string }[],
  filters: Filters,
  facets: Facets,
  name: FilterName,
): (readonly [value: string, count: number])[] {
  const rest = ranked.filter(({ id }) => passes(id, filters, facets, name));
  return [...(facets.byFilter.get(name) ?? [])]
    .map(([value, ids]) => [value, rest.filter(({ id }) => ids.has(id)).length] as const)
    .filter(([value, count]) => count > 0 || filters[name] === value)
    .sort(([a], [b]) => (name === 'year' ? b.localeCompare(a) : a.localeCompare(b, 'ru')));
}

/** Writes the values with their counts into the form. */
export function showFilters(
  form: HTMLFormElement,
  ranked: readonly { readonly id: string }[],
  filters: Filters,
  facets: Facets,
): void {
  for (const name of filterNames) {
    const select = form.elements.namedItem(name);
    if (!(select instanceof HTMLSelectElement)) continue;
    const [all] = select.options;
    const values = countValues(ranked, filters, facets, name);
    select.replaceChildren(
      ...(all ? [all] : []),
      ...values.map(([value, count]) => new Option(`${value} (${String(count)})`, value)),
    );
    select.value = filters[name] ?? '';
  }
}
