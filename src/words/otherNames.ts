import { collections } from '../collections/index.ts';
import type { Entry } from '../content.ts';
import { requisites } from './requisites.ts';

/** Words of an old address: `/news/staroe-imya/` is «staroe imya», which search compares by sound. */
const wordsOfAddress = (address: string): string =>
  (address.split('/').filter(Boolean).at(-1) ?? '').replaceAll('-', ' ');

/** What else readers may call an entry: its kind, number and day, expansion, synonyms, old addresses. */
export function otherNames(entry: Entry, kind?: string): string {
  const { data } = entry;
  const names = [
    kind,
    entry.collection === 'plan' ? collections.plan.label : undefined,
    entry.collection === 'documents' ? requisites(entry) : undefined,
    'expansion' in data ? data.expansion : undefined,
    ...('synonyms' in data ? data.synonyms : []),
    ...(data.aliases as string[]).map(wordsOfAddress),
  ];
  return names.filter((name) => name !== undefined && name !== '').join('; ');
}
