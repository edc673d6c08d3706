/** Pages whose address has changed from one release to the next. */
import type { Git } from './office/git/git.ts';
import type { Manifest } from './releases/manifest.ts';

/**
 * Tells a renamed entry from a deleted one: the same entry at another address, or another entry of the same
 * collection with (nearly) the same text, as git finds it.
 * @returns former address → new address
 */
export async function renamedPages(
  git: Git,
  before: Manifest | undefined,
  after: Pick<Manifest, 'addresses' | 'commit'>,
): Promise<Map<string, string>> {
  const renamed = new Map<string, string>();
  if (before?.addresses === after.addresses) return renamed;
  const lost: string[] = [];
  for (const [file, address] of Object.entries(before?.addresses ?? {})) {
    const now = after.addresses[file];
    if (now === undefined) lost.push(file);
    else if (now !== address) renamed.set(address, now);
  }
  if (lost.length === 0 || !before) return renamed;
  for (const [from, to] of await similarFiles(git, before.commit, after.commit)) {
    const [old, now] = [before.addresses[from], after.addresses[to]];
    const isKin = from.split('/')[0] === to.split('/')[0];
    if (isKin && old !== undefined && now !== undefined && lost.includes(from))
      renamed.set(old, now);
  }
  return renamed;
}

async function similarFiles(git: Git, from: string, to: string): Promise<[string, string][]> {
  const args = ['diff-tree', '-r', '-z', '-M60%', '--diff-filter=R', '--name-status', from, to];
  const output = await git.run(args).catch(() => Buffer.alloc(0));
  const parts = output.toString().split('\0');
  const pairs: [string, string][] = [];
  for (let i = 0; i + 2 < parts.length; i += 3)
    pairs.push([parts[i + 1] ?? '', parts[i + 2] ?? '']);
  return pairs;
}
