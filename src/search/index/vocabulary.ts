import { brotliCompressSync } from 'node:zlib';
import { isNumber } from '../query/letters.ts';
import { packVocabulary, type StoredVocabulary } from '../query/vocabulary.ts';
import { storedCount, type IndexedWord } from './words.ts';

/** What the vocabulary may weigh compressed, in bytes. */
export const vocabularyBudget = 30 * 1024;

/** Letters that a word for the mender has to have: shorter ones are near to everything. */
const shortest = 3;

/** The words to mend mistakes by, the most usual that fit into the budget. */
export function vocabularyOf(
  words: readonly IndexedWord[],
  budget = vocabularyBudget,
): StoredVocabulary {
  const useful = words
    .filter(({ form }) => form.length >= shortest && !isNumber(form) && !/\d/u.test(form))
    .sort(
      (a, b) =>
        Number(b.named) - Number(a.named) || b.pages - a.pages || (a.form < b.form ? -1 : 1),
    );
  const pack = (count: number) =>
    packVocabulary(
      new Map(
        useful
          .slice(0, count)
          .map(({ form, pages, named }) => [form, { count: storedCount(pages), named }]),
      ),
    );
  let count = useful.length;
  for (;;) {
    const stored = pack(count);
    const size = brotliCompressSync(JSON.stringify(stored)).length;
    if (size <= budget) return stored;
    count = Math.floor(count * Math.min(0.98, budget / size));
  }
}
