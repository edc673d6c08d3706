/** Drafts: a branch `cms/<collection>/<slug>` per entry, its state in the trailers of its last commit. */
import { readCommit } from './git/commits.ts';
import type { Commit, Person } from './git/commits.ts';
import type { Git } from './git/git.ts';
import type { Editor } from './editors.ts';
import { mainBranch } from './git/open.ts';
import { readRefs } from './git/refs.ts';
import type { Refs } from './git/refs.ts';
import { diffTrees } from './git/trees.ts';
import type { Difference } from './git/trees.ts';
import { OfficeError } from './errors.ts';
import { draftRef, placeOfPath, placeOfRef, toApi } from './places.ts';
import type { Place } from './places.ts';

/** Decap's names of «черновик», «на проверке», «готово». */
export const statuses = ['draft', 'pending_review', 'pending_publish'] as const;
export type Status = (typeof statuses)[number];

export interface Draft {
  readonly place: Place;
  readonly ref: string;
  readonly tip: Commit;
  readonly status: Status;
  /** The commit of the main branch that the draft was last held against. */
  readonly base: string;
}

/** What the repository is like at one moment. */
export interface State {
  readonly refs: Refs;
  /** The commit that readers see. */
  readonly main: string;
}

/** @throws OfficeError (500) when the main branch is gone */
export async function readState(git: Git): Promise<State> {
  const refs = await readRefs(git);
  const main = refs.get(mainBranch);
  if (main === undefined)
    throw new OfficeError(
      500,
      'repository',
      'В хранилище нет ветки main. Позовите администратора.',
    );
  return { refs, main };
}

/** The draft of an entry, if it has one. */
export async function readDraft(git: Git, state: State, place: Place): Promise<Draft | undefined> {
  const ref = draftRef(place);
  const id = state.refs.get(ref);
  const tip = id === undefined ? undefined : await readCommit(git, id);
  if (!tip) return undefined;
  const status = statuses.find((name) => name === tip.trailers.get('Cms-Status')) ?? 'draft';
  const base = tip.trailers.get('Cms-Base') ?? (await mergeBase(git, state.main, tip.id));
  return { place, ref, tip, status, base };
}

/** All drafts, in the order of their names. */
export async function readDrafts(git: Git, state: State): Promise<Draft[]> {
  const places = [...state.refs.keys()].flatMap((ref) => placeOfRef(ref) ?? []);
  const drafts = await Promise.all(places.map((place) => readDraft(git, state, place)));
  return drafts.filter((draft) => draft !== undefined);
}

/** A branch that came from elsewhere carries no trailer. */
async function mergeBase(git: Git, main: string, tip: string): Promise<string> {
  return (await git.run(['merge-base', main, tip])).toString().trim();
}

/** Trailers of a commit on a draft's branch. */
export function draftTrailers(status: Status, base: string): Record<string, string> {
  return { 'Cms-Status': status, 'Cms-Base': base };
}

/**
 * Files that a draft changes.
 * @throws OfficeError (409) when its branch touches anything but entries of its own collection
 */
export async function draftChanges(git: Git, { place, base, tip }: Draft): Promise<Difference[]> {
  const differences = await diffTrees(git, base, tip.id);
  for (const { path } of differences)
    if (placeOfPath(toApi(path)).place.collection !== place.collection)
      throw new OfficeError(
        409,
        'foreign-branch',
        `Черновик ${place.slug} меняет посторонние файлы (${path}). Позовите администратора.`,
      );
  return differences;
}

/** People who have written a draft. */
export async function draftAuthors(git: Git, { base, tip }: Draft): Promise<Person[]> {
  const output = await git.run(['log', '-z', '--format=%an%x1f%ae', tip.id, `^${base}`]);
  return output
    .toString()
    .split('\0')
    .filter((line) => line !== '')
    .map((line) => {
      const [name = '', email = ''] = line.split('\x1f');
      return { name, email };
    });
}

/** Whether an editor may throw a draft away: an author only what nobody else has written in. */
export async function mayThrowAway(git: Git, draft: Draft, editor: Editor): Promise<boolean> {
  if (editor.role === 'chief') return true;
  const authors = await draftAuthors(git, draft);
  return authors.every(({ email }) => email === editor.email);
}
