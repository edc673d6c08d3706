/** Entries whose place or address has changed from one release to the next. */
import type { Leads } from './leads.ts';
import type { Git } from './office/git/git.ts';
import type { Manifest } from './releases/manifest.ts';

/** As much of a description as is needed. */
type Described = Pick<Manifest, 'addresses' | 'books' | 'commit'>;

/**
 * Tells renamed entries from deleted ones: the same entry at another address, or another entry of the same collection
 * with (nearly) the same text, as git finds it. Whether readers see the new text does not matter: it may be held back, or
 * its time may not have come.
 * @returns what has become of addresses that were left, and of entries
 */
export async function renamesSince(
  git: Git,
  before: Described | undefined,
  after: Described,
): Promise<Leads> {
  if (!before || (before.addresses === after.addresses && !isHiding(after))) return {};
  const leads: Record<string, string> = {};
  for (const [file, address] of Object.entries(before.addresses)) {
    const entry = entryOf(file);
    if (after.addresses[file] !== address && entry !== undefined) leads[address] = entry;
  }
  for (const [from, to] of await similarFiles(git, before.commit, after.commit)) {
    const [old, now] = [entryOf(from), entryOf(to)];
    const isKin = from.split('/')[0] === to.split('/')[0];
    if (isKin && old !== undefined && now !== undefined) leads[old] = now;
  }
  return leads;
}

/** Whether there are entries that readers do not see: those come and go with the addresses as they were. */
function isHiding({ books: { held, drafts, scheduled } }: Described): boolean {
  return held + drafts + scheduled > 0;
}

/** The folder of an entry in the content, by its text. */
function entryOf(file: string): string | undefined {
  return /^([^/]+\/[^/]+)\/index\.mdx$/u.exec(file)?.[1];
}

async function similarFiles(git: Git, from: string, to: string): Promise<[string, string][]> {
  if (from === to) return [];
  const args = ['diff-tree', '-r', '-z', '-M60%', '--diff-filter=R', '--name-status', from, to];
  const output = await git.run(args).catch(() => Buffer.alloc(0));
  const parts = output.toString().split('\0');
  const pairs: [string, string][] = [];
  for (let i = 0; i + 2 < parts.length; i += 3)
    pairs.push([parts[i + 1] ?? '', parts[i + 2] ?? '']);
  return pairs;
}
