/** Saving an entry: one commit on its draft, or on the main branch when the workflow is off. */
import { missingFiles, refuseBadText, refuseHeld } from '../checks.ts';
import { compose } from '../compose.ts';
import { inTurn } from '../context.ts';
import type { Action, Office } from '../context.ts';
import { draftRef, placeOf, placeOfPath, refuseReserved, toApi } from '../places.ts';
import type { Place } from '../places.ts';
import { draftTrailers, readDraft, readState } from '../drafts.ts';
import type { Draft, State, Status } from '../drafts.ts';
import { requireChief } from '../editors.ts';
import type { Editor } from '../editors.ts';
import { apply, placeFiles, refuseStale } from '../entries.ts';
import { badRequest } from '../errors.ts';
import { writeCommit } from '../git/commits.ts';
import { mainBranch } from '../git/open.ts';
import { blobId, writeBlob } from '../git/objects.ts';
import { moveRefs } from '../git/refs.ts';
import { writeTree } from '../git/trees.ts';
import type { Files } from '../git/trees.ts';
import { read, shapes } from '../shapes.ts';
import { takeUploads } from '../uploads.ts';
import type { Upload } from '../uploads.ts';
import { filesBeforeDeletion } from './deleted.ts';
import { baseOf, takeOver } from './takeOver.ts';
import { movePlace } from './movePlace.ts';

/** A save, read and with its uploads stored. */
interface Save {
  readonly place: Place;
  /** Whose draft it is: the same place, but for an entry that its draft renames. */
  readonly home: Place;
  readonly target: Place;
  readonly raw: string;
  readonly base: string | null | undefined;
  readonly merged: string | null | undefined;
  readonly uploads: readonly Upload[];
  readonly subject: string;
  readonly useWorkflow: boolean;
  readonly newEntry: boolean;
  readonly status: Status | undefined;
  readonly editor: Editor;
}

export const persistEntry: Action = async (office, params, editor) => {
  const save = await prepare(office, params, editor);
  return inTurn(office, () => persist(office, save));
};

async function prepare({ git }: Office, params: unknown, editor: Editor): Promise<Save> {
  const { dataFiles, assets, options } = read(shapes.persistEntry, params);
  const [file] = dataFiles;
  const { place, name } = placeOfPath(file?.path ?? '');
  if (place.kind === 'entry' && name !== 'index.mdx')
    throw badRequest('Текст записи хранится в файле index.mdx.', 'path-not-allowed');
  const raw = file?.raw ?? '';
  refuseBadText(place, raw);
  const home =
    options.collectionName === place.collection && typeof file?.slug === 'string'
      ? placeOf(place.collection, file.slug)
      : place;
  const newPath = file?.newPath ?? '';
  const target = newPath === '' ? place : placeOfPath(newPath).place;
  const { useWorkflow, newEntry, status, commitMessage } = options;
  if (!useWorkflow) requireChief(editor, 'Сразу публикует только');
  const state = await readState(git);
  const draft = useWorkflow ? await readDraft(git, state, home) : undefined;
  const files = await placeFiles(git, draft?.tip.id ?? state.main, place);
  const uploads = await takeUploads(git, place, assets, files);
  return {
    ...{ place, home, target, raw, base: file?.base, merged: file?.merged, uploads },
    ...{ subject: commitMessage, useWorkflow, newEntry, status, editor },
  };
}

