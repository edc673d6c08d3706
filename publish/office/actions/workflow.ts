/** The life of a draft: sent for review, ready, published, taken off the site, thrown away. */
import { refuseHeld, missingFiles } from '../checks.ts';
import { inTurn } from '../context.ts';
import type { Action, Office } from '../context.ts';
import { draftTrailers, mayThrowAway, readDraft, readState } from '../drafts.ts';
import type { Draft, State } from '../drafts.ts';
import { requireChief } from '../editors.ts';
import { forbidden, notFound, OfficeError } from '../errors.ts';
import { placeFiles, readText, refuseStale } from '../entries.ts';
import { writeCommit } from '../git/commits.ts';
import { mainBranch } from '../git/open.ts';
import { moveRefs } from '../git/refs.ts';
import { writeTree } from '../git/trees.ts';
import { draftRef, placeOf } from '../places.ts';
import type { Place } from '../places.ts';
import { read, shapes } from '../shapes.ts';

const labels = { draft: 'черновик', pending_review: 'на проверке', pending_publish: 'готово' };

export const updateUnpublishedEntryStatus: Action = async (office, params, editor) => {
  const { collection, slug, newStatus, base } = read(shapes.status, params);
  const place = placeOf(collection, slug);
  if (newStatus === 'pending_publish') requireChief(editor, 'Готовность отмечает');
  return inTurn(office, async () => {
    const { draft, files } = await draftFor(office, place, base);
    if (draft.status === newStatus) return { message: 'Так и было', status: newStatus };
    if (newStatus !== 'draft') await refuseUnready(office, draft, files);
    const commit = await writeCommit(office.git, {
      tree: draft.tip.tree,
      parents: [draft.tip.id],
      author: editor,
      subject: `${place.collection}/${place.slug}: ${labels[newStatus]}`,
      trailers: draftTrailers(newStatus, draft.base),
    });
    await moveRefs(office.git, [{ ref: draft.ref, before: draft.tip.id, after: commit }]);
    return { message: `Состояние: ${labels[newStatus]}`, status: newStatus, commit };
  });
};

/** Throws a draft away. Its commits stay under `refs/office/trash/`, so that an administrator can bring it back. */
export const deleteUnpublishedEntry: Action = async (office, params, editor) => {
  const { collection, slug, base } = read(shapes.guarded, params);
  const place = placeOf(collection, slug);
  return inTurn(office, async () => {
    const { draft } = await draftFor(office, place, base);
    if (!(await mayThrowAway(office.git, draft, editor)))
      throw forbidden('В этом черновике есть чужие правки. Удалить его может главный редактор.');
    const trash = `refs/office/trash/${place.collection}/${place.slug}/${draft.tip.id}`;
    await office.git.run(['update-ref', trash, draft.tip.id]);
    await moveRefs(office.git, [{ ref: draft.ref, before: draft.tip.id, after: null }]);
    return { message: 'Черновик удалён' };
  });
};

/** Takes an entry off the site and keeps it, pictures and all, as a draft. */
export const unpublish: Action = async (office, params, editor) => {
  const { collection, slug, base } = read(shapes.guarded, params);
  const place = placeOf(collection, slug);
  requireChief(editor, 'С сайта снимает');
  if (place.kind === 'setting') throw forbidden('Настройки нужны сайту, снять их нельзя.');
  const { git } = office;
  return inTurn(office, async () => {
    const state = await readState(git);
    const files = await placeFiles(git, state.main, place);
    if (files.size === 0) throw notFound('Такой записи на сайте нет.');
    const text = files.get(place.file) ?? null;
    if (base !== undefined && base !== text)
      throw await refuseStale(git, state.main, place.file, null, text);
    if (await readDraft(git, state, place))
      throw new OfficeError(409, 'has-draft', 'Сначала опубликуйте или удалите черновик записи.');
    const gone = new Map([...files.keys()].map((file) => [file, null]));
    const subject = `Снять с сайта ${place.folder}`;
    const removal = await writeCommit(git, {
      tree: await writeTree(git, state.main, gone),
      parents: [state.main],
      author: editor,
      subject,
      trailers: { 'Cms-Entry': place.file },
    });
    const draft = await writeCommit(git, {
      tree: await writeTree(git, removal, files),
      parents: [removal],
      author: editor,
      subject,
      trailers: draftTrailers('draft', removal),
    });
    await moveRefs(git, [
      { ref: mainBranch, before: state.main, after: removal },
      { ref: draftRef(place), before: null, after: draft },
    ]);
    office.onMain(removal);
    return { message: 'Снято с сайта', commit: removal, status: 'draft' };
  });
};

/**
 * A draft that is about to change.
 * @param base the version of its text that the editor looked at
 * @throws OfficeError 404 when there is none, 409 when its text is another one by now
 */
export async function draftFor(
  { git }: Office,
  place: Place,
  base: string | null | undefined,
): Promise<{ state: State; draft: Draft; files: ReadonlyMap<string, string> }> {
  const state = await readState(git);
  const draft = await readDraft(git, state, place);
  if (!draft) throw notFound('У этой записи нет черновика.');
  const files = await placeFiles(git, draft.tip.id, place);
  const text = files.get(place.file) ?? null;
  if (base !== undefined && base !== text)
    throw await refuseStale(git, draft.tip.id, place.file, null, text);
  return { state, draft, files };
}

async function refuseUnready(
  { git, checks }: Office,
  { place }: Draft,
  files: ReadonlyMap<string, string>,
): Promise<void> {
  const text = await readText(git, files.get(place.file));
  // A draft that renames its entry has no text here; it is checked when it is published.
  if (text === null) return;
  const checked = checks.known(place, text);
  refuseHeld('Отправить нельзя', [...checked.findings, ...missingFiles(place, checked, files)]);
}
