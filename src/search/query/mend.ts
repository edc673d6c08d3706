import { otherLayout } from './layout.ts';
import { isLatin, isNumber, wordsOf } from './letters.ts';
import type { Library } from './library.ts';
import { isHelping, isStopWord } from './stopWords.ts';
import { keyOf } from './stem.ts';
import { matchSynonyms } from './synonyms.ts';
import type { Token } from './token.ts';
import { infinitivesOf } from './verbs.ts';

const shortestBeginning = 3;
/** The last word may still be on its way; a short one with no vowel is cut short, «чл», «орг». */
const shortestLast = 2;
const longestPhrase = 5;
const shortestPart = 3;

/** Whether search can do something with a word as it is. The word's shard has to be read. */
export function isKnown(library: Library, word: string): boolean {
  return (
    isStopWord(word) ||
    isHelping(word) ||
    library.lexicon.find(word) !== undefined ||
    library.synonyms.has(keyOf(word))
  );
}

/** A Latin word that only stands somewhere in a text, as a part of an address or a file's name. */
function isStray(library: Library, word: string): boolean {
  return isLatin(word) && !library.lexicon.isNamed(word) && !library.synonyms.has(keyOf(word));
}

const plain = (asked: string, words: readonly string[]): Token[] =>
  words.map((word) => ({ asked: words.length === 1 ? asked : word, word }));

const mended = (asked: string, words: readonly string[]): Token[] =>
  words.map((word) => ({ asked, word, mended: true }));

/** Words of a chunk in the layout that makes sense of it; nothing when neither does. */
export async function inSomeLayout(library: Library, chunk: string): Promise<Token[] | undefined> {
  const words = wordsOf(chunk);
  const swapped = wordsOf(otherLayout(chunk) ?? '');
  await library.prepare([...words, ...swapped]);
  if (words.length > 0 && words.every((word) => isKnown(library, word) && !isStray(library, word)))
    return plain(chunk, words);
  if (swapped.length > 0 && swapped.every((word) => isKnown(library, word)))
    return mended(chunk, swapped);
  return undefined;
}

async function asTwoWords(library: Library, word: string): Promise<string[] | undefined> {
  const vocabulary = await library.vocabulary();
  for (let end = word.length - shortestPart; end >= shortestPart; end--) {
    const parts = [word.slice(0, end), word.slice(end)];
    if (parts.every((part) => vocabulary.findNamed(part) !== undefined)) return parts;
  }
  return undefined;
}

/** What a word that is not in the index may have been meant to be. */
async function guess(library: Library, word: string): Promise<string[] | undefined> {
  if (isNumber(word) || word.length < 3) return undefined;
  const vocabulary = await library.vocabulary();
  const sounding = vocabulary.sounding(word);
  if (sounding !== undefined) return [sounding];
  const [near] = vocabulary.nearest(word);
  if (near !== undefined && !isLatin(word)) return [near];
  const parts = await asTwoWords(library, word);
  if (parts) return parts;
  const swapped = wordsOf(otherLayout(word) ?? '').join('');
  const [nearSwapped] = swapped === '' ? [] : vocabulary.nearest(swapped);
  const found = near ?? (isLatin(word) ? vocabulary.nearestSound(word) : undefined) ?? nearSwapped;
  return found === undefined ? undefined : [found];
}

/** One word, mended if it has to be. */
async function mendWord(library: Library, word: string, isLast: boolean): Promise<Token[]> {
  const known = isKnown(library, word);
  const isCut = isLast || !/[аеиоуыэюяa-z\d]/u.test(word);
  if (known && !isStray(library, word)) return [{ asked: word, word }];
  if (
    !known &&
    word.length >= (isCut ? shortestLast : shortestBeginning) &&
    library.lexicon.begins(word)
  )
    return [{ asked: word, word, beginning: true }];
  const infinitive = infinitivesOf(word).find((one) => isKnown(library, one));
  if (!known && infinitive !== undefined) return [{ asked: word, word: infinitive }];
  const words = await guess(library, word);
  if (words && !words.includes(word)) return mended(word, words);
  return [{ asked: word, word, ...(!known && { unknown: true }) }];
}

/** Words from a place on that editors' synonyms know only together: «проф кардс». */
function knownPhrase(library: Library, chunks: readonly string[], from: number): Token[] {
  const words = chunks.slice(from, from + longestPhrase).map((chunk) => wordsOf(chunk).join(''));
  const { length = 0 } = matchSynonyms(library.synonyms, words.map(keyOf), 0) ?? {};
  return length > 1 ? words.slice(0, length).map((word) => ({ asked: word, word })) : [];
}

/**
 * Two pieces that only together are a word: «проф ком». One of them may happen to be a word, «край ком», and both may look
 * like forms of words that only stand in some text; what things are called counts more.
 */
function gluedWord(library: Library, chunk: string, next: string | undefined): Token[] {
  const pieces = wordsOf(`${chunk} ${next ?? ''}`);
  const [whole = '', ...others] = next === undefined ? [] : wordsOf(`${chunk}${next}`);
  const { lexicon } = library;
  const isCalled = lexicon.isNamed(whole) && pieces.some((piece) => !lexicon.isNamed(piece));
  if (!isCalled && pieces.every((piece) => isKnown(library, piece))) return [];
  const known = lexicon.find(whole) ?? library.synonyms.get(keyOf(whole));
  return known && others.length === 0
    ? [{ asked: `${chunk} ${next ?? ''}`, word: whole, mended: true }]
    : [];
}

/**
 * The words of a question: each piece between spaces in the layout that makes sense, pieces glued where only together
 * they are a word, and what is still unknown replaced by the nearest word of the index.
 */
export async function mend(library: Library, text: string): Promise<Token[]> {
  const chunks = text.split(/\s+/u).filter((chunk) => chunk !== '');
  const tokens: Token[] = [];
  for (let index = 0; index < chunks.length;) {
    const chunk = chunks[index] ?? '';
    const phrase = knownPhrase(library, chunks, index);
    const glued = phrase.length > 0 ? [] : gluedWord(library, chunk, chunks[index + 1]);
    const known =
      phrase.length > 0 || glued.length > 0 ? phrase : await inSomeLayout(library, chunk);
    index += Math.max(phrase.length, glued.length * 2, 1);
    if (glued.length > 0) tokens.push(...glued);
    else if (known) tokens.push(...known);
    else
      for (const word of wordsOf(chunk))
        tokens.push(...(await mendWord(library, word, index >= chunks.length)));
  }
  return tokens;
}
