/** Whether a finished site may be shown to readers. */
import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import type { AddressBook } from '../addresses.ts';
import { sha256 } from '../files.ts';
import type { Memory } from '../gate/memory.ts';
import type { Plan } from '../gate/plan.ts';
import { errorPages } from '../pages.ts';
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
  readonly files: readonly string[];
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
  const built = new Set(files.filter(isPage));
  const expected = new Set<string>(Object.values(errorPages));
  for (const address of [...pages.pages, ...pages.moved.keys()])
    expected.add(`${address.slice(1)}index.html`);
  const fault =
    (message: string) =>
    (file: string): Fault => ({ file, message });
  return [
    ...[...expected]
      .filter((file) => !built.has(file))
      .map(fault('нет страницы, которая должна быть')),
    ...[...built].filter((file) => !expected.has(file)).map(fault('лишняя страница')),
  ];
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
  if (before?.files.has(entry) !== true || files.includes(entry)) return [];
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

/** What is in the pages: only those that are new are read. */
function contentFaults(request: VerifyRequest): Fault[] {
  const { folder, files, written, removed, base, before, book, memory } = request;
  const pages = files.filter(isPage);
  const fresh = new Set(written.filter(isPage));
  const facts = new Map<string, PageFacts>();
  let lostPlaces = removed.length > 0;
  for (const file of pages) {
    const known = fresh.has(file) ? undefined : before?.files.get(file);
    const own = factsFor(request, file, known ?? sha256(path.join(folder, file)));
    facts.set(file, own);
    if (!fresh.has(file) || lostPlaces) continue;
    const old = memory.get(`${before?.files.get(file) ?? ''} ${base}${file}`);
    const places = new Set(own.ids);
    if (old) lostPlaces = old.ids.some((id) => !places.has(id));
  }
  const faults = [...fresh].flatMap((file) =>
    (facts.get(file)?.faults ?? []).map((message) => ({ file, message })),
  );
  const checked = !before || lostPlaces ? pages : [...fresh];
  return [...faults, ...linkFaults({ checked, facts, files: new Set(files), base, book })];
}

function factsFor({ folder, base, memory }: VerifyRequest, file: string, hash: string): PageFacts {
  const key = `${hash} ${base}${file}`;
  const known = memory.get(key);
  if (known) return known;
  const html = readFileSync(path.join(folder, file), 'utf8');
  const address = `https://site.invalid${base}${file.replace(/(^|\/)index\.html$/u, '$1')}`;
  const facts = factsOf(html, address);
  memory.set(key, facts);
  return facts;
}
