import { distance } from './distance.ts';
import { soundOf } from './sound.ts';
import { keyOf } from './stem.ts';

/**
 * Words of the index in a form that compresses well: each line tells how many letters it shares with the line before
 * (a base-36 digit) and the rest. The counts stand apart, a base-36 digit per word.
 */
export interface StoredVocabulary {
  readonly words: string;
  readonly counts: string;
}

/** Packs words with their counts (binary logarithms, whole). */
export function packVocabulary(counts: ReadonlyMap<string, number>): StoredVocabulary {
  const sorted = [...counts.keys()].sort();
  let last = '';
  const lines = sorted.map((word) => {
    let shared = 0;
    while (shared < 35 && shared < last.length && last[shared] === word[shared]) shared++;
    last = word;
    return shared.toString(36) + word.slice(shared);
  });
  const digits = sorted.map((word) => Math.min(35, counts.get(word) ?? 0).toString(36));
  return { words: lines.join('\n'), counts: digits.join('') };
}

function unpack({ words }: StoredVocabulary): string[] {
  let last = '';
  return words.split('\n').map((line) => {
    last = last.slice(0, Number.parseInt(line.charAt(0), 36)) + line.slice(1);
    return last;
  });
}

interface Entry {
  readonly word: string;
  readonly key: string;
  readonly count: number;
}

/** Most letters that may be wrong in a word of a given length. */
function tolerance(length: number): number {
  if (length < 4) return 0;
  return length < 8 ? 1 : 2;
}

/** The words of the whole index, to look for the nearest to one that is not there. */
export class Vocabulary {
  readonly #entries: Entry[];
  #bySound: Map<string, string> | undefined;

  constructor(stored: StoredVocabulary) {
    this.#entries = unpack(stored).map((word, index) => ({
      word,
      key: keyOf(word),
      count: Number.parseInt(stored.counts.charAt(index), 36),
    }));
  }

  /** A word that has the same key. */
  find(word: string): string | undefined {
    const key = keyOf(word);
    return this.#entries.find((entry) => entry.key === key)?.word;
  }

  /**
   * The words nearest to a misspelt one, best first. The stems are compared, so that any form of the word does; a
   * wrong first letter counts for more, because people seldom get it wrong.
   */
  nearest(word: string, limit = tolerance(word.length)): string[] {
    const key = keyOf(word);
    const far = ({ key: other, word: form, count }: Entry): number => {
      const apart = Math.min(distance(key, other, limit), distance(word, form, limit));
      if (apart > limit) return Infinity;
      const start = other.startsWith(key.charAt(0)) ? 0 : 0.6;
      const ending = Math.abs(key.length - other.length) * 0.05;
      return apart + start + ending - Math.min(count, 8) * 0.04;
    };
    return this.#entries
      .filter(
        (entry) => Math.abs(entry.key.length - key.length) <= limit + 1 && entry.key.length > 2,
      )
      .map((entry) => ({ word: entry.word, far: far(entry) }))
      .filter((entry) => entry.far < limit + 0.7)
      .sort((a, b) => a.far - b.far)
      .slice(0, 5)
      .map((entry) => entry.word);
  }

  /** The word that sounds the same, whichever alphabet either is written in. */
  sounding(word: string): string | undefined {
    if (!this.#bySound) {
      this.#bySound = new Map();
      for (const entry of this.#entries) {
        const sound = soundOf(entry.word);
        if (!this.#bySound.has(sound)) this.#bySound.set(sound, entry.word);
        const stemmed = soundOf(entry.key);
        if (stemmed.length > 3 && !this.#bySound.has(`${stemmed}-`))
          this.#bySound.set(`${stemmed}-`, entry.word);
      }
    }
    const sound = soundOf(word);
    const exact = this.#bySound.get(sound);
    if (exact !== undefined) return exact;
    // Another form of the word: up to three letters of ending follow the stem.
    for (let ending = 0; ending <= 3 && sound.length - ending > 3; ending++) {
      const found = this.#bySound.get(`${sound.slice(0, sound.length - ending)}-`);
      if (found !== undefined) return found;
    }
    return undefined;
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
