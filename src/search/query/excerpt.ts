import { wordsOf } from './letters.ts';
import { keyOf } from './stem.ts';
import { isStopWord } from './stopWords.ts';
import type { Concept } from './concepts.ts';

/** A run of an excerpt: text, and whether it is what was asked about. */
export interface Run {
  readonly text: string;
  readonly marked: boolean;
}

const excerptWords = 26;
/** A single letter is marked only as a number or a name of its own, never as a part of a word. */
const shortest = 2;

/** The keys that are worth marking. */
export function markedKeys(concepts: readonly Concept[]): ReadonlySet<string> {
  const all = concepts.filter(({ helping }) => !helping || concepts.every((one) => one.helping));
  const words = all.flatMap(({ variants }) =>
    variants
      // A word of a synonym that is a phrase says little by itself: «профсоюзный» of «профсоюзный билет».
      .filter(({ keys, weight }) => weight === 1 || keys.length === 1)
      .flatMap(({ keys, forms }) => keys.filter((_, index) => fit(forms[index]?.[0] ?? ''))),
  );
  return new Set(words);
}

const fit = (word: string): boolean =>
  (word.length >= shortest || /^\d$/u.test(word)) && !isStopWord(word);

/** The text in runs: whole words with one of the keys are marked, nothing shorter than a word ever is. */
export function mark(text: string, keys: ReadonlySet<string>): Run[] {
  const runs: { text: string; marked: boolean }[] = [];
  for (const piece of text.split(/([\p{L}\p{N}\u0300\u0301]+)/u)) {
    const [word] = wordsOf(piece);
    const marked = word !== undefined && keys.has(keyOf(word));
    const last = runs.at(-1);
    if (piece === '') continue;
    if (last?.marked === marked) last.text += piece;
    else runs.push({ text: piece, marked });
  }
  return runs;
}

/** The piece of a text where most of the keys stand nearest to one another, in runs. */
export function excerpt(content: string, keys: ReadonlySet<string>): Run[] {
  const words = content.split(/\s+/u);
  const found = words.map((word) =>
    wordsOf(word)
      .map(keyOf)
      .filter((key) => keys.has(key)),
  );
  let best = { from: 0, value: 0 };
  for (let from = 0; from < words.length; from++) {
    if (found[from]?.length === 0) continue;
    const inside = found.slice(from, from + excerptWords).flat();
    const value = new Set(inside).size * 10 + Math.min(inside.length, 9);
    if (value > best.value) best = { from, value };
  }
  const from = Math.max(0, Math.min(best.from - 4, words.length - excerptWords));
  const text = words.slice(from, from + excerptWords).join(' ');
  const before = from > 0 ? '… ' : '';
  const after = from + excerptWords < words.length ? ' …' : '';
  return mark(`${before}${text}${after}`, keys);
}
