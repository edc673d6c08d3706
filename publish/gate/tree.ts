/** The files of a commit, as the check of the folder's shape wants to see them. */
import type { Git } from '../office/git/git.ts';
import { readObject, readObjects } from '../office/git/objects.ts';
import { parseTree } from '../office/git/trees.ts';
import type { Item as Stored } from '../office/git/trees.ts';
import type { Item } from '../../src/mdx/entryFolder.ts';

export interface CommitTree {
  /** What lies in a folder; `.` is the root. The same list for as long as nothing in the folder changes. */
  itemsOf(place: string): readonly Item[];
  /** The blob of a regular file. @returns nothing when there is none */
  blobOf(file: string): string | undefined;
  /** Blobs of the regular files of one name, by the folder that each is in; of the root there are none. */
  filesNamed(name: string): Map<string, string>;
}

export type TreeReader = (commit: string) => Promise<CommitTree>;

/**
 * Reads trees of commits, links and submodules included: those are reported, never followed. Folders that the commit
 * before had in the same place are not read again.
 */
export function createTreeReader(git: Git): TreeReader {
  let before: Folder | undefined;
  return async (commit) => {
    const stored = await readObject(git, `${commit}^{tree}`);
    if (stored?.type !== 'tree') throw new Error(`В хранилище нет выпуска содержания ${commit}.`);
    const root =
      before?.id === stored.id ? before : await readFolders(git, folderOf(stored), before);
    before = root;
    return treeOf(root);
  };
}

/** A folder of git, with what lies in it. */
interface Folder {
  readonly id: string;
  readonly stored: ReadonlyMap<string, Stored>;
  readonly folders: Map<string, Folder>;
  readonly items: readonly Item[];
}

/** A folder that is to be read: where it belongs, and what was there in the commit before. */
interface Wanted {
  readonly parent: Folder;
  readonly name: string;
  readonly id: string;
  readonly before: Folder | undefined;
}

/** Fills a root with all folders below it, level by level. */
async function readFolders(git: Git, root: Folder, before: Folder | undefined): Promise<Folder> {
  let wanted = fill(root, before);
  while (wanted.length > 0) {
    const objects = await readObjects(
      git,
      wanted.map(({ id }) => id),
    );
    wanted = wanted.flatMap(({ parent, name, before: old }, at) => {
      const object = objects[at];
      if (object?.type !== 'tree') throw new Error(`В хранилище нет папки ${name}.`);
      const folder = folderOf(object);
      parent.folders.set(name, folder);
      return fill(folder, old);
    });
  }
  return root;
}

/** Puts into a folder those that have not changed. @returns the others */
function fill(folder: Folder, before: Folder | undefined): Wanted[] {
  const wanted: Wanted[] = [];
  for (const [name, { mode, id }] of folder.stored) {
    if (mode !== folderMode) continue;
    const old = before?.folders.get(name);
    if (old?.id === id) folder.folders.set(name, old);
    else wanted.push({ parent: folder, name, id, before: old });
  }
  return wanted;
}

const folderMode = '40000';

function isFile(mode: string): boolean {
  return mode === '100644' || mode === '100755';
}

function folderOf({ id, bytes }: { readonly id: string; readonly bytes: Buffer }): Folder {
  const stored = parseTree(bytes);
  const folders = new Map<string, Folder>();
  const items = [...stored].map(([name, { mode }]) => new StoredItem(name, mode, folders));
  return { id, stored, folders, items };
}

class StoredItem implements Item {
  readonly name: string;
  readonly #mode: string;
  readonly #folders: ReadonlyMap<string, Folder>;

  constructor(name: string, mode: string, folders: ReadonlyMap<string, Folder>) {
    this.name = name;
    this.#mode = mode;
    this.#folders = folders;
  }

  isDirectory(): boolean {
    return this.#mode === folderMode;
  }

  isFile(): boolean {
    return isFile(this.#mode);
  }

  get inside(): readonly Item[] | undefined {
    return this.#folders.get(this.name)?.items;
  }
}

function treeOf(root: Folder): CommitTree {
  const folderAt = (place: string): Folder | undefined =>
    place === '.'
      ? root
      : place.split('/').reduce<Folder | undefined>((at, name) => at?.folders.get(name), root);
  return {
    itemsOf: (place) => folderAt(place)?.items ?? [],
    blobOf(file) {
      const at = file.lastIndexOf('/');
      const stored = folderAt(at < 0 ? '.' : file.slice(0, at))?.stored.get(file.slice(at + 1));
      return stored && isFile(stored.mode) ? stored.id : undefined;
    },
    filesNamed(name) {
      const found = new Map<string, string>();
      addNamed(name, root, '', found);
      return found;
    },
  };
}

function addNamed(name: string, { folders }: Folder, below: string, to: Map<string, string>): void {
  for (const [own, folder] of folders) {
    const stored = folder.stored.get(name);
    if (stored && isFile(stored.mode)) to.set(below + own, stored.id);
    if (folder.folders.size > 0) addNamed(name, folder, `${below}${own}/`, to);
  }
}
