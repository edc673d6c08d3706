import { isLatin, wordsOf } from '../query/letters.ts';
import { otherName } from '../query/data.ts';
import { packVocabulary, Vocabulary } from '../query/vocabulary.ts';
import type { Fragment } from './fragments.ts';
import { storedCount, type IndexedWord } from './words.ts';

const russian = new Map(
  'shch щ|zh ж|ch ч|sh ш|kh х|yo е|yu ю|ya я|a а|b б|c ц|d д|e е|f ф|g г|h х|i и|j й|k к|l л|m м|n н|o о|p п|r р|s с|t т|u у|v в|y ы|z з'
    .split('|')
    .map((pair): [string, string] => [pair.split(' ')[0] ?? '', pair.split(' ')[1] ?? '']),
);

/** The Russian word that an address spells in Latin letters; «ь» and «э» are lost on the way. */
export const inRussian = (word: string): string =>
  word.replace(/shch|zh|ch|sh|kh|y[oua]|[a-z]/gu, (letters) => russian.get(letters) ?? letters);

function vocabularyOf(words: readonly IndexedWord[]): Vocabulary {
  return new Vocabulary(
    packVocabulary(
      new Map(words.map(({ form, pages, named }) => [form, { count: storedCount(pages), named }])),
    ),
  );
}

/**
 * Spells the other names of records in both alphabets, so that a name is found whichever of them a reader types and the
 * texts use: to «ПРОФКАРДС» comes `profcards` when some text has it, and back. Old addresses, `/staroe-imya/`, turn into
 * Russian words: left as they are, `soglasie` would be a name of its own and no longer a way to type «согласие».
 * @param words of the same records
 */
export function spellNames(
  fragments: readonly Fragment[],
  words: readonly IndexedWord[],
): Fragment[] {
  const titled = new Set(fragments.flatMap(({ meta }) => wordsOf(meta['title'] ?? '')));
  const addresses = new Set(
    fragments.flatMap(({ meta }) => partsOf(meta).filter(isAddress).flatMap(wordsOf)),
  );
  const real = words.filter(({ form }) => titled.has(form) || !addresses.has(form));
  // A Latin word of a text alone may be a part of an address: as a name it would stand in the way of «согласие».
  const latin = vocabularyOf(real.filter(({ form }) => isLatin(form) && titled.has(form)));
  const cyrillic = vocabularyOf(real.filter(({ form }) => !isLatin(form)));
  const inOther = (text: string): string[] =>
    wordsOf(text).flatMap((word) => (isLatin(word) ? cyrillic : latin).sounding(word) ?? []);
  const inWords = (address: string): string =>
    wordsOf(address)
      .map((word) =>
        !isLatin(word) || titled.has(word) ? word : (cyrillic.sounding(word) ?? inRussian(word)),
      )
      .join(' ');
  return fragments.map((fragment) => {
    const [description = '', ...names] = partsOf(fragment.meta);
    const title = wordsOf(fragment.meta['title'] ?? '').filter(isLatin);
    const parts = [
      [description, ...inOther(title.join(' '))].join(' ').trim(),
      ...names.map((name) =>
        isAddress(name) ? inWords(name) : [name, ...inOther(name)].join(' '),
      ),
    ];
    const also = parts.join(' | ');
    return also === '' ? fragment : { ...fragment, meta: { ...fragment.meta, also } };
  });
}

const partsOf = (meta: Fragment['meta']): string[] => (meta['also'] ?? '').split(otherName);

const isAddress = (part: string): boolean => part.startsWith('/');
