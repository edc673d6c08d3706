/** What the index keeps beside Pagefind's own files, as it is stored; see src/search/index/. */
import type { SynonymGroup } from './synonyms.ts';

/** A page, a file, a question or a term by its name. */
export interface Name {
  /** Pagefind's id of the record, `ru_73ca4d8`. */
  readonly id: string;
  /** From the section's root, without base. */
  readonly address: string;
  readonly title: string;
  /** Name of the content type, or `files`. */
  readonly kind: string;
  /** `YYYY-MM-DD`, or empty. */
  readonly day: string;
  /** What is said of it besides, its kind and number; then other names, each after `|`. */
  readonly also: string;
}

/** Parts the names of a record from what else is said of it, and from one another. */
export const otherName = /\s*\|\s*/u;

export type StoredName = readonly [
  id: string,
  address: string,
  title: string,
  kind: number,
  day: string,
  also: string,
];

/** A kind of records: a content type, pages that lead to others, files. */
export interface Kind {
  readonly name: string;
  /** What one is called: «Бланк». */
  readonly one: string;
  /** What the filter «Что ищем» calls it: «Бланки». */
  readonly many: string;
}

/** `search-data/core.json`: what is read when somebody begins to search. */
export interface Core {
  readonly synonyms: readonly SynonymGroup[];
  /** Beginnings of words that have a shard. */
  readonly shards: string;
  readonly kinds: readonly Kind[];
  readonly pages: number;
}

/** `search-data/names/….json`: words of the whole index with one beginning, and names with such a word. */
export interface StoredShard {
  /** A form of every word, by the alphabet, one space between. */
  readonly words: string;
  /** How many pages have it: the whole part of its binary logarithm, a base-36 digit per word. */
  readonly counts: string;
  readonly names: readonly StoredName[];
}

/** How many letters of a word name its shard. */
export const shardLength = 2;

export const shardOf = (word: string): string => word.slice(0, shardLength);

/** The file of a shard; letters become code points, because a file's name on a server is ASCII. */
export const shardFile = (beginning: string): string =>
  `names/${Array.from(beginning, (letter) => (letter.codePointAt(0) ?? 0).toString(36)).join('-')}.json`;
