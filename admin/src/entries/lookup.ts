/** Other entries by their titles, for references; and whether a slug is taken. */
import { fieldValues } from '../format/listed.ts';
import type { LoadedEntry } from '../decap/backend.ts';
import { implementation } from './implementation.ts';

/** An entry to refer to. */
export interface Found {
  readonly slug: string;
  readonly title: string;
}

const minute = 60_000;
const cache = new Map<string, { readonly at: number; readonly entries: Promise<Found[]> }>();

/** All published entries of a content type by title; asked for once a minute at most. */
export function entriesOf(collection: string): Promise<Found[]> {
  const known = cache.get(collection);
  if (known && Date.now() - known.at < minute) return known.entries;
  const entries = load(collection);
  cache.set(collection, { at: Date.now(), entries });
  entries.catch(() => cache.delete(collection));
  return entries;
}

/** Forgets what was loaded: something has been saved. */
export function forgetEntries(): void {
  cache.clear();
}

/** The entries of a content type as files, with their fields at least (see `format/listed.ts`). */
export function everyEntry(collection: string): Promise<LoadedEntry[]> {
  const backend = implementation();
  const place = [`content/${collection}`, 'mdx', 2] as const;
  return backend.allEntriesByFolder?.(...place) ?? backend.entriesByFolder(...place);
}

async function load(collection: string): Promise<Found[]> {
  const loaded = await everyEntry(collection);
  return loaded
    .map(({ data, file }) => {
      const { title, number } = fieldValues(data);
      const numbered = typeof number === 'number' ? `${number}. ` : '';
      const slug = slugOf(file.path);
      return { slug, title: `${numbered}${typeof title === 'string' ? title : slug}` };
    })
    .sort((a, b) => a.title.localeCompare(b.title, 'ru', { numeric: true }));
}

/** `content/news/plan/index.mdx`, `plan/index` → `plan`. */
export function slugOf(path: string): string {
  return /([^/]+)\/index(?:\.mdx)?$/u.exec(path)?.[1] ?? path;
}

/** Whether an entry of that slug is there already, published or as a draft. */
export async function isTaken(collection: string, slug: string): Promise<boolean> {
  const backend = implementation();
  const [published, draft] = await Promise.all([
    backend
      .getEntry(`content/${collection}/${slug}/index.mdx`)
      // A backend may answer for a file that is not there with nothing instead of an error.
      .then((entry) => Boolean((entry as Partial<typeof entry> | undefined)?.data))
      .catch(() => false),
    backend
      .unpublishedEntry({ collection, slug: `${slug}/index` })
      .then(Boolean)
      .catch(() => false),
  ]);
  return published || draft;
}
