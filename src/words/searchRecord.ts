import { collections } from '../collections/index.ts';
import { audiences } from '../collections/options/audiences.ts';
import type { Entry } from '../content.ts';
import { labelOf } from './entryKind.ts';
import { otherNames } from './otherNames.ts';

/** Attributes of an element that search takes as a record of its own: a question, a term. See src/search/index/. */
export function searchRecord(entry: Entry): Record<`data-search-${string}`, string | undefined> {
  const { audience } = entry.data;
  return {
    'data-search-record': collections[entry.collection].label,
    'data-search-audience':
      audience.length === 0 ? undefined : audience.map((who) => labelOf(audiences, who)).join('|'),
    'data-search-also': otherNames(entry) || undefined,
  };
}
