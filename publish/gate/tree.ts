/** The files of a commit, as the check of the folder's shape wants to see them. */
import type { Git } from '../office/git/git.ts';
import type { Item } from '../../src/mdx/folder.ts';

export interface CommitTree {
  /** Regular files: path → blob id. */
  readonly files: ReadonlyMap<string, string>;
  /** What lies in a folder; `.` is the root. */
  itemsOf(folder: string): readonly Item[];
}

type Kind = 'folder' | 'file' | 'other';

/** Reads the tree of a commit, links and submodules included: those are reported, never followed. */
export async function readTree(git: Git, commit: string): Promise<CommitTree> {
  const output = await git.run(['ls-tree', '-r', '-z', '--full-tree', commit]);
  const files = new Map<string, string>();
  const folders = new Map<string, Map<string, Kind>>([['.', new Map()]]);
  const put = (path: string, kind: Kind): void => {
    const at = path.lastIndexOf('/');
    const parent = at < 0 ? '.' : path.slice(0, at);
    if (!folders.has(parent)) {
      folders.set(parent, new Map());
      put(parent, 'folder');
    }
    folders.get(parent)?.set(path.slice(at + 1), kind);
  };
  for (const line of output.toString().split('\0')) {
    const tab = line.indexOf('\t');
    if (tab < 0) continue;
    const [mode = '', , id = ''] = line.slice(0, tab).split(' ');
    const path = line.slice(tab + 1);
    const isFile = mode === '100644' || mode === '100755';
    if (isFile) files.set(path, id);
    put(path, isFile ? 'file' : 'other');
  }
  return {
    files,
    itemsOf: (folder) =>
      [...(folders.get(folder) ?? [])].map(([name, kind]) => ({
        name,
        isDirectory: () => kind === 'folder',
        isFile: () => kind === 'file',
      })),
  };
}
