import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';

/** A finished page: where it is and what it holds. */
export interface Page {
  /** From the section's root, without base: `/news/plan-goda/`. */
  readonly address: string;
  readonly html: string;
}

/** Folders without pages for readers. */
const skipped = new Set(['pagefind', 'search-data', 'admin', '_astro', 'media', 'fonts', 'og']);

async function filesUnder(folder: string, inside = ''): Promise<string[]> {
  const entries = await readdir(path.join(folder, inside), { withFileTypes: true });
  const lists = await Promise.all(
    entries.map(async (entry) => {
      const name = path.posix.join(inside, entry.name);
      if (entry.isDirectory())
        return inside === '' && skipped.has(entry.name) ? [] : filesUnder(folder, name);
      return [name];
    }),
  );
  return lists.flat();
}

/** Every page of a built site, by address. */
export async function readPages(folder: string): Promise<Page[]> {
  const files = (await filesUnder(folder)).filter((name) => name.endsWith('/index.html')).sort();
  return Promise.all(
    files.map(async (name) => ({
      address: `/${name.slice(0, -'index.html'.length)}`,
      html: await readFile(path.join(folder, name), 'utf8'),
    })),
  );
}
