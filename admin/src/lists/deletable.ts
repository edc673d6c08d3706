/** Which drafts an editor may throw away: the service knows, Decap would offer it for all. */

/** Keys of drafts that belong to somebody else too: `news/start/index`. */
const others = new Set<string>();

interface Drafts {
  /** @param key what leads to the draft: `news/start/index` or `#/collections/news/entries/start/index?ref=workflow` */
  mayDelete(key: string): boolean;
}

declare global {
  /** Asked by Decap's toolbar and cards (see `vite/drafts.ts`). */
  var officeDrafts: Drafts | undefined;
}

/** Remembers what the service has said of a draft. */
export function rememberDeletable(answer: unknown): void {
  const { collection, slug, mayDelete } = answer as {
    readonly collection: string;
    readonly slug: string;
    readonly mayDelete?: boolean;
  };
  if (mayDelete === false) others.add(`${collection}/${slug}`);
  else others.delete(`${collection}/${slug}`);
}

globalThis.officeDrafts = { mayDelete: (key) => !others.has(keyOf(key)) };

/** `#/collections/news/entries/start/index?ref=workflow` → `news/start/index`. */
function keyOf(place: string): string {
  const [, collection, slug] = /^#\/collections\/([^/]+)\/entries\/([^?]+)/u.exec(place) ?? [];
  return collection === undefined || slug === undefined
    ? place
    : `${collection}/${decodeURIComponent(slug)}`;
}
