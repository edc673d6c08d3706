import { wordsOf } from '../query/letters.ts';
import { stem } from '../query/stem.ts';
import type { Fragment } from './fragments.ts';

/** A word of the index: the form to show and to search for, and how many records have it. */
export interface IndexedWord {
  readonly form: string;
  readonly pages: number;
  /** Whether it stands in a name. */
  readonly named: boolean;
}

interface Seen {
  pages: number;
  named: boolean;
  readonly forms: Map<string, number>;
}

/** A form in a title is what the thing is called: it counts as much as so many in texts. */
const titleWeight = 20;

/** How often each word stands in a text. */
type Tally = ReadonlyMap<string, number>;

/** Reads the words of the texts of some records, by text. */
export type TextReader = (fragments: readonly Fragment[]) => ReadonlyMap<string, Tally>;

/** Reading texts is what takes the time: texts of the reading before are not read again. Names may change afterwards. */
export function textReader(): TextReader {
  /** Texts repeat the same pieces between spaces over and over. */
  const pieces = new Map<string, readonly string[]>();
  let before = new Map<string, Tally>();
  const wordsIn = (piece: string): readonly string[] => {
    const known = pieces.get(piece) ?? wordsOf(piece);
    pieces.set(piece, known);
    return known;
  };
  return (fragments) =>
    (before = new Map(
      fragments.map(({ content }) => [content, before.get(content) ?? tallyOf(content, wordsIn)]),
    ));
}

function tallyOf(text: string, wordsIn: (piece: string) => readonly string[]): Tally {
  const tally = new Map<string, number>();
  for (const piece of text.split(/\s+/u))
    for (const word of wordsIn(piece)) tally.set(word, (tally.get(word) ?? 0) + 1);
  return tally;
}

/**
 * Every word of some records by its stem; of its forms the most usual one, names first.
 * @param texts what a reader gives for the same texts
 */
export function countWords(
  fragments: readonly Fragment[],
  texts = textReader()(fragments),
): IndexedWord[] {
  const seen = new Map<string, Seen>();
  const stems = new Map<string, Seen>();
  const seenOf = (word: string): Seen => {
    const known = stems.get(word);
    if (known) return known;
    const key = stem(word);
    const own = seen.get(key) ?? { pages: 0, named: false, forms: new Map<string, number>() };
    seen.set(key, own);
    stems.set(word, own);
    return own;
  };
  for (const { content, meta } of fragments) {
    const inRecord = new Set<Seen>();
    const count = (word: string, times: number): Seen => {
      const own = seenOf(word);
      own.forms.set(word, (own.forms.get(word) ?? 0) + times);
      inRecord.add(own);
      return own;
    };
    for (const word of new Set(wordsOf(`${meta['title'] ?? ''} ${meta['also'] ?? ''}`)))
      count(word, titleWeight + 1).named = true;
    for (const [word, times] of texts.get(content) ?? []) count(word, times);
    for (const own of inRecord) own.pages++;
  }
  return [...seen.values()]
    .map(({ pages, named, forms }) => ({ form: usual(forms), pages, named }))
    .sort((a, b) => (a.form < b.form ? -1 : 1));
}

function usual(forms: ReadonlyMap<string, number>): string {
  const [best] = [...forms].sort(
    ([a, countA], [b, countB]) => countB - countA || a.length - b.length || (a < b ? -1 : 1),
  );
  return best?.[0] ?? '';
}

/** How many pages have a word, as it is stored: the whole part of the binary logarithm. */
export const storedCount = (pages: number): number => Math.min(35, Math.floor(Math.log2(pages)));
