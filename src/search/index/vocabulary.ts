import { brotliCompressSync } from 'node:zlib';
import { isNumber, wordsOf } from '../query/letters.ts';
import { keyOf } from '../query/stem.ts';
import { isStopWord } from '../query/stopWords.ts';
import type { SynonymGroup } from '../query/synonyms.ts';
import { packVocabulary, type StoredVocabulary } from '../query/vocabulary.ts';
import { storedCount, type IndexedWord } from './words.ts';

/** What the vocabulary may weigh compressed, in bytes. */
export const vocabularyBudget = 30 * 1024;

/** Letters that a word for the mender has to have: shorter ones are near to everything. */
const shortest = 3;

/** Words that only editors' synonyms know: they are mistyped as well, «презинтация» for «презентация». */
function onlySynonyms(
  synonyms: readonly SynonymGroup[],
  words: readonly IndexedWord[],
): IndexedWord[] {
  const known = new Set(words.map(({ form }) => keyOf(form)));
  const forms = synonyms.flatMap((group) => group.words.flatMap(wordsOf));
  return [...new Set(forms)]
    .filter((form) => !known.has(keyOf(form)) && !isStopWord(form))
    .map((form) => ({ form, pages: 1, named: true }));
}

/** The words to mend mistakes by, the most usual that fit into the budget. */
export function vocabularyOf(
  words: readonly IndexedWord[],
  synonyms: readonly SynonymGroup[] = [],
  budget = vocabularyBudget,
): StoredVocabulary {
  const useful = [...words, ...onlySynonyms(synonyms, words)]
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
