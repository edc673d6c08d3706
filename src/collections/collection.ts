import type { Fields } from '../fields/fields.ts';

/** A content type: what its entries hold, what it is called, and where readers find it. */
export interface Collection<F extends Fields = Fields> {
  /** The folder in `content/`, and the first part of the addresses. */
  readonly name: string;
  /** Plural, as the editor's menu and the site's lists call it. */
  readonly label: string;
  /** Singular, as a button «Создать …» calls it. */
  readonly labelSingular: string;
  /** What an editor should know before writing one. */
  readonly description: string;
  /** The field that a list of entries is summed up by. */
  readonly summary: string;
  readonly fields: F;
  /** Whether an entry has a body of text below its fields. */
  readonly body: boolean;
  /** Blocks that belong here besides those that may stand anywhere, by name. */
  readonly blocks?: readonly string[];
  /** Slugs that an entry may not have, because the site has a page of its own there. */
  readonly reservedSlugs?: readonly string[];
}

/** Describes a content type; keeps the exact types of its fields. */
export function defineType<const F extends Fields>(collection: Collection<F>): Collection<F> {
  return collection;
}
