/** Entries whose place or address has changed from one release to the next. */
import path from 'node:path';
import { splitFrontMatter } from '../src/mdx/frontMatter.ts';
import type { Leads } from './leads.ts';
import type { Git } from './office/git/git.ts';
import { readObjects } from './office/git/objects.ts';
import type { Manifest } from './releases/manifest.ts';

/** As much of a description as is needed. */
type Described = Pick<Manifest, 'addresses' | 'books' | 'commit' | 'sources'>;

/**
 * Tells renamed entries from deleted ones: the same entry at another address, or another entry of the same collection
 * with the same title or body, put there by the commit that took it away. Whether readers see the new text does not
 * matter: it may be held back, or its time may not have come.
 * @returns what has become of addresses that were left, and of entries
 */
export async function renamesSince(
  git: Git,
  before: Described | undefined,
  after: Described,
): Promise<Leads> {
  if (!before || !mayDiffer(before, after)) return {};
  const leads: Record<string, string> = {};
  for (const [file, address] of Object.entries(before.addresses)) {
    const entry = entryOf(file);
    if (after.addresses[file] !== address && entry !== undefined) leads[address] = entry;
  }
  for (const { from, to, blobs } of await movedFiles(git, before.commit, after.commit)) {
    const [old, now] = [entryOf(from), entryOf(to)];
    const isKin = from.split('/')[0] === to.split('/')[0];
    // A file that only got another name in its entry.
    if (blobs[0] === blobs[1] && path.dirname(from) === path.dirname(to))
      leads[`/files/${from}`] = `/files/${to}`;
    else if (!isKin || old === undefined || now === undefined) continue;
    else if (await areSame(git, blobs)) leads[old] = now;
  }
  return leads;
}

/**
 * Whether anything can have been renamed: an address or a file is another one, or there are entries that readers do not
 * see, which come and go with the addresses as they were.
 */
function mayDiffer(before: Described, { addresses, sources, books }: Described): boolean {
  const isHiding = books.held + books.drafts + books.scheduled > 0;
  if (isHiding || before.addresses !== addresses) return true;
  return [...before.sources.keys()].some((file) => !sources.has(file));
}

/** The folder of an entry in the content, by its text. */
function entryOf(file: string): string | undefined {
  return /^([^/]+\/[^/]+)\/index\.mdx$/u.exec(file)?.[1];
}

/** A file that git takes for another one, renamed. */
interface Pair {
  readonly from: string;
  readonly to: string;
  /** Blobs of both. */
  readonly blobs: readonly [string, string];
}

/** What was taken away and put back with a similar text in one and the same commit, the oldest first. */
async function movedFiles(git: Git, from: string, to: string): Promise<Pair[]> {
  if (from === to) return [];
  const how = ['--raw', '-z', '--no-abbrev', '--format=', '-M60%', '--diff-filter=R'];
  const args = ['log', '--topo-order', '--reverse', ...how, `${from}..${to}`, '--'];
  // The commit of the release may be there no more, after a history that was written anew.
  const output = await git.run(args).catch(() => Buffer.alloc(0));
  const parts = output.toString().split('\0');
  const pairs: Pair[] = [];
  for (let i = 0; i < parts.length; i += 1) {
    const [, old, now] = /^\s*:\d+ \d+ (\w+) (\w+) R\d+$/u.exec(parts[i] ?? '') ?? [];
    if (old === undefined || now === undefined) continue;
    pairs.push({ from: parts[i + 1] ?? '', to: parts[i + 2] ?? '', blobs: [old, now] });
    i += 2;
  }
  return pairs;
}

/**
 * Entries of one collection begin alike, so that two short ones are similar to git whatever they are about: the title or
 * the body has to be the same.
 */
async function areSame(git: Git, [before, after]: Pair['blobs']): Promise<boolean> {
  if (before === after) return true;
  const texts = await readObjects(git, [before, after]);
  const [old = [], now = []] = texts.map((text) => signsOf(text?.bytes.toString() ?? ''));
  return old.some((sign, at) => sign !== '' && sign === now[at]);
}

/** The title as it is written, and the body. */
function signsOf(text: string): string[] {
  const title = /^title:.*(?:\n[ \t].*)*/mu.exec(text)?.[0] ?? '';
  return [title, splitFrontMatter(text)?.body.trim() ?? ''];
}
