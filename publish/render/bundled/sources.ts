/** Brings what is in memory to a snapshot: the folder is walked, files that look different are read. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { collections, type CollectionName } from '../../../src/collections/index.ts';
import { moveClock } from '../../../src/queries/clock.ts';
import { fileName, folderName } from '../../../src/queries/files.ts';
import { reloadSettings } from '../../../src/queries/settings.ts';
import { putEntry } from './store.ts';

/** An entry whose fields are not valid; the check of content lets none through. */
export class BadEntry extends Error {
  readonly entry: string;

  constructor(entry: string, cause: unknown) {
    super(`${entry}: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
    this.entry = entry;
  }
}

/** By folder of an entry: by name of a file, what it looks like from outside. */
let seen = new Map<string, Map<string, string>>();
/** The hash of the content that was taken in last. */
let seenHash: string | undefined;

/** Where the content differs from what it was. */
export interface Change {
  /** Of the content now. */
  readonly hash: string;
  /** Of the content that it differs from, and the files that do. */
  readonly since?: string | undefined;
  readonly files: readonly string[];
}

/**
 * Takes in the state of a folder of content at a moment.
 * @param change spares a look at everything, when it tells of what was taken in last
 * @returns names of the sources that have changed
 */
export function takeIn(root: string, now: string, change?: Change): string[] {
  const isKnown = change?.since !== undefined && change.since === seenHash;
  seenHash = undefined;
  const found = isKnown ? lookAgain(root, seen, change.files) : look(root);
  for (const folder of new Set([...seen.keys(), ...found.keys()])) {
    const [old, young] = [seen.get(folder), found.get(folder)];
    if (old !== young) takeFolder(root, folder, old, young);
  }
  seenHash = change?.hash;
  const changed = owed.splice(0);
  const settings = changed.some((name) => name.startsWith(fileName('settings/')));
  return [...changed, ...(settings ? reloadSettings() : []), ...moveClock(now)];
}

/** What has changed and was not told yet: an entry that cannot be read stops a build in the middle. */
const owed: string[] = [];

function takeFolder(
  root: string,
  folder: string,
  old: ReadonlyMap<string, string> | undefined,
  young: Map<string, string> | undefined,
): void {
  for (const name of new Set([...(old?.keys() ?? []), ...(young?.keys() ?? [])])) {
    const [was, is] = [old?.get(name), young?.get(name)];
    if (was === is) continue;
    owed.push(fileName(`${folder}/${name}`));
    if (was === undefined || is === undefined) owed.push(folderName(folder));
    if (name !== 'index.mdx' || folder === 'settings') continue;
    const source =
      is === undefined ? undefined : readFileSync(path.join(root, folder, name), 'utf8');
    owed.push(...put(folder, source));
  }
  if (young) seen.set(folder, young);
  else seen.delete(folder);
}

/** Forgets what was seen, so that everything is read again. */
export function forgetSources(): void {
  for (const folder of seen.keys()) if (folder !== 'settings') put(folder, undefined);
  seen = new Map();
  seenHash = undefined;
}

function put(folder: string, source: string | undefined): string[] {
  const [collection = '', slug = ''] = folder.split('/');
  try {
    return putEntry(collection as CollectionName, slug, source);
  } catch (error) {
    throw new BadEntry(`${folder}/index.mdx`, error);
  }
}

function look(root: string): Map<string, Map<string, string>> {
  const found = new Map<string, Map<string, string>>();
  const settings = path.join(root, 'settings');
  found.set('settings', filesIn(settings));
  for (const collection of Object.keys(collections))
    for (const slug of names(path.join(root, collection)))
      found.set(`${collection}/${slug}`, filesIn(path.join(root, collection, slug)));
  return found;
}

/** Looks only into the folders of some files. */
function lookAgain(
  root: string,
  before: ReadonlyMap<string, Map<string, string>>,
  files: readonly string[],
): Map<string, Map<string, string>> {
  const found = new Map(before);
  for (const folder of new Set(files.map((file) => folderOf(file)))) {
    const inside = filesIn(path.join(root, folder));
    if (inside.size > 0 || folder === 'settings') found.set(folder, inside);
    else found.delete(folder);
  }
  return found;
}

/** The folder of an entry, or that of the settings. */
function folderOf(file: string): string {
  return file
    .split('/')
    .slice(0, file.startsWith('settings/') ? 1 : 2)
    .join('/');
}

function names(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

function filesIn(folder: string): Map<string, string> {
  const files = new Map<string, string>();
  for (const name of names(folder)) {
    const { ino, size, mtimeMs, ctimeMs } = statSync(path.join(folder, name));
    files.set(name, [ino, size, mtimeMs, ctimeMs].join(' '));
  }
  return files;
}
