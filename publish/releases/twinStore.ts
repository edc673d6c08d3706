/**
 * Twins that were made of files of the live release and wait for the next one. Each is named after what it was made of,
 * so that it can only get beside a file with these very bytes.
 */
import {
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { hash } from 'node:crypto';
import path from 'node:path';
import { flushTree } from '../durable.ts';
import { editorFolder } from '../editor.ts';
import { compress } from '../encoding.ts';
import type { Encoding } from '../encoding.ts';
import { isCompressible, mediaType } from '../media-types.ts';
import type { Room } from '../room.ts';
import { twinEndings } from '../twins.ts';
import type { Manifest } from './manifest.ts';

/** A file smaller than this goes in one packet as it is, bytes. */
const smallest = 1024;
/** Of Brotli: the next step takes seven times as long and saves a sixtieth. */
const quality = 7;
/** How many files are compressed, flushed and put into the store together. */
const batch = 64;

const endings = Object.values(twinEndings);

/** The files of a site and their twins, SHA-256 by path. */
type Described = Pick<Manifest, 'files' | 'twins'>;

/** A twin in the store. */
export interface ReadyTwin {
  /** Where it lies. */
  readonly place: string;
  /** Path in the site, `news/index.html.gz`. */
  readonly twin: string;
  /** Its own SHA-256. */
  readonly hash: string;
}

const storeOf = ({ cache }: Pick<Room, 'cache'>): string => path.join(cache, 'twins');

/** Whether a file is compressed for readers; the editor brings twins of its own. */
function getsTwins(file: string): boolean {
  return isCompressible(mediaType(file)) && !file.startsWith(`${editorFolder}/`);
}

/** The twins in the store that a site could have and has not. */
export function readyTwins(room: Pick<Room, 'cache'>, { files, twins }: Described): ReadyTwin[] {
  const store = storeOf(room);
  const known = new Map<string, { place: string; ending: string; hash: string }[]>();
  for (const name of existsSync(store) ? readdirSync(store) : []) {
    const [, of = '', own = '', ending = ''] =
      /^([\da-f]{64})\.([\da-f]{64})(\.\w+)$/u.exec(name) ?? [];
    if (of === '') continue;
    const made = { place: path.join(store, name), ending, hash: own };
    known.set(of, [...(known.get(of) ?? []), made]);
  }
  if (known.size === 0) return [];
  const ready: ReadyTwin[] = [];
  for (const [file, of] of files) {
    const made = known.get(of);
    if (!made || !getsTwins(file)) continue;
    for (const { place, ending, hash: own } of made) {
      const twin = file + ending;
      if (!twins.has(twin) && !files.has(twin)) ready.push({ place, twin, hash: own });
    }
  }
  return ready;
}

/**
 * Makes the twins that a site lacks, and throws away those in the store that it has no use for. Killed at any moment, it
 * leaves whole twins behind and goes on the next time.
 * @param folder where the site lies; nothing in it is touched
 */
export async function makeTwins(
  room: Pick<Room, 'cache'>,
  folder: string,
  site: Described,
): Promise<void> {
  const store = storeOf(room);
  mkdirSync(store, { recursive: true });
  const missing = missingIn(site);
  sweep(store, missing);
  const todo = [...missing];
  while (todo.length > 0) {
    const made = await Promise.all(
      todo.splice(0, batch).map(([of, file]) => press(path.join(folder, file), of)),
    );
    keep(store, made.flat());
  }
}

/** Files without twins, by what is in them. */
function missingIn({ files, twins }: Described): Map<string, string> {
  const has = (file: string): boolean => endings.every((ending) => twins.has(file + ending));
  return new Map(
    [...files].flatMap(([file, of]) => (getsTwins(file) && !has(file) ? [[of, file]] : [])),
  );
}

/** Takes what is not wanted out of the store, what was done already off the list, and remains of the killed away. */
function sweep(store: string, missing: Map<string, string>): void {
  const done = new Map<string, number>();
  for (const name of readdirSync(store)) {
    const [of = ''] = name.split('.');
    const [, owner] = /^\.(\d+)\./u.exec(name) ?? [];
    if (missing.has(of)) done.set(of, (done.get(of) ?? 0) + 1);
    else if (owner === undefined || !isAlive(Number(owner)))
      rmSync(path.join(store, name), { force: true });
  }
  for (const [of, count] of done) if (count >= endings.length) missing.delete(of);
}

function isAlive(process_: number): boolean {
  try {
    return process.kill(process_, 0);
  } catch {
    return false;
  }
}

interface Pressed {
  readonly name: string;
  readonly bytes: Buffer;
}

async function press(file: string, of: string): Promise<Pressed[]> {
  const body = readFileSync(file);
  if (body.length < smallest) return [];
  // What the disk gives now must be what the description says: the name of the twin speaks for it.
  if (hash('sha256', body, 'hex') !== of) return [];
  const made = await Promise.all(
    Object.entries(twinEndings).map(async ([encoding, ending]) => {
      const bytes = await compress(body, encoding as Encoding, quality);
      return bytes ? [{ name: `${of}.${hash('sha256', bytes, 'hex')}${ending}`, bytes }] : [];
    }),
  );
  return made.flat();
}

/** Written aside, flushed, renamed: under its name there is only what is whole and on the disk. */
function keep(store: string, made: readonly Pressed[]): void {
  const aside = ({ name }: Pressed): string => `.${process.pid}.${name}`;
  for (const one of made) writeFileSync(path.join(store, aside(one)), one.bytes);
  flushTree(store, made.map(aside), []);
  for (const one of made) renameSync(path.join(store, aside(one)), path.join(store, one.name));
}
