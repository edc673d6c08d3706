import { wordsOf } from './letters.ts';
import { keyOf } from './stem.ts';

/** Words with one meaning, as an editor keeps them; one-way: the first is looked for when others are asked, not back. */
export interface SynonymGroup {
  readonly words: readonly string[];
  readonly oneWay?: boolean;
}

/** Another way to say a part of a question. */
export interface Phrase {
  readonly words: readonly string[];
  readonly keys: readonly string[];
}

/** A part of a question that a group knows, and what else to look for. */
export interface SynonymMatch {
  readonly from: number;
  readonly length: number;
  readonly phrases: readonly Phrase[];
}

export function phraseOf(text: string): Phrase {
  const words = wordsOf(text);
  return { words, keys: words.map(keyOf) };
}

interface Known {
  readonly phrase: Phrase;
  readonly others: readonly Phrase[];
}

/** Editors' synonyms, ready to be looked up. */
export type Synonyms = ReadonlyMap<string, readonly Known[]>;

/** Prepares groups once; the first word of each phrase is the key. */
export function compileSynonyms(groups: readonly SynonymGroup[]): Synonyms {
  const known = new Map<string, Known[]>();
  for (const { words, oneWay = false } of groups) {
    const phrases = words.map(phraseOf).filter(({ keys }) => keys.length > 0);
    const asked = oneWay ? phrases.slice(1) : phrases;
    for (const phrase of asked) {
      const targets = oneWay ? phrases.slice(0, 1) : phrases;
      const others = targets.filter((other) => other !== phrase);
      const first = phrase.keys[0] ?? '';
      known.set(first, [...(known.get(first) ?? []), { phrase, others }]);
    }
  }
  return known;
}

/** The longest phrases of any group that begin at a place of a question, and everything equal to them. */
export function matchSynonyms(
  synonyms: Synonyms,
  keys: readonly string[],
  from: number,
): SynonymMatch | undefined {
  const fitting = (synonyms.get(keys[from] ?? '') ?? []).filter(({ phrase }) =>
    phrase.keys.every((key, index) => keys[from + index] === key),
  );
  const length = Math.max(0, ...fitting.map(({ phrase }) => phrase.keys.length));
  if (length === 0) return undefined;
  const longest = fitting.filter(({ phrase }) => phrase.keys.length === length);
  const phrases = new Map(
    longest.flatMap(({ others }) => others.map((phrase) => [phrase.keys.join(' '), phrase])),
  );
  phrases.delete(keys.slice(from, from + length).join(' '));
  return { from, length, phrases: [...phrases.values()] };
}
