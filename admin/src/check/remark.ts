/** What the panel of the check says of an entry, and where it leads to. */

/** A field by its path in the form, or a block of the text by its number among those of the first level. */
export type Target =
  | { readonly kind: 'field'; readonly path: readonly (string | number)[] }
  | { readonly kind: 'text'; readonly block: number };

export interface Remark {
  readonly code: string;
  /** `error` keeps the entry from review and publication, `advice` stops nothing. */
  readonly level: 'error' | 'advice';
  readonly message: string;
  /** The words in question; empty when the message says it all. */
  readonly quote: string;
  /** What would be right instead. */
  readonly correction?: string;
  readonly target: Target;
}

/** A form as it stands, sent to the worker. */
export interface FormState {
  readonly collection: string;
  readonly slug: string;
  readonly data: Readonly<Record<string, unknown>>;
  /** Names of pictures and files beside the entry. */
  readonly files: readonly string[];
}
