/** Tells Decap's empty lists and columns what to say. */
import { store } from 'decap-cms-core/dist/esm/redux/index.js';
import type { Map } from 'immutable';
import { emptyColumn, emptyList, sectionOf } from './words.ts';

interface EmptyWords {
  list(): string;
  column(status: string): string;
}

declare global {
  /** Asked by Decap's lists (see `vite/russian.ts`). */
  var officeEmpty: EmptyWords | undefined;
}

/** Gives Decap's lists their words. */
export function tellEmptyLists(): void {
  globalThis.officeEmpty = {
    list: () => emptyList(window.location.hash, isFiltered(sectionOf(window.location.hash))),
    column: emptyColumn,
  };
}

function isFiltered(section: string): boolean {
  const filters = store.getState().entries.getIn(['filter', section]) as
    Map<string, Map<string, unknown>> | undefined;
  return filters?.some((filter) => filter.get('active') === true) === true;
}
