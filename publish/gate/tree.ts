/** The files of a commit, as the check of the folder's shape wants to see them. */
import type { Git } from '../office/git/git.ts';
import { readObject, readObjects } from '../office/git/objects.ts';
import { parseTree } from '../office/git/trees.ts';
import type { Item as Stored } from '../office/git/trees.ts';
import type { Item } from '../../src/mdx/entryFolder.ts';

export interface CommitTree {
  /** Regular files: path → blob id. */
  readonly files: ReadonlyMap<string, string>;
  /** What lies in a folder; `.` is the root. The same list for as long as nothing in the folder changes. */
  itemsOf(folder: string): readonly Item[];
}

/** A folder of git, with what lies in it. */
interface Folder {
  readonly stored: ReadonlyMap<string, Stored>;
  readonly items: readonly Item[];
  /** Where it lay last: names are put together once, and there are tens of thousands. */
  inside?: Inside;
}

/** What lies in a folder, with ids, by path from the root. */
interface Inside {
  readonly place: string;
  readonly folders: readonly (readonly [string, string])[];
  readonly files: readonly (readonly [string, string])[];
}

/** Folders by the id of their tree. */
type Folders = ReadonlyMap<string, Folder>;

export type TreeReader = (commit: string) => Promise<CommitTree>;

/**
 * Reads trees of commits, links and submodules included: those are reported, never followed. Folders that the commit
 * before had too are not read again.
 */
export function createTreeReader(git: Git): TreeReader {
  let before: Folders = new Map();
  return async (commit) => {
    const root = await readObject(git, `${commit}^{tree}`);
    if (root?.type !== 'tree') throw new Error(`В хранилище нет выпуска содержания ${commit}.`);
    const found = new Map<string, Folder>([[root.id, folderOf(root.bytes)]]);
    const places = new Map<string, Folder>();
    const files = new Map<string, string>();
    let level = new Map([['.', root.id]]);
    while (level.size > 0) {
      await readFolders(git, new Set(level.values()), before, found);
      const next = new Map<string, string>();
      for (const [place, id] of level) {
        const folder = found.get(id);
        if (!folder) throw new Error(`В хранилище нет папки ${place}.`);
        places.set(place, folder);
        folder.inside = insideOf(folder, place);
        for (const [path, own] of folder.inside.folders) next.set(path, own);
        for (const [path, own] of folder.inside.files) files.set(path, own);
      }
      level = next;
    }
    before = found;
    return { files, itemsOf: (folder) => places.get(folder)?.items ?? [] };
  };
}

/** Adds the folders with some ids to those that were found. */
async function readFolders(
  git: Git,
  ids: ReadonlySet<string>,
  before: Folders,
  found: Map<string, Folder>,
): Promise<void> {
  const unknown: string[] = [];
  for (const id of ids) {
    const known = found.get(id) ?? before.get(id);
    if (known) found.set(id, known);
    else unknown.push(id);
  }
  for (const object of await readObjects(git, unknown))
    if (object?.type === 'tree') found.set(object.id, folderOf(object.bytes));
}

function insideOf({ stored, inside }: Folder, place: string): Inside {
  if (inside?.place === place) return inside;
  const paths = [...stored].map(
    ([name, { mode, id }]) =>
      ({ path: place === '.' ? name : `${place}/${name}`, mode, id }) as const,
  );
  const those = (isWanted: (mode: string) => boolean) =>
    paths.filter(({ mode }) => isWanted(mode)).map(({ path, id }) => [path, id] as const);
  return { place, folders: those((mode) => mode === folderMode), files: those(isFile) };
}

const folderMode = '40000';

function isFile(mode: string): boolean {
  return mode === '100644' || mode === '100755';
}

function folderOf(bytes: Buffer): Folder {
  const stored = parseTree(bytes);
  const items = [...stored].map(([name, { mode }]) => ({
    name,
    isDirectory: () => mode === folderMode,
    isFile: () => isFile(mode),
  }));
  return { stored, items };
}
