/** Publishing a draft: a commit on the main branch that holds the draft's files and nothing else. */
import { missingFiles, refuseHeld } from '../checks.ts';
import { inTurn } from '../context.ts';
import type { Action, Office } from '../context.ts';
import { draftChanges } from '../drafts.ts';
import type { Draft } from '../drafts.ts';
import { requireChief } from '../editors.ts';
import { apply, describeConflict, placeFiles, readText } from '../entries.ts';
import { conflict } from '../errors.ts';
import type { Conflict } from '../errors.ts';
import { writeCommit } from '../git/commits.ts';
import { mainBranch } from '../git/open.ts';
import { readObjects } from '../git/objects.ts';
import { moveRefs } from '../git/refs.ts';
import { writeTree } from '../git/trees.ts';
import type { Changes } from '../git/trees.ts';
import { placeOf, placeOfPath, refuseReserved, toApi } from '../places.ts';
import type { Place } from '../places.ts';
import { read, shapes } from '../shapes.ts';
import { draftFor } from './workflow.ts';

export const publishUnpublishedEntry: Action = async (office, params, editor) => {
  const { collection, slug, base } = read(shapes.guarded, params);
  const place = placeOf(collection, slug);
  requireChief(editor, 'Публикует');
  const { git } = office;
  return inTurn(office, async () => {
    const { state, draft } = await draftFor(office, place, base);
    const changes = await changesFor(office, draft, state.main);
    await refuseUnfit(office, state.main, changes, place);
    const removal = { ref: draft.ref, before: draft.tip.id, after: null };
    if (changes.size === 0) {
      await moveRefs(git, [removal]);
      return { message: 'На сайте уже так', commit: state.main };
    }
    const commit = await writeCommit(git, {
      tree: await writeTree(git, state.main, changes),
      // The second parent keeps the history of the draft; along the first one main is a line.
      parents: [state.main, draft.tip.id],
      author: editor,
      subject: `Опубликовать ${place.collection}/${place.slug}`,
      trailers: { 'Cms-Entry': place.file, 'Cms-Draft': draft.tip.id },
    });
    await moveRefs(git, [{ ref: mainBranch, before: state.main, after: commit }, removal]);
    office.onMain(commit);
    return { message: 'Опубликовано', commit };
  });
};

/**
 * Holds each file of the draft against its base and the main branch.
 * @returns what the main branch lacks
 * @throws OfficeError (409) with both texts when a file was changed on both sides
 */
async function changesFor(
  { git }: Office,
  draft: Draft,
  main: string,
): Promise<Map<string, string | null>> {
  const differences = await draftChanges(git, draft);
  const now = await readObjects(
    git,
    differences.map(({ path }) => `${main}:${path}`),
  );
  const changes = new Map<string, string | null>();
  const conflicts: Conflict[] = [];
  for (const [i, { path, before, after }] of differences.entries()) {
    const current = now[i]?.id ?? null;
    if (current === after) continue;
    if (current === before) changes.set(path, after);
    else {
      const yours = /\.(?:mdx|yaml)$/u.test(path) ? await readText(git, after) : null;
      conflicts.push(await describeConflict(git, main, path, yours, current));
    }
  }
  if (conflicts.length > 0)
    throw conflict(
      'Пока черновик готовили, запись на сайте изменили. Ничего не опубликовано: сравните обе версии, соедините их в черновике и опубликуйте снова.',
      conflicts,
    );
  return changes;
}

/** Checks every entry that readers would get changed, as it would stand on the main branch. */
async function refuseUnfit(
  { git, checks }: Office,
  main: string,
  changes: Changes,
  own: Place,
): Promise<void> {
  const places = new Map([[own.file, own]]);
  for (const path of changes.keys()) {
    const { place } = placeOfPath(toApi(path));
    places.set(place.file, place);
  }
  for (const place of places.values()) {
    const before = await placeFiles(git, main, place);
    const changed = [...changes].filter(
      ([path]) => placeOfPath(toApi(path)).place.file === place.file,
    );
    const files = apply(before, new Map(changed));
    const text = await readText(git, files.get(place.file));
    // Deleted, or renamed away.
    if (text === null) continue;
    if (!before.has(place.file)) refuseReserved(place);
    const checked = checks.known(place, text);
    refuseHeld('Опубликовать нельзя', [
      ...checked.findings,
      ...missingFiles(place, checked, files),
    ]);
  }
}
