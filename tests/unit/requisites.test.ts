import { expect, it } from 'vitest';
import type { Entry } from '../../src/content.ts';
import { dateInWords } from '../../src/words/format.ts';
import { knownDate, requisites } from '../../src/words/requisites.ts';

const paper = (date: string, confidence: string, number?: string): Entry<'documents'> =>
  ({ data: { date, confidence, number } }) as unknown as Entry<'documents'>;

it.each([
  [paper('2018-01-01', 'needs-check'), '2018', '2018 год', '2018 год'],
  [paper('2018-01-01', 'from-source'), '2018-01-01', '1 января 2018 года', 'от 1 января 2018 года'],
  [paper('2020-02-27', 'needs-check', '1'), '2020-02-27', '27 февраля 2020 года', undefined],
] as const)('shows no more of a day than is known', (entry, known, inSearch, onPage) => {
  const plain = (words: string) => words.replaceAll('\u00a0', ' ');
  expect(knownDate(entry)).toBe(known);
  expect(plain(dateInWords(knownDate(entry)))).toBe(inSearch);
  expect(plain(requisites(entry))).toBe(onPage ?? '№ 1 от 27 февраля 2020 года');
});
