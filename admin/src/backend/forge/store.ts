/** A forge's repository, as far as the guards look into it. Nothing here is cached: a lock needs what is stored now. */

/** The draft of an entry: a branch and the request to merge it. */
export interface Draft {
  /** The newest commit of the branch. */
  readonly head: string;
  /** The commit of the main branch that the draft was made from. */
  readonly base: string;
  readonly status: Status;
  /** Who began it. */
  readonly author: string | undefined;
}

export type Status = 'draft' | 'pending_review' | 'pending_publish';

/** What must still hold when a write arrives at the forge; the forge refuses it otherwise. */
export interface Expected {
  /** By path: the blob that the write replaces, null for a new file. */
  readonly files?: ReadonlyMap<string, string | null>;
  /** The newest commit of the draft that is published. */
  readonly head?: string;
}

export interface Store {
  /** The branch that is published. */
  readonly main: string;
  /** @param ref a branch or a commit */
  text(path: string, ref: string): Promise<string | undefined>;
  /** Names of the files in a folder; none when there is no such folder. */
  names(folder: string, ref: string): Promise<readonly string[]>;
  draft(branch: string): Promise<Draft | undefined>;
  /** Who last changed a file of the main branch. */
  author(path: string): Promise<string | undefined>;
  /** Runs a write under conditions that the forge itself checks. */
  under<T>(expected: Expected, write: () => Promise<T>): Promise<T>;
}

/** Gives what a forge answers, or nothing where it answers that there is no such thing. */
export async function orNothing<T>(answer: Promise<T>): Promise<T | undefined> {
  try {
    return await answer;
  } catch (error) {
    const { status, name } = error as { status?: number; name?: string };
    if (status === 404 || name === 'EDITORIAL_WORKFLOW_ERROR') return undefined;
    throw error;
  }
}

/** The status that a label of Decap says: `decap-cms/pending_review`. */
export function statusOfLabels(labels: readonly string[]): Status {
  const found = (['pending_review', 'pending_publish'] as const).find((status) =>
    labels.some((label) => label.endsWith(`/${status}`)),
  );
  return found ?? 'draft';
}
