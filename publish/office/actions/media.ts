/** Pictures and files beside entries. */
import { remember } from '../compose.ts';
import { inTurn } from '../context.ts';
import type { Action } from '../context.ts';
import { readDraft, readState } from '../drafts.ts';
import { requireChief } from '../editors.ts';
import { badRequest, notFound } from '../errors.ts';
import { originalsOf, placeFiles } from '../entries.ts';
import { writeBlob } from '../git/objects.ts';
import { listFiles } from '../git/trees.ts';
import { originalsFile, storedName, writeOriginals } from '../../../src/mdx/originals.ts';
import { folderOf, placeOfPath, toApi } from '../places.ts';
import { read, shapes } from '../shapes.ts';
import { takeUploads } from '../uploads.ts';
import { mediaFile } from './mediaFile.ts';
import { commitTo } from './remove.ts';

/**
 * What lies beside one published entry, with contents. With `list`, everything below any folder, without contents.
 * Without it, a folder of many entries is empty: their files together are more than a browser can hold.
 */
export const getMedia: Action = async ({ git }, params) => {
  const { mediaFolder, list } = read(shapes.getMedia, params);
  const folder = folderOf(mediaFolder);
  const { main } = await readState(git);
  const files = [...(await listFiles(git, main, folder))].filter(([file]) => isMedia(file));
  if (list)
    return files.map(([file, id]) => ({ id, path: toApi(file), name: file.split('/')[2] ?? '' }));
  if (folder.split('/').length !== 2) return [];
  return Promise.all(files.map(([file]) => mediaFile(git, main, toApi(file))));
};

/** `news/start/photo.jpg`, but not the entry's text nor the list of old names. */
function isMedia(file: string): boolean {
  const [, , name, more] = file.split('/');
  return name !== undefined && more === undefined && name !== 'index.mdx' && name !== originalsFile;
}

export const getMediaFile: Action = async ({ git }, params) => {
  const { path } = read(shapes.onPath, params);
  const { place } = placeOfPath(path);
  const state = await readState(git);
  const draft = await readDraft(git, state, place);
  const published = await mediaFile(git, state.main, path).catch(() => undefined);
  return published ?? mediaFile(git, draft?.tip.id ?? state.main, path);
};

/** A file put beside an entry from the media library: into its draft, or onto the site when it has none. */
export const persistMedia: Action = async (office, params, editor) => {
  const { asset, options } = read(shapes.persistMedia, params);
  const { git } = office;
  const { place } = placeOfPath(asset.path);
  if (place.kind !== 'entry') throw badRequest('Файлы кладут рядом с записью.');
  const [upload] = await takeUploads(git, place, [asset], new Map());
  if (!upload) throw badRequest('Файл не передан.');
  return inTurn(office, async () => {
    const state = await readState(git);
    const draft = await readDraft(git, state, place);
    if (!draft) requireChief(editor, 'Кладёт файлы сразу на сайт');
    const files = await placeFiles(git, draft?.tip.id ?? state.main, place);
    if (!files.has(place.file)) throw notFound('Сначала сохраните запись, потом кладите файлы.');
    const originals = await originalsOf(git, place, files);
    const name = storedName(upload.name, place.folder, files, originals);
    const path = `${place.folder}/${name}`;
    const changes = new Map([[path, upload.id]]);
    remember(originals, name, upload.original ?? upload.name);
    if (originals.size > 0)
      changes.set(
        `${place.folder}/${originalsFile}`,
        await writeBlob(git, writeOriginals(originals)),
      );
    const same = [...changes].every(([file, id]) => files.get(file) === id);
    const commit = same
      ? (draft?.tip.id ?? state.main)
      : (await commitTo(office, place, state.main, draft, changes, options.commitMessage, editor))
          .commit;
    return mediaFile(git, commit, toApi(path));
  });
};