async function persist(office: Office, save: Save): Promise<unknown> {
  const { git, checks, seen } = office;
  const { place, home, target, raw, editor } = save;
  const state = await readState(git);
  const draft = save.useWorkflow ? await readDraft(git, state, home) : undefined;
  const current = draft?.tip.id ?? state.main;
  const stored = await placeFiles(git, current, place);
  const revived = await revive(office, save, state, draft, stored);
  const files = revived ?? stored;
  const base = await baseOf(git, state, draft, save.merged, place, raw);
  const published = draft ? await placeFiles(git, draft.base, place) : files;
  const composed = await compose(git, place, raw, save.uploads, files, published);
  const { text, textId, changes, texts, renamed } = composed;
  const answer = {
    files: [{ path: toApi(target.file), id: textId, ...(text === raw ? {} : { data: text }) }],
    renamed,
  };
  const isMoved = target.file !== place.file;
  const unchanged = changes.size === 0 && !revived && !isMoved && base === (draft?.base ?? base);
  // Sent again after a lost answer, or saved with nothing changed: there is nothing to commit.
  if (unchanged && stored.has(place.file)) {
    seen.set(editor.email, place.file, textId);
    const status = draft?.status ?? null;
    return { message: 'Изменений нет', commit: current, status, ...answer };
  }
  if (!revived) await refuseOld(office, save, current, stored.get(place.file) ?? null);
  if (!stored.has(place.file)) refuseReserved(place);

  const status = statusOf(save, draft);
  const after = apply(files, changes);
  if (status !== 'draft') {
    const checked = checks.known(place, text);
    const what = save.useWorkflow ? 'Отправить на проверку нельзя' : 'Опубликовать нельзя';
    refuseHeld(what, [...checked.findings, ...missingFiles(place, checked, after)]);
  }
  if (revived) for (const [file, id] of after) changes.set(file, id);
  if (isMoved) await movePlace(git, state, place, target, after, changes);
  for (const content of texts)
    if ([...changes.values()].includes(blobId(content))) await writeBlob(git, content);
  const onto = draft && base !== draft.base ? await takeOver(git, draft, state.main) : undefined;
  const tree = await writeTree(
    git,
    onto ? state.main : current,
    onto ? new Map([...onto, ...changes]) : changes,
  );
  const commit = await writeCommit(git, {
    tree,
    parents: onto ? [current, state.main] : [current],
    author: editor,
    subject: save.subject,
    trailers: save.useWorkflow ? draftTrailers(status, base) : { 'Cms-Entry': place.file },
  });
  const ref = save.useWorkflow ? draftRef(home) : mainBranch;
  const before = save.useWorkflow ? (draft?.tip.id ?? null) : state.main;
  await moveRefs(git, [{ ref, before, after: commit }]);
  if (!save.useWorkflow) office.onMain(commit);
  seen.set(editor.email, target.file, textId);
  return { message: 'Сохранено', commit, status: save.useWorkflow ? status : null, ...answer };
}

/** A new draft begins as one; what an author changes has to be looked at again. */
function statusOf({ useWorkflow, status, editor }: Save, draft: Draft | undefined): Status {
  if (!useWorkflow) return 'pending_publish';
  const wanted = draft?.status ?? status ?? 'draft';
  return wanted === 'pending_publish' && editor.role !== 'chief' ? 'pending_review' : wanted;
}

/** @throws OfficeError (409) when the editor has not seen what is stored now */
async function refuseOld(
  { git, seen }: Office,
  { place, raw, base, newEntry, editor }: Save,
  commit: string,
  stored: string | null,
): Promise<void> {
  const opened = base ?? (newEntry || base === null ? null : seen.get(editor.email, place.file));
  if (opened !== stored) throw await refuseStale(git, commit, place.file, raw, stored);
}

/**
 * Decap takes an entry off the site by deleting it and saving it as a draft that is ready. The deletion
 * took its pictures too: they come back with the draft.
 */
async function revive(
  { git, seen }: Office,
  { place, base, newEntry, useWorkflow, status, editor }: Save,
  state: State,
  draft: Draft | undefined,
  stored: Files,
): Promise<Files | undefined> {
  if (draft || stored.size > 0 || newEntry || !useWorkflow) return undefined;
  if (status !== 'pending_publish' || place.kind !== 'entry') return undefined;
  const files = await filesBeforeDeletion(git, state.main, place);
  const opened = base ?? seen.get(editor.email, place.file);
  return files?.get(place.file) === opened ? files : undefined;
}
