/** History in which some files have always been what they are now. */
import { flush } from '../../publish/office/git/durable.ts';
import type { Git } from '../../publish/office/git/git.ts';
import { store } from '../../publish/office/git/git.ts';
import { readObject, readObjects } from '../../publish/office/git/objects.ts';
import { mainBranch } from '../../publish/office/git/open.ts';
import { moveRefs, readRefs } from '../../publish/office/git/refs.ts';
import type { Move } from '../../publish/office/git/refs.ts';
import { filesUnder, writeTree } from '../../publish/office/git/trees.ts';
import type { Files } from '../../publish/office/git/trees.ts';

/** What came of it. */
export interface Rewritten {
  /** Former commit → what stands in its place. */
  readonly commits: ReadonlyMap<string, string>;
  /** Contents that the history had and that are no more to be found, by id. */
  readonly gone: ReadonlySet<string>;
  /** Those of them that still lie under other paths, with one of the paths. */
  readonly elsewhere: ReadonlyMap<string, string>;
}

/**
 * Rewrites all branches: in each commit the paths are what they are on the main branch now, or not there at all.
 * Commits that changed nothing else go. Drafts that were thrown away go too. Nothing of the former history stays
 * in the repository. Broken off, it is run again.
 * @param paths entries (`news/start`) or files beside them (`news/start/foto.webp`)
 */
export async function rewriteHistory(git: Git, paths: readonly string[]): Promise<Rewritten> {
  const refs = await readRefs(git);
  const now = await filesUnder(git, mainBranch, paths);
  const kept = new Set(now.values());
  const commits = new Map<string, string>();
  const gone = new Set<string>();
  const trees = new Map<string, string>();
  const isMain = new Set(await history(git, [mainBranch]));
  // The main branch comes first: drafts name its commits.
  for (const id of [...isMain, ...(await history(git, ['--branches', `^${mainBranch}`]))]) {
    const before = await filesUnder(git, id, paths);
    for (const blob of before.values()) if (!kept.has(blob)) gone.add(blob);
    const raw = (await readObject(git, id))?.bytes.toString() ?? '';
    const tree = (await treeWith(git, id, before, now)) ?? treeOf(raw);
    const [parent, ...others] = parentsOf(raw).map((one) => commits.get(one) ?? one);
    const isEmpty = parent !== undefined && others.length === 0 && trees.get(parent) === tree;
    const fresh = isMain.has(id) && isEmpty ? parent : await rewrite(git, raw, tree, commits);
    commits.set(id, fresh);
    trees.set(fresh, tree);
    if (git.unflushed.size > manyObjects) await flush(git);
  }
  const moves = [...refs].map(([ref, id]) => ({ ref, before: id, after: commits.get(id) ?? id }));
  await moveRefs(git, [...moves, ...(await thrownAway(git))]);
  await git.run(['reflog', 'expire', '--expire=now', '--all']);
  await git.run(['gc', '--quiet', '--prune=now']);
  return { commits, gone, elsewhere: await whereElse(git, [...gone]) };
}

/** All of them at once would be too many open files. */
const manyObjects = 500;

/** Commits, each after its parents. */
async function history(git: Git, what: readonly string[]): Promise<string[]> {
  const output = await git.run(['rev-list', '--topo-order', '--reverse', ...what, '--']);
  return output.toString().split('\n').filter(Boolean);
}

/** @returns nothing when it would be the same tree */
async function treeWith(
  git: Git,
  commit: string,
  before: Files,
  now: Files,
): Promise<string | undefined> {
  const changes = new Map<string, string | null>();
  for (const file of before.keys()) if (!now.has(file)) changes.set(file, null);
  for (const [file, blob] of now) if (before.get(file) !== blob) changes.set(file, blob);
  return changes.size === 0 ? undefined : writeTree(git, commit, changes);
}

const treeOf = (raw: string): string => /^tree ([0-9a-f]{40})/u.exec(raw)?.[1] ?? '';

const parentsOf = (raw: string): string[] =>
  [...headOf(raw).matchAll(/^parent ([0-9a-f]{40})$/gmu)].map(([, id = '']) => id);

const headOf = (raw: string): string => raw.slice(0, raw.indexOf('\n\n'));

/** The same commit with another tree; commits that it names, in its trailers too, are those that stand for them now. */
function rewrite(
  git: Git,
  raw: string,
  tree: string,
  commits: ReadonlyMap<string, string>,
): Promise<string> {
  const head = headOf(raw);
  const mapped = (text: string) =>
    text.replace(/^(parent|Cms-[A-Z][a-z]+:) ([0-9a-f]{40})$/gmu, (_, name: string, id: string) =>
      [name, commits.get(id) ?? id].join(' '),
    );
  const input =
    mapped(head.replace(/^tree [0-9a-f]{40}/u, `tree ${tree}`)) + mapped(raw.slice(head.length));
  return store(git, ['hash-object', '-t', 'commit', '-w', '--stdin'], { input });
}

/** Takes away every ref that is no branch: drafts that were thrown away, and whatever an administrator has put there. */
async function thrownAway(git: Git): Promise<Move[]> {
  const output = await git.run(['for-each-ref', '--format=%(refname) %(objectname)']);
  return output
    .toString()
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('refs/heads/'))
    .map((line) => {
      const [ref = '', before = ''] = line.split(' ');
      return { ref, before, after: null };
    });
}

async function whereElse(git: Git, blobs: readonly string[]): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  const objects = await readObjects(git, blobs);
  for (const { id } of objects.filter((object) => object !== undefined)) {
    const args = ['log', '--branches', `--find-object=${id}`, '--format=', '--name-only', '-z'];
    const [path] = (await git.run(args)).toString().split('\0').filter(Boolean);
    found.set(id, path ?? id);
  }
  return found;
}
