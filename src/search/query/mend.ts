import { otherLayout } from './layout.ts';
import { isLatin, isNumber, wordsOf } from './letters.ts';
import type { Library } from './library.ts';
import { isHelping, isStopWord } from './stopWords.ts';
import { keyOf } from './stem.ts';
import type { Token } from './token.ts';

const shortestBeginning = 4;
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

const plain = (asked: string, words: readonly string[]): Token[] =>
  words.map((word) => ({ asked: words.length === 1 ? asked : word, word }));

const mended = (asked: string, words: readonly string[]): Token[] =>
  words.map((word) => ({ asked, word, mended: true }));

/** Words of a chunk in the layout that makes sense of it; nothing when neither does. */
async function inSomeLayout(library: Library, chunk: string): Promise<Token[] | undefined> {
  const words = wordsOf(chunk);
  const swapped = wordsOf(otherLayout(chunk) ?? '');
  await library.prepare([...words, ...swapped]);
  if (words.length > 0 && words.every((word) => isKnown(library, word))) return plain(chunk, words);
  if (swapped.length > 0 && swapped.every((word) => isKnown(library, word)))
    return mended(chunk, swapped);
  return undefined;
}

async function asTwoWords(library: Library, word: string): Promise<string[] | undefined> {
  const vocabulary = await library.vocabulary();
  for (let end = word.length - shortestPart; end >= shortestPart; end--) {
    const parts = [word.slice(0, end), word.slice(end)];
    if (parts.every((part) => vocabulary.find(part) !== undefined)) return parts;
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
  if (isKnown(library, word)) return [{ asked: word, word }];
  if (word.length >= (isLast ? 2 : shortestBeginning) && library.lexicon.begins(word))
    return [{ asked: word, word, beginning: true }];
  const words = await guess(library, word);
  return words ? mended(word, words) : [{ asked: word, word, unknown: true }];
}

/**
 * The words of a question: each piece between spaces in the layout that makes sense, pieces glued where only together
 * they are a word, and what is still unknown replaced by the nearest word of the index.
 * @param typing the last word may still be on its way
 */
export async function mend(library: Library, text: string, typing: boolean): Promise<Token[]> {
  const chunks = text.split(/\s+/u).filter((chunk) => chunk !== '');
  const tokens: Token[] = [];
  for (let index = 0; index < chunks.length; index++) {
    const chunk = chunks[index] ?? '';
    const known = await inSomeLayout(library, chunk);
    if (known) {
      tokens.push(...known);
      continue;
    }
    const next = chunks[index + 1];
    const glued = next === undefined ? [] : wordsOf(`${chunk}${next}`);
    const [whole = ''] = glued;
    if (glued.length === 1 && library.lexicon.find(whole)) {
      tokens.push({ asked: `${chunk} ${next ?? ''}`, word: whole, mended: true });
      index++;
      continue;
    }
    for (const word of wordsOf(chunk))
      tokens.push(...(await mendWord(library, word, typing && index === chunks.length - 1)));
  }
  return tokens;
}
