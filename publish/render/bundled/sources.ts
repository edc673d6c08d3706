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

/**
 * Takes in the state of a folder of content at a moment.
 * @returns names of the sources that have changed
 */
export function takeIn(root: string, now: string): string[] {
  const found = look(root);
  const before = seen;
  seen = found;
  const changed: string[] = [];
  for (const folder of new Set([...before.keys(), ...found.keys()])) {
    const [old, young] = [before.get(folder), found.get(folder)];
    const names = new Set([...(old?.keys() ?? []), ...(young?.keys() ?? [])]);
    for (const name of names) {
      const [was, is] = [old?.get(name), young?.get(name)];
      if (was === is) continue;
      changed.push(fileName(`${folder}/${name}`));
      if (was === undefined || is === undefined) changed.push(folderName(folder));
      if (name !== 'index.mdx' || folder === 'settings') continue;
      const source =
        is === undefined ? undefined : readFileSync(path.join(root, folder, name), 'utf8');
      changed.push(...put(folder, source));
    }
  }
  const settings = changed.some((name) => name.startsWith(fileName('settings/')));
  return [...changed, ...(settings ? reloadSettings() : []), ...moveClock(now)];
}

/** Forgets what was seen, so that everything is read again. */
export function forgetSources(): void {
  for (const folder of seen.keys()) if (folder !== 'settings') put(folder, undefined);
  seen = new Map();
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
