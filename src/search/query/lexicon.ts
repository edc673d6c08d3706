import { shardOf, type Kind, type Name, type StoredShard } from './data.ts';
import { wordsOf } from './letters.ts';
import { keyOf } from './stem.ts';

/** A word of the index: its forms with different stems, and in how many pages they stand. */
export interface Word {
  readonly key: string;
  readonly forms: readonly string[];
  readonly pages: number;
}

/** Words and names that have been read so far. */
export class Lexicon {
  readonly #words = new Map<string, Word>();
  readonly #sorted: string[] = [];
  readonly names = new Map<string, Name>();
  readonly #named = new Set<string>();
  readonly #read = new Set<string>();

  /** Takes in a shard; the second time nothing happens. */
  add(beginning: string, shard: StoredShard, kinds: readonly Kind[]): void {
    if (this.#read.has(beginning)) return;
    this.#read.add(beginning);
    for (const [index, form] of shard.words.split(' ').entries()) {
      if (form === '') continue;
      const key = keyOf(form);
      const pages = 2 ** Number.parseInt(shard.counts.charAt(index), 36);
      const known = this.#words.get(key);
      this.#words.set(key, {
        key,
        forms: [...(known?.forms ?? []), form],
        pages: Math.max(known?.pages ?? 0, pages),
      });
      this.#sorted.push(form);
    }
    for (const [id, address, title, kind, day, also] of shard.names) {
      this.names.set(id, { id, address, title, kind: kinds[kind]?.name ?? '', day, also });
      for (const word of wordsOf(`${title} ${also}`)) this.#named.add(keyOf(word));
    }
  }

  has(word: string): boolean {
    return this.#read.has(shardOf(word));
  }

  /** The word of the index with the same key, if its shard has been read. */
  find(word: string): Word | undefined {
    return this.#words.get(keyOf(word));
  }

  /** Whether the word is in a name: what things are called says more than what is told about them. */
  isNamed(word: string): boolean {
    return this.#named.has(keyOf(word));
  }

  /** Whether some word begins so: a reader may be in the middle of typing it. */
  begins(beginning: string): boolean {
    return this.#sorted.some((word) => word.startsWith(beginning));
  }
}
