/** Deleting what is published, and files beside an entry. */
import { inTurn } from '../context.ts';
import type { Action, Office } from '../context.ts';
import { draftTrailers, readDraft, readState } from '../drafts.ts';
import type { Draft } from '../drafts.ts';
import { requireChief } from '../editors.ts';
import type { Editor } from '../editors.ts';
import { badRequest, forbidden, notFound, OfficeError } from '../errors.ts';
import { originalsOf, placeFiles, readText, refuseStale } from '../entries.ts';
import { writeCommit } from '../git/commits.ts';
import { mainBranch } from '../git/open.ts';
import { writeBlob } from '../git/objects.ts';
import { moveRefs } from '../git/refs.ts';
import { writeTree } from '../git/trees.ts';
import type { Changes, Files } from '../git/trees.ts';
import { originalsFile, writeOriginals } from '../../../src/mdx/originals.ts';
import { placeOfPath } from '../places.ts';
import type { Place } from '../places.ts';
import { read, shapes } from '../shapes.ts';

export const deleteFile: Action = (office, params, editor) => {
  const { path, options, base } = read(shapes.deleteFile, params);
  const bases = base === undefined ? undefined : { [path]: base };
  return remove(office, [path], options.commitMessage, bases, editor);
};

export const deleteFiles: Action = (office, params, editor) => {
  const { paths, options, base } = read(shapes.deleteFiles, params);
  return remove(office, paths, options.commitMessage, base, editor);
};

type Bases = Readonly<Record<string, string | null>> | undefined;

/** Deletes an entry when its text is among the paths, else the named files beside it. */
async function remove(
  office: Office,
  paths: readonly string[],
  subject: string,
  bases: Bases,
  editor: Editor,
): Promise<unknown> {
  const targets = paths.map(placeOfPath);
  const place = targets[0]?.place;
  if (!place || targets.some((target) => target.place.file !== place.file))
    throw badRequest('За один раз удаляют файлы одной записи.');
  if (place.kind === 'setting') throw forbidden('Настройки нужны сайту, удалить их нельзя.');
  const names = targets.map(({ name }) => name);
  const base = bases?.[paths[names.indexOf('index.mdx')] ?? ''];
  const isWhole = names.includes('index.mdx');
  return inTurn(office, () =>
    isWhole
      ? removeEntry(office, place, subject, base, editor)
      : removeAssets(office, place, names, subject, editor),
  );
}

/** The folder goes as a whole: a picture without its entry would be an error of the content. A draft stays. */
async function removeEntry(
  office: Office,
  place: Place,
  subject: string,
  base: string | null | undefined,
  editor: Editor,
): Promise<unknown> {
  requireChief(editor, 'Удаляет записи с сайта');
  const { main } = await readState(office.git);
  const files = await placeFiles(office.git, main, place);
  if (files.size === 0) throw notFound('Такой записи на сайте нет.');
  const text = files.get(place.file) ?? null;
  if (base !== undefined && base !== text)
    throw await refuseStale(office.git, main, place.file, null, text);
  const changes = new Map([...files.keys()].map((file) => [file, null]));
  return commitTo(office, place, main, undefined, changes, subject, editor);
}

async function removeAssets(
  office: Office,
  place: Place & { kind: 'entry' },
  names: readonly string[],
  subject: string,
  editor: Editor,
): Promise<unknown> {
  const { git } = office;
  const state = await readState(git);
  const draft = await readDraft(git, state, place);
  if (!draft) requireChief(editor, 'Удаляет файлы с сайта');
  const files = await placeFiles(git, draft?.tip.id ?? state.main, place);
  const text = (await readText(git, files.get(place.file))) ?? '';
  const changes = new Map<string, string | null>();
  for (const name of names) {
    if (!files.has(`${place.folder}/${name}`)) throw notFound(`Файла ${name} нет.`);
    if (text.includes(name))
      throw new OfficeError(409, 'in-use', `${name} стоит в тексте. Сначала уберите его оттуда.`);
    changes.set(`${place.folder}/${name}`, null);
  }
  await forgetOriginals(office, place, files, names, changes);
  return commitTo(office, place, state.main, draft, changes, subject, editor);
}

async function forgetOriginals(
  { git }: Office,
  place: Place & { kind: 'entry' },
  files: Files,
  names: readonly string[],
  changes: Map<string, string | null>,
): Promise<void> {
  const originals = await originalsOf(git, place, files);
  const known = originals.size;
  for (const name of names) originals.delete(name);
  if (originals.size === known) return;
  const id = originals.size === 0 ? null : await writeBlob(git, writeOriginals(originals));
  changes.set(`${place.folder}/${originalsFile}`, id);
}

/** One commit on the draft, or on the main branch when there is none. */
export async function commitTo(
  office: Office,
  place: Place,
  main: string,
  draft: Draft | undefined,
  changes: Changes,
  subject: string,
  editor: Editor,
): Promise<{ message: string; commit: string }> {
  const { git } = office;
  const parent = draft?.tip.id ?? main;
  const commit = await writeCommit(git, {
    tree: await writeTree(git, parent, changes),
    parents: [parent],
    author: editor,
    subject,
    trailers: draft ? draftTrailers(draft.status, draft.base) : { 'Cms-Entry': place.file },
  });
  await moveRefs(git, [{ ref: draft?.ref ?? mainBranch, before: parent, after: commit }]);
  if (!draft) office.onMain(commit);
  return { message: 'Сделано', commit };
}
