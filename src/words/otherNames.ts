import { collections } from '../collections/index.ts';
import type { Entry } from '../content.ts';
import { requisites } from './requisites.ts';

/** The last part of an old address, `/staroe-imya/`: the index spells it in Russian. */
const partOfAddress = (address: string): string =>
  `/${address.split('/').filter(Boolean).at(-1) ?? ''}/`;

/**
 * What search knows of an entry besides its title: kind, number and day, then other names with `|` before each:
 * expansion, synonyms, what it is asked by, old addresses. See `Name` of src/search/query/data.ts.
 */
export function otherNames(entry: Entry, kind?: string): string {
  const { data } = entry;
  const description = [
    kind,
    entry.collection === 'plan' ? collections.plan.label : undefined,
    entry.collection === 'documents' ? requisites(entry) : undefined,
  ];
  const names = [
    'expansion' in data ? data.expansion : undefined,
    ...('synonyms' in data ? data.synonyms : []),
    ...data.alsoAsked,
    ...(data.aliases as string[]).map(partOfAddress),
  ];
  const isSaid = (words: string | undefined) => words !== undefined && words !== '';
  return [description.filter(isSaid).join('; '), ...names.filter(isSaid).map((name) => `| ${name}`)]
    .join(' ')
    .trim();
}
