import { shardOf, type Core, type StoredShard } from './data.ts';
import { Lexicon } from './lexicon.ts';
import { compileSynonyms, type Synonyms } from './synonyms.ts';
import { Vocabulary, type StoredVocabulary } from './vocabulary.ts';

/** Where the stored data come from: a browser fetches them, a test reads them from memory. */
export interface Source {
  core(): Promise<Core>;
  shard(beginning: string): Promise<StoredShard>;
  vocabulary(): Promise<StoredVocabulary>;
}

/** What is known of the index so far; each part is asked for once, and only when it is needed. */
export class Library {
  readonly lexicon = new Lexicon();
  readonly #source: Source;
  readonly #shards = new Map<string, Promise<void>>();
  #core: Promise<Core> | undefined;
  #synonyms: Synonyms | undefined;
  #vocabulary: Promise<Vocabulary> | undefined;
  #beginnings: ReadonlySet<string> = new Set();

  constructor(source: Source) {
    this.#source = source;
  }

  /** Reads what every search needs. A failure is forgotten, so that the next try asks the network again. */
  async core(): Promise<Core> {
    this.#core ??= this.#source.core();
    try {
      const core = await this.#core;
      this.#synonyms ??= compileSynonyms(core.synonyms);
      this.#beginnings = new Set(core.shards.split(' '));
      return core;
    } catch (error) {
      this.#core = undefined;
      throw error;
    }
  }

  /** Editors' synonyms; `core` has to be read before. */
  get synonyms(): Synonyms {
    return this.#synonyms ?? new Map();
  }

  /** Reads the shards of words, those that exist. */
  async prepare(words: Iterable<string>): Promise<void> {
    const { kinds } = await this.core();
    const wanted = [...new Set([...words].map(shardOf))].filter((key) => this.#beginnings.has(key));
    await Promise.all(
      wanted.map(async (beginning) => {
        const reading =
          this.#shards.get(beginning) ??
          this.#source.shard(beginning).then((shard) => {
            this.lexicon.add(beginning, shard, kinds);
          });
        this.#shards.set(beginning, reading);
        try {
          await reading;
        } catch (error) {
          this.#shards.delete(beginning);
          throw error;
        }
      }),
    );
  }

  /** All words of the index, for mistakes; asked for only when a word is not known. */
  async vocabulary(): Promise<Vocabulary> {
    this.#vocabulary ??= this.#source.vocabulary().then((stored) => new Vocabulary(stored));
    try {
      return await this.#vocabulary;
    } catch (error) {
      this.#vocabulary = undefined;
      throw error;
    }
  }
}
