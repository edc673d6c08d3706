/** The site of a snapshot as files: what a change touches is rendered, everything else is linked from the release before. */
import { hash } from 'node:crypto';
import { existsSync, linkSync, mkdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { forgetAnswers, hasChanged, isSurelySame } from '../../../src/memory/answers.ts';
import { currentRevision, sourcesChanged, withReads, type Id } from '../../../src/memory/reads.ts';
import { outputs, renderOutput, type Output } from './routes.ts';
import { forgetSources, takeIn, type Change } from './sources.ts';
import { newWrites } from './writes.ts';

/** A file of the site as it was last rendered. */
interface Rendered {
  readonly reads: readonly Id[];
  readonly digest: string;
  /** The revision since which it has these bytes. */
  readonly since: number;
  /** The revision in which it was last known to be right. */
  checkedAt: number;
}

const rendered = new Map<string, Rendered>();
/** Sites that were made, by what of their folder stays when it is renamed. */
const made = new Map<string, Before>();

/** What to build. */
export interface BuildRequest {
  readonly root: string;
  readonly now: string;
  readonly into: string;
  readonly previous?: string | undefined;
  /** The folder holds hard links to everything of the release before already. */
  readonly isCopy?: boolean | undefined;
  readonly change?: Change | undefined;
}

/** What came of it, see `Built` of `publish/builder.ts`. */
export interface BuildResult {
  readonly written: string[];
  /** Absent when nobody knows what the release before was made of; then there is the list of all files instead. */
  readonly removed?: string[];
  readonly files?: string[];
}

/** Makes the pages and files of a snapshot; assets of the bundle come from outside. */
export async function build(request: BuildRequest): Promise<BuildResult> {
  const { root, now, into, previous, isCopy = false, change } = request;
  sourcesChanged(takeIn(root, now, change));
  const before = previous === undefined ? undefined : made.get(identityOf(previous));
  const writes = newWrites();
  const link = linker();
  const written: string[] = [];
  const wanted = await outputs();
  try {
    for (const [file, output] of wanted) {
      // Nearly all of them: without a promise for each.
      const bytes = isKept(file, before) ? undefined : await freshBytes(output, before);
      if (isCopy && bytes === undefined) continue;
      const target = path.join(into, file);
      if (bytes !== undefined && !isSame(previous, file, bytes, before !== undefined)) {
        await writes.begin(target, bytes, isCopy);
        written.push(file);
      } else if (previous !== undefined && !isCopy) link(path.join(previous, file), target);
    }
  } finally {
    await writes.end();
  }
  if (before?.files !== wanted)
    for (const file of rendered.keys()) if (!wanted.has(file)) rendered.delete(file);
  remember(identityOf(into), wanted);
  // After a restart with nothing to publish: the next build starts from that release, not from this folder.
  if (previous !== undefined && !before && written.length === 0)
    remember(identityOf(previous), wanted);
  if (!before) return { written, files: [...wanted.keys()] };
  const stays = before.files === wanted;
  const removed = stays ? [] : [...before.files.keys()].filter((file) => !wanted.has(file));
  return { written, removed };
}

/** Links files, each folder made once. */
function linker(): (from: string, to: string) => void {
  const folders = new Set<string>();
  return (from, to) => {
    const folder = path.dirname(to);
    if (!folders.has(folder)) mkdirSync(folder, { recursive: true });
    folders.add(folder);
    linkSync(from, to);
  };
}

/** More than are kept to roll back to. */
const manySites = 8;

function remember(site: string, wanted: ReadonlyMap<string, Output>): void {
  // The folder of an old release may become that of a new one: then it is the youngest.
  made.delete(site);
  made.set(site, { revision: currentRevision(), files: wanted });
  const [oldest] = made.keys();
  if (made.size > manySites && oldest !== undefined) made.delete(oldest);
}

function identityOf(folder: string): string {
  const { dev, ino, birthtimeMs } = statSync(folder);
  return [dev, ino, birthtimeMs].join(' ');
}

/** A site that was made, as far as the next one has to know it. */
interface Before {
  readonly revision: number;
  /** The list that `outputs` gave: for as long as nothing comes or goes it is one and the same. */
  readonly files: ReadonlyMap<string, Output>;
}

/** Whether the release before has a file as it would be made now. */
function isKept(file: string, before: Before | undefined): boolean {
  const known = rendered.get(file);
  if (!known || !before?.files.has(file) || known.since > before.revision) return false;
  if (!isSurelySame(known.reads, known.checkedAt)) return false;
  known.checkedAt = currentRevision();
  return true;
}

/** The bytes of an output, unless the release before has the same. */
async function freshBytes(
  output: Output,
  before: Before | undefined,
): Promise<Uint8Array | undefined> {
  const known = rendered.get(output.file);
  const stands = known !== undefined && !(await hasChanged(known.reads, known.checkedAt));
  const inRelease = (since: number) =>
    before?.files.has(output.file) === true && since <= before.revision;
  if (stands) {
    known.checkedAt = currentRevision();
    if (inRelease(known.since)) return undefined;
  }
  const { value: bytes, reads } = await withReads(() => renderOutput(output));
  const digest = hash('blake2b512', bytes, 'base64');
  const since = digest === known?.digest ? known.since : currentRevision();
  rendered.set(output.file, { reads, digest, since, checkedAt: currentRevision() });
  return inRelease(since) ? undefined : bytes;
}

/** Where nobody knows what the release before was made of (after a restart), its bytes are compared. */
function isSame(
  previous: string | undefined,
  file: string,
  bytes: Uint8Array,
  known: boolean,
): boolean {
  if (previous === undefined || known) return false;
  const old = path.join(previous, file);
  return existsSync(old) && readFileSync(old).equals(bytes);
}

/** Forgets everything: the next build is made from nothing. */
export function forget(): void {
  rendered.clear();
  made.clear();
  forgetSources();
  forgetAnswers();
}
