/** Whether search finds what is published: asked the way a reader's browser asks. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { readFragment } from '../../src/search/index/fragments.ts';
import { libraryOf } from '../../src/search/index/stored.ts';
import { Engine } from '../../src/search/query/engine.ts';
import { filesIn } from '../files.ts';
import { parsePage } from './html.ts';
import type { Fault } from './verify.ts';

/** How many questions have to be answered, and how many are asked at most until they are. */
const [needed, asked] = [3, 12];

/** A page that search should know, and what a reader would ask for. */
interface Wanted {
  readonly file: string;
  readonly address: string;
  readonly title: string;
}

/**
 * Asks for pages by their titles.
 * @param site folder with the pages
 * @param index folder with `pagefind/` and `search-data/`; the site itself by default
 * @param pages what to ask for
 * @returns what is wrong, in Russian; nothing for a site without pages to find
 */
export async function searchFaults(
  site: string,
  index = site,
  pages = wantedPages(site),
): Promise<Fault[]> {
  if (pages.length === 0) return [];
  const fault = (file: string, message: string): Fault[] => [{ file, message }];
  for (const part of ['pagefind/pagefind-entry.json', 'search-data/core.json'])
    if (!existsSync(path.join(index, part))) return fault(part, 'нет поискового указателя');
  const library = libraryOf(index);
  const engine = new Engine(library, () => Promise.reject(new Error('The names are enough.')));
  const missed: Wanted[] = [];
  let found = 0;
  for (const page of pages) {
    if (found === needed) break;
    if (await isFound(engine, index, page)) found += 1;
    else missed.push(page);
  }
  if (found >= Math.min(needed, pages.length)) return [];
  const [first] = missed;
  return fault(first?.file ?? 'search-data/core.json', `поиск не находит «${first?.title ?? ''}»`);
}

/** The names know the page, and Pagefind has its text. */
async function isFound(
  engine: Engine,
  index: string,
  { address, title }: Wanted,
): Promise<boolean> {
  try {
    const { ranked } = await engine.byName(title);
    const id = ranked.find(({ name }) => name.address === address)?.id;
    if (id === undefined) return false;
    return readFragment(path.join(index, 'pagefind'), id).url === address;
  } catch {
    // Half an index.
    return false;
  }
}

/** Pages to ask for, of every kind; news last, of which the oldest are found by their texts only. */
export function wantedPages(site: string): Wanted[] {
  const all = filesIn(site).filter((file) => /^(?!admin\/).+\/index\.html$/u.test(file));
  const isNews = (file: string): boolean => file.startsWith('news/');
  const files = [...spread(all.filter((file) => !isNews(file))), ...all.filter(isNews)];
  const pages: Wanted[] = [];
  for (const file of files) {
    if (pages.length === asked) break;
    const html = readFileSync(path.join(site, file), 'utf8');
    if (!html.includes('data-pagefind-body')) continue;
    const title = parsePage(html).all('h1')[0]?.text ?? '';
    if (title !== '') pages.push({ file, title, address: `/${file.replace(/index\.html$/u, '')}` });
  }
  return pages;
}

/** The same things, neighbours far apart. */
function spread<T>(things: readonly T[]): T[] {
  const step = Math.max(1, Math.floor(things.length / asked));
  const rank = (i: number): number => (i % step) * things.length + i;
  return [...things.keys()].sort((a, b) => rank(a) - rank(b)).flatMap((i) => things[i] ?? []);
}
