/** The history of addresses: whatever was ever published answers 200, 301 or 410 for ever. */
import { readFileSync } from 'node:fs';
import { writeDurably } from './durable.ts';
import { editorFolder } from './editor.ts';
import { endOf } from './leads.ts';
import type { Leads } from './leads.ts';
import { unhurried, writeMap } from './maps.ts';
import { errorPages } from './pages.ts';
import { isHashed } from './releases/assets.ts';
import type { Manifest } from './releases/manifest.ts';
import type { Room } from './room.ts';

/** Addresses are from the section's root, without base: `/news/start/`, `/files/news/start/prikaz.pdf`. */
export interface AddressBook {
  /** The release that it speaks of. */
  readonly release: number;
  /** Everything ever published. */
  readonly known: readonly string[];
  /** 301: where a reader finds it now; never an address that leads on itself. */
  readonly moved: Readonly<Record<string, string>>;
  /** 410: it was deleted. */
  readonly gone: readonly string[];
  /** What else is known of ways that end nowhere at the moment; books of before have none. */
  readonly leads?: Leads;
}

export const emptyBook: AddressBook = { release: 0, known: [], moved: {}, gone: [] };

/** The address a file of the site answers at; nothing for what has none of its own. */
export function addressOfFile(file: string): string | undefined {
  if (file === errorPages.missing || file === errorPages.gone || isHashed(file)) return undefined;
  if (/^(?:og|pagefind|search-data)\//u.test(file) || file.startsWith(`${editorFolder}/`))
    return undefined;
  return `/${file.replace(/(^|\/)index\.html$/u, '$1')}`;
}

/**
 * Carries the history on to a release.
 * @param before description of the release that the history speaks of, when it is at hand
 */
export function carryOn(book: AddressBook, manifest: Manifest, before?: Manifest): AddressBook {
  const { release, files, addresses, moved: claimed, renamed } = manifest;
  if (before?.release === book.release && hasSameAddresses(before, manifest))
    return { ...book, release };
  const present = new Set([...files.keys()].flatMap((file) => addressOfFile(file) ?? []));
  const known = new Set([...book.known, ...present]);
  const isPage = (at: string): boolean => present.has(at) && claimed[at] === undefined;
  const addressOf = (entry: string): string | undefined => addresses[`${entry}/index.mdx`];
  const entries = new Map(
    Object.entries(addresses).map(([file, at]) => [at, file.replace(/\/index\.mdx$/u, '')]),
  );
  const leads = new Map(
    [book.leads ?? {}, book.moved, renamed, claimed].flatMap((known) => Object.entries(known)),
  );
  const moved: Record<string, string> = {};
  const gone: string[] = [];
  for (const address of [...known].sort()) {
    if (isPage(address)) continue;
    const to = endOf(address, { leads, isPage, addressOf, entryAt: (at) => entries.get(at) });
    if (to === undefined) gone.push(address);
    else moved[address] = to;
  }
  const isOver = (from: string): boolean =>
    Object.hasOwn(moved, from) || isPage(from) || addressOf(from) !== undefined;
  const open = Object.fromEntries([...leads].filter(([from]) => !isOver(from)));
  return { release, known: [...known].sort(), moved, gone, leads: open };
}

/** Whether nothing has come, gone or moved. */
function hasSameAddresses(
  before: Manifest,
  { files, addresses, moved, renamed }: Manifest,
): boolean {
  return (
    before.moved === moved &&
    before.addresses === addresses &&
    Object.keys(renamed).length === 0 &&
    before.files.size === files.size &&
    [...files.keys()].every((file) => before.files.has(file))
  );
}

export function readBook({ addresses }: Pick<Room, 'addresses'>): AddressBook {
  try {
    return JSON.parse(readFileSync(addresses, 'utf8')) as AddressBook;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return emptyBook;
    if (error instanceof SyntaxError)
      throw new Error(
        `История адресов испорчена: ${addresses}. Верните этот файл из запасной копии.`,
        { cause: error },
      );
    throw error;
  }
}

/**
 * Writes the history as maps for nginx, and as data for any server. The data last: it tells of which release everything
 * has been written, and a kill before that is noticed.
 */
export function writeBook(room: Room, book: AddressBook, base: string): void {
  const full = (address: string): string => encodeURI(base.slice(0, -1) + address);
  const moved = Object.entries(book.moved).map(([from, to]) => [full(from), full(to)] as const);
  const isShort = ([from]: readonly [string, string]): boolean => from.startsWith(`${base}s/`);
  writeMap(room, unhurried, moved.filter(isShort));
  writeMap(
    room,
    'moved.map',
    moved.filter((pair) => !isShort(pair)),
  );
  writeMap(
    room,
    'gone.map',
    book.gone.map((at) => [full(at), '1'] as const),
  );
  writeDurably(room.addresses, `${JSON.stringify(book)}\n`);
}
