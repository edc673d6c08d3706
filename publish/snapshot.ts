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
import type { Plan } from './gate/plan.ts';
import type { Git } from './office/git/git.ts';
import { readObjects } from './office/git/objects.ts';

/** What a file of the snapshot consists of: a blob, or a text that was repaired or adapted. */
type Source = { readonly blob: string } | { readonly text: string };

/** A snapshot and what it was made from. */
export interface Written extends Snapshot {
  /** Blobs of the published versions, by path. */
  readonly sources: ReadonlyMap<string, string>;
  readonly hash: string;
}

/**
 * Brings the folder to what the plan says, touching only what differs. Nobody may read it meanwhile.
 * @param folder `var/snapshot`; what lies in it is described by `<folder>.json`, and without that it is made anew
 */
export async function writeSnapshot(
  git: Git,
  pool: Pool,
  plan: Plan,
  folder: string,
): Promise<Written> {
  const wanted = await wantedFiles(git, pool, plan);
  const stateFile = `${folder}.json`;
  const state = readState(stateFile);
  // Gone while files change: after a crash nobody knows which of them did.
  rmSync(stateFile, { force: true });
  if (!state) rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const keys = new Map([...wanted.files].map(([file, source]) => [file, keyOf(source)]));
  const old = state?.keys ?? new Map<string, string>();
  const gone = [...old.keys()].filter((file) => !keys.has(file));
  for (const file of gone) remove(folder, file);
  const changed = [...wanted.files].filter(([file]) => old.get(file) !== keys.get(file));
  await write(git, folder, changed);
  const description = JSON.stringify([...keys].sort(([a], [b]) => (a < b ? -1 : 1)));
  writeFileSync(stateFile, description);
  const files = [...gone, ...changed.map(([file]) => file)];
  return {
    root: folder,
    commit: plan.commit,
    now: plan.now,
    sources: wanted.sources,
    hash: hashOf(description),
    ...(state ? { changed: { since: state.hash, files } } : {}),
  };
}

async function wantedFiles(
  git: Git,
  pool: Pool,
  { planned }: Plan,
): Promise<{ files: Map<string, Source>; sources: Map<string, string> }> {
  const files = new Map<string, Source>();
  const sources = new Map<string, string>();
  for (const [file, { version, without }] of planned) {
    sources.set(file, version.text);
    const folder = file.slice(0, file.lastIndexOf('/'));
    for (const [name, blob] of version.assets) {
      sources.set(`${folder}/${name}`, blob);
      files.set(`${folder}/${name}`, { blob });
    }
    let text = version.repaired;
    if (without) {
      const source = text ?? (await readObjects(git, [version.text]))[0]?.bytes.toString() ?? '';
      const [adapted] = await pool.check([{ file, source, without }]);
      text = adapted?.text ?? source;
    }
    files.set(file, text === undefined ? { blob: version.text } : { text });
  }
  return { files, sources };
}

function keyOf(source: Source): string {
  if ('blob' in source) return source.blob;
  return createHash('sha256').update(source.text).digest('base64url');
}

async function write(
  git: Git,
  folder: string,
  files: readonly (readonly [string, Source])[],
): Promise<void> {
  const blobs = files.flatMap(([, source]) => ('blob' in source ? source.blob : []));
  const objects = new Map(
    (await readObjects(git, blobs)).map((object, i) => [blobs[i] ?? '', object?.bytes]),
  );
  for (const [file, source] of files) {
    const bytes = 'text' in source ? source.text : objects.get(source.blob);
    if (bytes === undefined) throw new Error(`В хранилище нет файла ${file}.`);
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

function readState(
  file: string,
): { readonly keys: Map<string, string>; readonly hash: string } | undefined {
  try {
    const description = readFileSync(file, 'utf8');
    const keys = new Map(JSON.parse(description) as [string, string][]);
    return { keys, hash: hashOf(description) };
  } catch {
    return undefined;
  }
}
