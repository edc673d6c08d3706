import { distance } from './distance.ts';
import { soundOf } from './sound.ts';
import { keyOf } from './stem.ts';

/**
 * Words of the index in a form that compresses well: each line tells how many letters it shares with the line before
 * (a base-36 digit) and the rest. The counts stand apart, a base-36 digit per word: the whole binary logarithm of the
 * pages that have it, and 16 more for a word of a name.
 */
export interface StoredVocabulary {
  readonly words: string;
  readonly counts: string;
}

/** What is stored of a word: how many pages have it, as a logarithm up to 15, and whether a name does. */
export interface VocabularyWord {
  readonly count: number;
  readonly named: boolean;
}

/** Packs words with what is known of them. */
export function packVocabulary(known: ReadonlyMap<string, VocabularyWord>): StoredVocabulary {
  const sorted = [...known.keys()].sort();
  let last = '';
  const lines = sorted.map((word) => {
    let shared = 0;
    while (shared < 35 && shared < last.length && last[shared] === word[shared]) shared++;
    last = word;
    return shared.toString(36) + word.slice(shared);
  });
  const digits = sorted.map((word) => {
    const { count = 0, named = false } = known.get(word) ?? {};
    return (Math.min(15, count) + (named ? namedFrom : 0)).toString(36);
  });
  return { words: lines.join('\n'), counts: digits.join('') };
}

function unpack({ words }: StoredVocabulary): string[] {
  let last = '';
  return words.split('\n').map((line) => {
    last = last.slice(0, Number.parseInt(line.charAt(0), 36)) + line.slice(1);
    return last;
  });
}

interface Entry extends VocabularyWord {
  readonly word: string;
  readonly key: string;
}

/** Digits from here on are of words that stand in names. */
const namedFrom = 16;

/** How many mistakes a word of a given length may have. */
function tolerance(length: number): number {
  if (length < 4) return 0;
  if (length < 7) return 1;
  return length < 8 ? 1.5 : 2;
}

/** The words of the whole index, to look for the nearest to one that is not there. */
export class Vocabulary {
  readonly #entries: Entry[];
  #bySound: Map<string, Entry> | undefined;

  constructor(stored: StoredVocabulary) {
    this.#entries = unpack(stored).map((word, index) => {
      const digit = Number.parseInt(stored.counts.charAt(index), 36);
      return { word, key: keyOf(word), count: digit % namedFrom, named: digit >= namedFrom };
    });
  }

  /** The word of a name that has the same key. */
  findNamed(word: string): string | undefined {
    const key = keyOf(word);
    return this.#entries.find((entry) => entry.named && entry.key === key)?.word;
  }

  /**
   * The words nearest to a misspelt one, best first. The stems are compared, so that any form of the word does. A wrong
   * first letter counts for more, because people seldom get it wrong; a word that is in no name has to be nearer,
   * because people look for what has a name.
   */
  nearest(word: string): string[] {
    const key = keyOf(word);
    const most = tolerance(word.length);
    const far = ({ key: other, word: form, count, named }: Entry): number => {
      const limit = named ? most : most / 2;
      const apart = Math.min(distance(key, other, limit), distance(word, form, limit));
      const start = other.startsWith(key.charAt(0)) ? 0 : 0.6;
      const ending = Math.abs(key.length - other.length) * 0.05;
      return apart + start + ending - count * 0.04 - (named ? 0.3 : 0);
    };
    return this.#entries
      .filter(
        (entry) => entry.key.length > 2 && Math.abs(entry.key.length - key.length) <= most + 1,
      )
      .map((entry) => ({ word: entry.word, far: far(entry) }))
      .filter((entry) => entry.far < most + 0.5)
      .sort((a, b) => a.far - b.far)
      .slice(0, 5)
      .map((entry) => entry.word);
  }

  /** The word that sounds the same, whichever alphabet either is written in; of several the most usual. */
  sounding(word: string): string | undefined {
    this.#bySound ??= soundsOf(this.#entries);
    const sound = soundOf(word);
    const exact = this.#bySound.get(sound);
    if (exact !== undefined) return exact.word;
    // Another form of the word: up to three letters of ending follow the stem.
    for (let ending = 0; ending <= 3 && sound.length - ending > 3; ending++) {
      const found = this.#bySound.get(`${sound.slice(0, sound.length - ending)}-`);
      if (found !== undefined) return found.word;
    }
    return undefined;
  }

  /** Words of names that share the longest beginning with a word, at least four letters. */
  alike(word: string): string[] {
    for (let length = word.length; length > 3; length--) {
      const found = this.#entries
        .filter((entry) => entry.named && entry.word.startsWith(word.slice(0, length)))
        .sort((a, b) => b.count - a.count);
      if (found.length > 0) return found.slice(0, 3).map((entry) => entry.word);
    }
    return [];
  }

  /** The word that sounds nearly the same. */
  nearestSound(word: string): string | undefined {
    const sound = soundOf(word);
    const limit = tolerance(sound.length) - 1;
    if (limit < 0) return undefined;
    return this.#entries.find(
      (entry) => distance(soundOf(entry.word), sound, Math.max(1, limit)) <= Math.max(1, limit),
    )?.word;
  }
}

/** Words by their sound, and by the sound of their stem with a hyphen after it. */
function soundsOf(entries: readonly Entry[]): Map<string, Entry> {
  const sounds = new Map<string, Entry>();
  const add = (sound: string, entry: Entry) => {
    if (entry.count > (sounds.get(sound)?.count ?? -1)) sounds.set(sound, entry);
  };
  for (const entry of entries) {
    add(soundOf(entry.word), entry);
    add(`${soundOf(entry.key)}-`, entry);
  }
  return sounds;
}
