import { readFileSync } from 'node:fs';
import path from 'node:path';
import { wordsOf } from '../query/letters.ts';
import { keyOf } from '../query/stem.ts';
import { downloadsOf, type Download } from './downloads.ts';
import { fileText, isReadable } from './fileText.ts';
import { filesLabel } from './kinds.ts';
import type { Page } from './pages.ts';
import type { SearchRecord } from './sections.ts';

/** What the files of a site give to search. */
export interface SiteFiles {
  /** By the page that offers them. */
  readonly byPage: ReadonlyMap<string, readonly Download[]>;
  /** Files that say something their page does not, as records of their own. */
  readonly records: readonly SearchRecord[];
}

/** The keys of the words of a text. */
export type KeyReader = (text: string) => ReadonlySet<string>;

/**
 * A file that shares so much of its words with its page is that page on paper: the page is found, and offers it. The
 * same holds for the Word twin of a PDF: one of them is found.
 */
const samePaper = 0.8;

/** What it has read is not read again. */
export function keyReader(): KeyReader {
  const texts = new Map<string, ReadonlySet<string>>();
  return (text) => {
    const keys = texts.get(text) ?? new Set(wordsOf(text).map(keyOf));
    texts.set(text, keys);
    return keys;
  };
}

function isWithin(keys: ReadonlySet<string>, said: ReadonlySet<string>): boolean {
  const shared = [...keys].filter((key) => said.has(key)).length;
  return keys.size > 0 && shared / keys.size >= samePaper;
}

/** Reads every file that a page offers. A file that several pages offer is a record of the first. */
export async function filesOf(
  pages: readonly Page[],
  folder: string,
  keysOf: KeyReader,
): Promise<SiteFiles> {
  const byPage = new Map<string, readonly Download[]>();
  const records = new Map<string, SearchRecord>();
  for (const page of pages) {
    const downloads = downloadsOf(page.links, folder);
    if (downloads.length === 0) continue;
    byPage.set(page.address, downloads);
    const known: ReadonlySet<string>[] = [];
    for (const { address, title, about } of downloads) {
      if (!isReadable(address) || records.has(address)) continue;
      const text = await fileText(address, readFileSync(path.join(folder, address)));
      const keys = keysOf(text);
      if ([keysOf(page.text), ...known].some((said) => isWithin(keys, said))) continue;
      known.push(keys);
      records.set(address, {
        url: address,
        content: `${title}. ${text}`,
        // «Чистый бланк» says nothing without the page.
        meta: { title: page.heading ? `${page.heading}: ${title}` : title, about },
        filters: { type: [filesLabel] },
      });
    }
  }
  return { byPage, records: [...records.values()] };
}
