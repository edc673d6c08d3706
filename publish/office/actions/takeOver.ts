/** A draft whose entry was changed on the main branch too: its editor has put both texts together. */
import type { Draft, State } from '../drafts.ts';
import { draftChanges } from '../drafts.ts';
import { refuseStale } from '../entries.ts';
import type { Git } from '../git/git.ts';
import { readObject } from '../git/objects.ts';
import type { Place } from '../places.ts';

/**
 * The commit that the saved draft is to be held against.
 * @param merged blob id of the published text that the editor has taken into account; undefined: nothing new
 * @throws OfficeError (409) when the published text has changed once more
 */
export async function baseOf(
  git: Git,
  { main }: State,
  draft: Draft | undefined,
  merged: string | null | undefined,
  place: Place,
  yours: string,
): Promise<string> {
  if (!draft) return main;
  if (merged === undefined) return draft.base;
  const published = (await readObject(git, `${main}:${place.file}`))?.id ?? null;
  if (published !== merged) throw await refuseStale(git, main, place.file, yours, published);
  return main;
}

/** What the draft changes, to be laid over a newer commit of the main branch. */
export async function takeOver(
  git: Git,
  draft: Draft,
  main: string,
): Promise<Map<string, string | null> | undefined> {
  if (draft.base === main) return undefined;
  const changes = await draftChanges(git, draft);
  return new Map(changes.map(({ path, after }) => [path, after]));
}
