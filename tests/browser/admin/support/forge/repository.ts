/** A git repository in memory, as far as the APIs of forges show one. */
import { createHash } from 'node:crypto';

export type Tree = ReadonlyMap<string, Buffer>;

export interface Commit {
  readonly id: string;
  readonly tree: Tree;
  readonly parents: readonly string[];
  readonly message: string;
  readonly author: string;
  readonly date: string;
}

/** The name git gives a file of these contents. */
export function blobId(bytes: Buffer): string {
  return createHash('sha1').update(`blob ${bytes.length}\0`).update(bytes).digest('hex');
}

export class Repository {
  readonly commits = new Map<string, Commit>();
  readonly branches = new Map<string, string>();

  constructor(files: Readonly<Record<string, string>>) {
    const tree = new Map(
      Object.entries(files).map(([path, text]) => [path, Buffer.from(text)] as const),
    );
    this.branches.set('main', this.add(tree, [], 'Начало', 'Администратор'));
  }

  /** A commit by its name or the name of a branch. */
  find(ref: string): Commit | undefined {
    return this.commits.get(this.branches.get(ref) ?? ref);
  }

  /** The same, for a test that knows that it is there. */
  at(ref: string): Commit {
    const commit = this.find(ref);
    if (!commit) throw new Error(`no ${ref}`);
    return commit;
  }

  text(path: string, ref = 'main'): string | undefined {
    return this.find(ref)?.tree.get(path)?.toString();
  }

  /** Commits changes to a branch: null deletes. */
  commit(
    branch: string,
    changes: Readonly<Record<string, Buffer | string | null>>,
    message = 'Правка',
    author = 'Борис',
  ): Commit {
    const parent = this.at(branch);
    const tree = new Map(parent.tree);
    for (const [path, content] of Object.entries(changes))
      if (content === null) tree.delete(path);
      else tree.set(path, Buffer.from(content));
    this.branches.set(branch, this.add(tree, [parent.id], message, author));
    return this.at(branch);
  }

  /** The newest commit that both have. */
  mergeBase(one: string, other: string): Commit {
    const known = new Set(this.history(one).map(({ id }) => id));
    const base = this.history(other).find(({ id }) => known.has(id));
    if (!base) throw new Error('no merge base');
    return base;
  }

  /** Newest first. */
  history(ref: string): Commit[] {
    const found: Commit[] = [];
    const queue = [this.at(ref)];
    for (let commit = queue.shift(); commit; commit = queue.shift()) {
      if (!found.includes(commit)) found.push(commit);
      queue.push(...commit.parents.map((parent) => this.at(parent)));
    }
    return found;
  }

  /** The last commit that changed a file. */
  lastChange(path: string, ref: string): Commit {
    const here = this.at(ref).tree.get(path);
    const unchanged = this.history(ref).filter(({ tree }) => equal(tree.get(path), here));
    return unchanged.at(-1) ?? this.at(ref);
  }

  /** Paths that differ between two commits. */
  changed(from: Commit, to: Commit): string[] {
    const paths = new Set([...from.tree.keys(), ...to.tree.keys()]);
    return [...paths].filter((path) => !equal(from.tree.get(path), to.tree.get(path)));
  }

  /**
   * Merges by file.
   * @returns whether it could be done
   */
  merge(branch: string, into: string, message: string): boolean {
    const [base, ours, theirs] = [this.mergeBase(branch, into), this.at(into), this.at(branch)];
    const tree = new Map(ours.tree);
    for (const path of this.changed(base, theirs)) {
      const [before, now, wanted] = [
        base.tree.get(path),
        ours.tree.get(path),
        theirs.tree.get(path),
      ];
      if (!equal(before, now) && !equal(now, wanted)) return false;
      if (wanted) tree.set(path, wanted);
      else tree.delete(path);
    }
    this.branches.set(into, this.add(tree, [ours.id, theirs.id], message, 'Анна'));
    return true;
  }

  private add(tree: Tree, parents: readonly string[], message: string, author: string): string {
    const date = new Date(Date.UTC(2020, 0, 1, 0, this.commits.size)).toISOString();
    const listing = [...tree].map(([path, bytes]) => `${blobId(bytes)} ${path}`).sort();
    const id = createHash('sha1')
      .update(JSON.stringify([listing, parents, message, date]))
      .digest('hex');
    this.commits.set(id, { id, tree, parents, message, author, date });
    return id;
  }
}

function equal(one: Buffer | undefined, other: Buffer | undefined): boolean {
  return one === undefined || other === undefined ? one === other : one.equals(other);
}
