/** Trees: what lies where in a commit, and a new tree with some files changed. */
import { OfficeError } from '../errors.ts';
import { store } from './git.ts';
import type { Git } from './git.ts';
import { readObjects } from './objects.ts';

/** Regular files of a commit by path; links and submodules are not among them. */
export type Files = ReadonlyMap<string, string>;

/** New blob ids by path; `null` deletes. */
export type Changes = ReadonlyMap<string, string | null>;

export interface Item {
  readonly mode: string;
  readonly id: string;
}

/** Lists regular files below a folder (`news/start`, or `` for all). @returns path → blob id */
export function listFiles(git: Git, commit: string, folder = ''): Promise<Files> {
  return filesUnder(git, commit, folder === '' ? [] : [`${folder}/`]);
}

/** The same for several paths, of folders or files; all files when there are none. */
export async function filesUnder(
  git: Git,
  commit: string,
  paths: readonly string[],
): Promise<Files> {
  const output = await git.run(['ls-tree', '-r', '-z', '--full-tree', commit, '--', ...paths]);
  const files = new Map<string, string>();
  for (const line of output.toString().split('\0')) {
    const match = /^100(?:644|755) blob ([0-9a-f]{40})\t(.+)$/su.exec(line);
    if (match) files.set(match[2] ?? '', match[1] ?? '');
  }
  return files;
}

/** One file that differs between two commits; ids are `null` where it is not there. */
export interface Difference {
  readonly path: string;
  readonly before: string | null;
  readonly after: string | null;
}

/** Files that differ between two commits. */
export async function diffTrees(git: Git, from: string, to: string): Promise<Difference[]> {
  const args = ['diff-tree', '-r', '-z', '--raw', '--no-renames', '--no-abbrev', from, to];
  const parts = (await git.run(args)).toString().split('\0');
  const differences: Difference[] = [];
  const id = (text = ''): string | null => (/^0+$/u.test(text) ? null : text);
  for (let i = 0; i + 1 < parts.length; i += 2) {
    const [, , before, after] = (parts[i] ?? '').split(' ');
    differences.push({ path: parts[i + 1] ?? '', before: id(before), after: id(after) });
  }
  return differences;
}

/**
 * Writes a tree that differs from that of a commit in the given files only.
 * @returns the id of the tree
 * @throws OfficeError when a name differs from another one by capitals alone, or a link is in the way
 */
export async function writeTree(git: Git, commit: string, changes: Changes): Promise<string> {
  const folders = foldersOf(changes.keys());
  const stored = await readObjects(
    git,
    folders.map((folder) => `${commit}:${folder}`),
  );
  const trees = new Map(
    folders.map((folder, i) => {
      const tree = stored[i];
      return [folder, tree?.type === 'tree' ? parseTree(tree.bytes) : new Map<string, Item>()];
    }),
  );
  for (const [file, id] of changes) {
    const { folder, name } = split(file);
    const tree = trees.get(folder);
    if (id === null) tree?.delete(name);
    else if (tree) put(tree, file, name, { mode: '100644', id });
  }
  // From the deepest up, so that every folder is there before the one that holds it.
  for (const path of folders) {
    const tree = trees.get(path) ?? new Map<string, Item>();
    if (path === '') return makeTree(git, tree);
    const { folder, name } = split(path);
    const parent = trees.get(folder) ?? new Map<string, Item>();
    if (tree.size === 0) parent.delete(name);
    else put(parent, path, name, { mode: '40000', id: await makeTree(git, tree) });
  }
  throw new Error('Дерево без корня.');
}

/** All folders on the way to the files, the deepest first, the root (``) last. */
function foldersOf(files: Iterable<string>): string[] {
  const folders = new Set(['']);
  for (const file of files)
    for (let { folder } = split(file); folder !== ''; { folder } = split(folder))
      folders.add(folder);
  const depth = (folder: string): number => (folder === '' ? 0 : folder.split('/').length);
  return [...folders].sort((a, b) => depth(b) - depth(a));
}

function split(path: string): { folder: string; name: string } {
  const at = path.lastIndexOf('/');
  return { folder: path.slice(0, Math.max(at, 0)), name: path.slice(at + 1) };
}

function put(tree: Map<string, Item>, path: string, name: string, item: Item): void {
  const old = tree.get(name);
  const isFolder = item.mode === '40000';
  if (old && (isFolder ? old.mode !== '40000' : !old.mode.startsWith('100')))
    throw new OfficeError(400, 'path-not-allowed', `На месте ${path} лежит не файл.`);
  if (!old)
    for (const other of tree.keys())
      if (other.toLowerCase() === name.toLowerCase())
        throw new OfficeError(
          400,
          'name-collision',
          `Имена ${other} и ${name} различаются только большими буквами. Назовите иначе.`,
        );
  tree.set(name, item);
}

/** Reads the binary form of a tree: `<mode> <name>\0<20 bytes of id>` again and again. */
export function parseTree(bytes: Buffer): Map<string, Item> {
  const items = new Map<string, Item>();
  for (let at = 0; at < bytes.length;) {
    const space = bytes.indexOf(32, at);
    const zero = bytes.indexOf(0, space);
    items.set(bytes.toString('utf8', space + 1, zero), {
      mode: bytes.toString('latin1', at, space),
      id: bytes.toString('hex', zero + 1, zero + 21),
    });
    at = zero + 21;
  }
  return items;
}

const types: Readonly<Record<string, string>> = { '40000': 'tree', '160000': 'commit' };

function makeTree(git: Git, items: ReadonlyMap<string, Item>): Promise<string> {
  const input = [...items]
    .map(
      ([name, { mode, id }]) =>
        `${mode.padStart(6, '0')} ${types[mode] ?? 'blob'} ${id}\t${name}\0`,
    )
    .join('');
  return store(git, ['mktree', '-z'], { input });
}
