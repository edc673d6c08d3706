/** Whether a finished site may be shown to readers. */
import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import type { AddressBook } from '../addresses.ts';
import { sha256 } from '../files.ts';
import type { Memory } from '../gate/memory.ts';
import type { Plan } from '../gate/plan.ts';
import { errorPages, fileOfPage } from '../pages.ts';
import type { Pages } from '../pages.ts';
import type { Manifest } from '../releases/manifest.ts';
import { factsOf } from './facts.ts';
import type { PageFacts } from './facts.ts';
import { linkFaults } from './links.ts';

/** Something that must not reach readers. */
export interface Fault {
  /** File of the site. */
  readonly file: string;
  readonly message: string;
}

export interface VerifyRequest {
  readonly folder: string;
  /** Every file of the site. */
  readonly files: ReadonlySet<string>;
  /** Those that are new. */
  readonly written: readonly string[];
  readonly removed: readonly string[];
  readonly plan: Plan;
  readonly base: string;
  /** What readers see now. */
  readonly before?: Manifest | undefined;
  readonly book: AddressBook;
  /** What is known of pages, by the hash of their bytes. */
  readonly memory: Memory<PageFacts>;
}

export function verify(request: VerifyRequest): Fault[] {
  return [
    ...pageFaults(request),
    ...emptyFaults(request),
    ...indexFaults(request),
    ...lossFaults(request),
    ...contentFaults(request),
  ];
}

const isPage = (file: string): boolean => file.endsWith('.html') && !file.startsWith('admin/');

/** The set of pages is exactly what the content asks for. */
function pageFaults({ files, plan: { pages } }: VerifyRequest): Fault[] {
  const expected = filesOf(pages);
  const missing = [...expected].filter((file) => !files.has(file));
  const extra = [...files].filter((file) => isPage(file) && !expected.has(file));
  return [
    ...missing.map((file) => ({ file, message: 'нет страницы, которая должна быть' })),
    ...extra.map((file) => ({ file, message: 'лишняя страница' })),
  ];
}

/** The same pages are asked for with every save that makes and takes none. */
const expectedFiles = new WeakMap<Pages, ReadonlySet<string>>();

function filesOf(pages: Pages): ReadonlySet<string> {
  const known = expectedFiles.get(pages);
  if (known) return known;
  const files = new Set<string>(Object.values(errorPages));
  for (const addresses of [pages.pages, pages.moved.keys()])
    for (const address of addresses) files.add(fileOfPage(address));
  expectedFiles.set(pages, files);
  return files;
}

function emptyFaults({ folder, written }: VerifyRequest): Fault[] {
  // The editor is our own program: a module of types alone is empty in it.
  return written
    .filter((file) => !file.startsWith('admin/'))
    .filter((file) => statSync(path.join(folder, file)).size === 0)
    .map((file) => ({ file, message: 'пустой файл' }));
}

/** A site that had search has it still. What it finds is asked when an index is made, see `search.ts`. */
function indexFaults({ files, before }: VerifyRequest): Fault[] {
  const entry = 'pagefind/pagefind-entry.json';
  if (before?.files.has(entry) !== true || files.has(entry)) return [];
  return [{ file: entry, message: 'пропал поисковый указатель' }];
}

/** Pages may go when editors delete entries, not otherwise; a twentieth is allowed for. */
function lossFaults({ before, plan }: VerifyRequest): Fault[] {
  if (!before) return [];
  const lost = Object.keys(before.addresses).filter((file) => !plan.visible.has(file));
  const unexplained = lost.filter((file) => plan.held.some((held) => held.file === file));
  if (unexplained.length <= before.pages.length / 20) return [];
  return [{ file: 'index.html', message: `пропадает страниц: ${unexplained.length}` }];
}

/** What is in the pages: those that are new are read, others only where a link leads to a place on them. */
function contentFaults(request: VerifyRequest): Fault[] {
  const { files, written, removed, base, before, book, memory } = request;
  const fresh = new Set(written.filter(isPage));
  const known = new Map<string, PageFacts>();
  const factsAt = (file: string): PageFacts | undefined => {
    if (!isPage(file) || !files.has(file)) return undefined;
    const hash = fresh.has(file) ? undefined : before?.files.get(file);
    const facts = known.get(file) ?? factsFor(request, file, hash);
    known.set(file, facts);
    return facts;
  };
  const losesPlaces = (file: string): boolean => {
    const places = new Set(factsAt(file)?.ids);
    const old = memory.get(factKey(before?.files.get(file) ?? '', base, file));
    return old?.ids.some((id) => !places.has(id)) === true;
  };
  const faults = [...fresh].flatMap((file) =>
    (factsAt(file)?.faults ?? []).map((message) => ({ file, message })),
  );
  const isWhole = !before || removed.length > 0 || [...fresh].some(losesPlaces);
  const checked = isWhole ? [...files].filter(isPage) : [...fresh];
  return [...faults, ...linkFaults({ checked, factsAt, files, base, book })];
}

const factKey = (hash: string, base: string, file: string): string => `${hash} ${base}${file}`;

/** What of the memory the next release may need. */
export function factKeys({ files, base }: Pick<Manifest, 'files' | 'base'>): string[] {
  return [...files].flatMap(([file, hash]) => (isPage(file) ? factKey(hash, base, file) : []));
}

/** @param hash of the bytes of the page, when it is known */
function factsFor(
  { folder, base, memory }: VerifyRequest,
  file: string,
  hash = sha256(path.join(folder, file)),
): PageFacts {
  const key = factKey(hash, base, file);
  const known = memory.get(key);
  if (known) return known;
  const html = readFileSync(path.join(folder, file), 'utf8');
  const address = `https://site.invalid${base}${file.replace(/(^|\/)index\.html$/u, '$1')}`;
  const facts = factsOf(html, address);
  memory.set(key, facts);
  return facts;
}
