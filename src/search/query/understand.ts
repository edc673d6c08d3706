import { conceptsOf, type Concept } from './concepts.ts';
import { intentsOf, type Intent } from './intent.ts';
import { fold, wordsOf } from './letters.ts';
import type { Library } from './library.ts';
import { mend } from './mend.ts';
import { spellNumbers } from './numbers.ts';
import { isHelping, isStopWord } from './stopWords.ts';

/** What search has made of a question. */
export interface Reading {
  /** As it was typed. */
  readonly asked: string;
  /** With mistakes mended: what is looked for. */
  readonly used: string;
  /** Whether `used` says something else than what was typed. */
  readonly changed: boolean;
  readonly concepts: readonly Concept[];
  /** Words that stand nowhere, as they were typed. */
  readonly unknown: readonly string[];
  readonly intents: ReadonlySet<Intent>;
  /** Whether what is known of the question is enough to answer it. */
  readonly answerable: boolean;
}

/** Share of a question's words that have to be known; below it anything found would only be near by chance. */
const enough = 0.5;

/** An unknown word of fewer letters is an abbreviation beside what it stands for, and misses half as much. */
const shortWord = 4;

export interface Manner {
  /** Take the words as they are: a reader has refused the mended ones. */
  readonly literal?: boolean;
}

/** Makes sense of a question in a few reads of the index: usually none besides the shards of its words. */
export async function understand(
  library: Library,
  asked: string,
  { literal = false }: Manner = {},
): Promise<Reading> {
  const text = spellNumbers(asked);
  await library.prepare(wordsOf(text));
  const tokens = literal
    ? wordsOf(text).map((word) => ({ asked: word, word }))
    : await mend(library, text);
  const concepts = await conceptsOf(library, tokens);
  const changed = tokens.some((token) => 'mended' in token && token.mended);
  const used = changed ? tokens.map(({ word }) => word).join(' ') : asked.trim();
  const unknown = tokens.filter((token) => 'unknown' in token && token.unknown);
  const missed = unknown.reduce((sum, { word }) => sum + (word.length < shortWord ? 0.5 : 1), 0);
  const told = tokens.filter(({ word }) => !isStopWord(word) && !isHelping(word));
  const subject = concepts.filter(({ helping }) => !helping).length;
  return {
    asked: asked.trim(),
    used,
    changed,
    concepts,
    unknown: unknown.map((token) => token.asked),
    intents: intentsOf(fold(used)),
    answerable:
      concepts.length > 0 &&
      (unknown.length === 0 ||
        (subject > 0 && (told.length - missed) / Math.max(1, told.length) > enough)),
  };
}
