import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileLinksOf, type FileLink } from './downloads.ts';
import { elements, parsePage, textOf } from './markup.ts';
import { sectionRecords, type SearchRecord } from './sections.ts';

/** What a page gives to search besides what Pagefind reads in it. */
export interface Page {
  /** From the section's root, without base: `/news/plan-goda/`. */
  readonly address: string;
  /** Its parts that are records of their own. */
  readonly sections: readonly SearchRecord[];
  readonly links: readonly FileLink[];
  /** Its name and everything it says, if it links files. */
  readonly heading: string;
  readonly text: string;
}

/** Pages by their files, with what tells whether a file is still the same. */
export type KnownPages = Map<string, { readonly stamp: string; readonly page: Page }>;

/** Folders without pages for readers, `s` with the short addresses: as many as there are entries. */
const skipped = new Set([
  'pagefind',
  'search-data',
  'admin',
  '_astro',
  'media',
  'fonts',
  'og',
  's',
]);

/** On the part of a page that search finds. */
const searched = 'data-pagefind-body';

function filesUnder(folder: string, inside = ''): string[] {
  return readdirSync(path.join(folder, inside), { withFileTypes: true }).flatMap((entry) => {
    const name = path.posix.join(inside, entry.name);
    if (!entry.isDirectory()) return [name];
    return inside === '' && skipped.has(entry.name) ? [] : filesUnder(folder, name);
  });
}

/** Changes when a file is written anew; hard links of one file have the same. */
function stampOf(file: string): string {
  const { ino, size, mtimeMs } = statSync(file);
  return `${ino}-${size}-${mtimeMs}`;
}

/**
 * Every page of a built site, by address.
 * @param base prefix of the addresses in the pages
 * @param parts folder for what Pagefind takes of them: the rest is half of a page, and costs it as much
 * @param known what an earlier reading has found, and this one leaves; with an empty one `parts` is empty, too
 */
export function readPages(folder: string, base: string, parts: string, known: KnownPages): Page[] {
  const before = new Map(known);
  known.clear();
  const files = filesUnder(folder).filter((name) => path.posix.basename(name) === 'index.html');
  for (const name of files.sort()) {
    const file = path.join(folder, name);
    const stamp = stampOf(file);
    const old = before.get(name);
    before.delete(name);
    if (old?.stamp === stamp) {
      known.set(name, old);
      continue;
    }
    const html = readFileSync(file, 'utf8');
    writePart(path.join(parts, name), html);
    const page = readPage(html, `/${name.slice(0, -'index.html'.length)}`, base);
    known.set(name, { stamp, page });
  }
  for (const gone of before.keys()) rmSync(path.join(parts, gone), { force: true });
  return Array.from(known.values(), ({ page }) => page);
}

/** The one element of a page that Pagefind takes; layouts mark it. */
function writePart(file: string, html: string): void {
  const mark = html.indexOf(searched);
  if (mark === -1) {
    rmSync(file, { force: true });
    return;
  }
  const start = html.lastIndexOf('<', mark);
  const tag = /^<[a-z]+/u.exec(html.slice(start, mark))?.[0].slice(1) ?? '';
  const part = html.slice(start, html.lastIndexOf(`</${tag}>`));
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, `<!doctype html><html lang="ru"><body>${part}</${tag}>`);
}

function readPage(html: string, address: string, base: string): Page {
  const [hasSections, hasLinks] = [html.includes('data-search-record'), html.includes(' download')];
  const tree = hasSections || hasLinks ? parsePage(html) : undefined;
  const links = tree && html.includes(searched) ? fileLinksOf(tree, base) : [];
  const [heading] = tree ? elements(tree, ({ tagName }) => tagName === 'h1') : [];
  return {
    address,
    sections: tree ? sectionRecords(tree, address) : [],
    links,
    heading: heading ? textOf(heading) : '',
    text: tree && links.length > 0 ? textOf(tree) : '',
  };
}
