/** A word of a question after mistakes are mended. */
export interface Token {
  /** As it was typed, or the part of it. */
  readonly asked: string;
  /** Folded, as it is looked for. */
  readonly word: string;
  /** Not in the index, and nothing near it is. */
  readonly unknown?: boolean;
  /** The word was replaced by another one. */
  readonly mended?: boolean;
  /** Only the beginning of a word of the index. */
  readonly beginning?: boolean;
}
