/** The content of a plan as a folder, for a builder to read. */
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  rmSync,
  rmdirSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import type { Pool } from '../src/mdx/pool.ts';
import type { Snapshot } from './builder.ts';
import { stampOf } from './files.ts';
import type { Version } from './gate/judge.ts';
import type { Plan } from './gate/plan.ts';
import type { Git } from './office/git/git.ts';
import { readObjects } from './office/git/objects.ts';

/** A snapshot and what it was made from. */
export interface Written extends Snapshot {
  /** Blobs of the published versions, by path. */
  readonly sources: ReadonlyMap<string, string>;
  readonly hash: string;
}

/** Brings the folder to what a plan says, touching only what differs. Nobody may read it meanwhile. */
export type WriteSnapshot = (git: Git, pool: Pool, plan: Plan) => Promise<Written>;

/** What lies in the folder. */
interface State {
  /** Of every file: its blob, or the hash of a text that was repaired or adapted. */
  readonly keys: ReadonlyMap<string, string>;
  readonly hash: string;
}

/**
 * @param folder `var/snapshot`; what lies in it is described by `<folder>.json`, and without that it is made anew. The
 * description is read again only when somebody else has written it
 */
export function snapshotWriter(folder: string): WriteSnapshot {
  const stateFile = `${folder}.json`;
  let known: { readonly stamp: string; readonly state: State } | undefined;
  return async (git, pool, plan) => {
    const wanted = await wantedFiles(git, pool, plan);
    const { keys, sources } = wanted;
    const state = known?.stamp === stampOf(stateFile) ? known.state : readState(stateFile);
    // Gone while files change: after a crash nobody knows which of them did.
    rmSync(stateFile, { force: true });
    if (!state) rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    const gone = [...(state?.keys.keys() ?? [])].filter((file) => !keys.has(file));
    for (const file of gone) remove(folder, file);
    const changed = [...keys.keys()].filter((file) => state?.keys.get(file) !== keys.get(file));
    await write(git, folder, changed, wanted);
    const description = JSON.stringify([...keys].sort(([a], [b]) => (a < b ? -1 : 1)));
    writeFileSync(stateFile, description);
    const hash = hashOf(description);
    known = { stamp: stampOf(stateFile), state: { keys, hash } };
    return {
      ...{ root: folder, commit: plan.commit, now: plan.now, sources, hash },
      ...(state ? { changed: { since: state.hash, files: [...gone, ...changed] } } : {}),
    };
  };
}

interface Wanted extends Pick<State, 'keys'> {
  /** Those of the files that are not as their blob. */
  readonly texts: ReadonlyMap<string, string>;
  /** @see Written */
  readonly sources: ReadonlyMap<string, string>;
}

async function wantedFiles(git: Git, pool: Pool, { planned }: Plan): Promise<Wanted> {
  const keys = new Map<string, string>();
  const texts = new Map<string, string>();
  const sources = new Map<string, string>();
  for (const [file, { version, without }] of planned) {
    sources.set(file, version.text);
    const folder = file.slice(0, file.lastIndexOf('/'));
    for (const [name, blob] of version.assets) {
      sources.set(`${folder}/${name}`, blob);
      keys.set(`${folder}/${name}`, blob);
    }
    let text = version.repaired;
    if (without) {
      const source = text ?? (await readText(git, version));
      const [adapted] = await pool.check([{ file, source, without }]);
      text = adapted?.text ?? source;
    }
    if (text !== undefined) texts.set(file, text);
    keys.set(file, text === undefined ? version.text : keyOf(text));
  }
  return { keys, texts, sources };
}

async function readText(git: Git, { text, file }: Version): Promise<string> {
  const [object] = await readObjects(git, [text]);
  if (!object) throw absent(file);
  return object.bytes.toString();
}

function absent(file: string): Error {
  return new Error(`В хранилище нет файла ${file}.`);
}

function keyOf(text: string): string {
  return createHash('sha256').update(text).digest('base64url');
}

/** Texts that are read at once; each is small. What is attached to entries may fill the memory, and is read one by one. */
const together = 200;

async function write(
  git: Git,
  folder: string,
  files: readonly string[],
  wanted: Wanted,
): Promise<void> {
  const texts = files.filter((file) => /\.(?:mdx|yaml)$/u.test(file));
  const isText = new Set(texts);
  for (let at = 0; at < texts.length; at += together)
    await writeSome(git, folder, texts.slice(at, at + together), wanted);
  for (const file of files) if (!isText.has(file)) await writeSome(git, folder, [file], wanted);
}

async function writeSome(
  git: Git,
  folder: string,
  files: readonly string[],
  { keys, texts }: Wanted,
): Promise<void> {
  const blobs = files.flatMap((file) => (texts.has(file) ? [] : (keys.get(file) ?? [])));
  const objects = new Map(
    (await readObjects(git, blobs)).map((object, i) => [blobs[i] ?? '', object?.bytes]),
  );
  for (const file of files) {
    const bytes = texts.get(file) ?? objects.get(keys.get(file) ?? '');
    if (bytes === undefined) throw absent(file);
    const target = path.join(folder, file);
    mkdirSync(path.dirname(target), { recursive: true });
    // A file of its own: a copy of the folder may hold the old one by a hard link.
    rmSync(target, { force: true });
    writeFileSync(target, bytes);
  }
}

function remove(folder: string, file: string): void {
  rmSync(path.join(folder, file), { force: true });
  const parent = path.join(folder, path.dirname(file));
  if (existsSync(parent) && readdirSync(parent).length === 0) rmdirSync(parent);
}

/** The hash of a snapshot, from the description beside its folder. */
export function hashOf(description: string): string {
  return createHash('sha256').update(description).digest('hex');
}

function readState(file: string): State | undefined {
  try {
    const description = readFileSync(file, 'utf8');
    const keys = new Map(JSON.parse(description) as [string, string][]);
    return { keys, hash: hashOf(description) };
  } catch {
    return undefined;
  }
}
