/** What a file is called on the reader's disk: as on its editor's, or after its entry. */
import { existsSync, linkSync, readFileSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { readOriginals } from '../src/mdx/originals.ts';
import { flush } from './durable.ts';
import type { Plan } from './gate/plan.ts';
import { attachment } from './headers.ts';
import { writeMap, writeWhenNew } from './maps.ts';
import type { Git } from './office/git/git.ts';
import { readObjects } from './office/git/objects.ts';
import { namesFile } from './releases/manifest.ts';
import type { Room } from './room.ts';

/** `var/names.json` */
export interface NameBook {
  /** By folder of the entry, `news/start`: its list of original names, and the blob that was read from. */
  readonly originals: Readonly<Record<string, { readonly blob: string; readonly names: Names }>>;
  /** By file of the site, `files/news/start/prikaz.pdf`; what is not here keeps the name of its address. */
  readonly names: Names;
}
type Names = Readonly<Record<string, string>>;

const emptyBook: NameBook = { originals: {}, names: {} };

export function readNames({ names }: Pick<Room, 'names'>): NameBook {
  try {
    return JSON.parse(readFileSync(names, 'utf8')) as NameBook;
  } catch {
    // Not there yet, or broken: it is made of the content anew.
    return emptyBook;
  }
}

/**
 * Names for the files of a release; only lists that have changed are read.
 * @param files of the site
 */
export async function namesOf(
  git: Git,
  { originals: blobs, planned }: Plan,
  files: Iterable<string>,
  before: NameBook,
): Promise<NameBook> {
  const fresh = [...blobs].filter(([folder, blob]) => before.originals[folder]?.blob !== blob);
  const texts = await readObjects(
    git,
    fresh.map(([, blob]) => blob),
  );
  const read = new Map(
    fresh.map(([folder, blob], i) => {
      const names = Object.fromEntries(readOriginals(texts[i]?.bytes.toString()));
      return [folder, { blob, names }] as const;
    }),
  );
  const originals = Object.fromEntries(
    [...blobs.keys()].flatMap((folder) => {
      const list = read.get(folder) ?? before.originals[folder];
      return list ? [[folder, list] as const] : [];
    }),
  );
  const names: Record<string, string> = {};
  for (const file of files) {
    const [, folder = '', stored = ''] = /^files\/([a-z]+\/[^/]+)\/([^/]+)$/u.exec(file) ?? [];
    // Pictures of sheets are looked at, not downloaded.
    if (stored === '' || stored.endsWith('.webp')) continue;
    const ending = path.extname(stored);
    const original = originals[folder]?.names[stored];
    const title = planned.get(`${folder}/index.mdx`)?.version.data?.['title'];
    const stem =
      original === undefined
        ? titled(title, path.basename(folder), path.basename(stored, ending))
        : original.replace(/\.[^.]*$/u, '');
    const name = stem === undefined ? '' : onDisk(stem);
    if (name !== '' && name + ending !== stored) names[file] = name + ending;
  }
  return { originals, names };
}

/** What the endings of made files mean. */
const variants: Readonly<Record<string, string>> = {
  a4: 'А4',
  a5: 'А5',
  a6: 'А6',
  trifold: 'буклет',
  large: 'крупный шрифт',
  colour: 'цветная',
  black: 'чёрно-белая',
  slajdy: 'слайды',
  podskazki: 'подсказки',
};

/** A file that is made of an entry bears its title: `soglasie-a4.pdf` of «Согласие» is «Согласие, А4». */
function titled(title: unknown, slug: string, stem: string): string | undefined {
  if (typeof title !== 'string' || !(stem === slug || stem.startsWith(`${slug}-`)))
    return undefined;
  const parts = stem.slice(slug.length).split('-').filter(Boolean);
  const words = parts.map((part) => (Object.hasOwn(variants, part) ? variants[part] : undefined));
  // Somebody's own file that begins like the entry.
  if (words.includes(undefined)) return undefined;
  return [title, ...words].join(', ');
}

/** Longer names do not fit into folders of Windows. */
const longest = 100;

/** A name without what disks refuse: separators, quotes, wildcards, control characters, dots and spaces at the end. */
function onDisk(name: string): string {
  const plain = name
    .normalize('NFC')
    // eslint-disable-next-line no-control-regex -- these are among what is refused
    .replace(/[\\/:*?"<>|\u0000-\u001f\u007f\u00a0\u202f\u2028\u2029]/gu, ' ')
    .replace(/[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu, '')
    .replace(/\s+/gu, ' ');
  const short = Array.from(plain).slice(0, longest).join('');
  const whole = short.length < plain.length ? short.replace(/ \S*$/u, '') : short;
  return whole.replace(/^[ .]+|[ .,]+$/gu, '');
}

/** Keeps the names that are written for a release, by a hard link: every change of them makes a new file. */
export function keepNames(room: Room, release: number): void {
  const kept = namesFile(room, release);
  rmSync(kept, { force: true });
  linkSync(room.names, kept);
  flush(room.manifests);
}

/** Writes the names of an earlier release again. One of before they were kept leaves them as they are. */
export function bringBackNames(room: Room, release: number, base: string): void {
  const names = namesFile(room, release);
  if (existsSync(names)) writeNames(room, readNames({ names }), base);
}

/** Writes the names as data for any server, and as a map for nginx. */
export function writeNames(room: Room, book: NameBook, base: string): void {
  writeWhenNew(room.names, `${JSON.stringify(book)}\n`);
  const pairs = Object.entries(book.names).map(
    ([file, name]) => [base + file, attachment(name)] as const,
  );
  writeMap(room, 'names.map', pairs);
}

/** @returns the name of a file for its reader, as the last release has it */
export function createNames(room: Pick<Room, 'names'> | undefined): (file: string) => string {
  let version = '';
  let { names } = emptyBook;
  return (file) => {
    const stats = room && statSync(room.names, { throwIfNoEntry: false });
    const now = stats ? `${stats.ino}-${stats.mtimeMs}` : '';
    if (room && now !== version) ({ names } = readNames(room));
    version = now;
    return (Object.hasOwn(names, file) ? names[file] : undefined) ?? path.posix.basename(file);
  };
}
