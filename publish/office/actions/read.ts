/** Reading what is published. */
import type { Action } from '../context.ts';
import { readState } from '../drafts.ts';
import { readObjects } from '../git/objects.ts';
import { listFiles } from '../git/trees.ts';
import { fieldsOfBlobs } from '../listing.ts';
import { folderOf, placeOfPath, toApi } from '../places.ts';
import { read, shapes } from '../shapes.ts';

/** A file as Decap wants it; `id` is the blob id to send back as `base`. */
interface EntryFile {
  data: string;
  file: { path: string; label?: string | undefined; id: string | null };
}

export const info: Action = () =>
  Promise.resolve({
    repo: 'content',
    publish_modes: ['simple', 'editorial_workflow'],
    type: 'office',
  });

/** Every entry of a folder; there is no limit to their number. */
export const entriesByFolder: Action = async ({ git }, params) => {
  const { folder: api, extension, depth, list } = read(shapes.entriesByFolder, params);
  const folder = folderOf(api);
  const { main } = await readState(git);
  const files = [...(await listFiles(git, main, folder))].filter(([file]) => {
    const below = file.slice(folder === '' ? 0 : folder.length + 1);
    return below.split('/').length <= depth && file.endsWith(`.${extension.replace(/^\./u, '')}`);
  });
  const ids = files.map(([, id]) => id);
  if (list) {
    const fields = await fieldsOfBlobs(git, ids);
    return files.map(([file, id], i) => ({ fields: fields[i], file: { path: toApi(file), id } }));
  }
  const blobs = await readObjects(git, ids);
  return files.map(([file, id], i): EntryFile => ({
    data: blobs[i]?.bytes.toString() ?? '',
    file: { path: toApi(file), id },
  }));
};

export const entriesByFiles: Action = async ({ git }, params) => {
  const { files } = read(shapes.entriesByFiles, params);
  const { main } = await readState(git);
  const blobs = await readObjects(
    git,
    files.map(({ path }) => `${main}:${fileAt(path)}`),
  );
  return files.map(({ path, label }, i): EntryFile => ({
    data: blobs[i]?.bytes.toString() ?? '',
    file: { path, label, id: blobs[i]?.id ?? null },
  }));
};

/** A missing entry has no text and no id, as in Decap's own git backends: that is how the CMS tells a free slug. */
export const getEntry: Action = async ({ git, seen }, params, editor) => {
  const { path } = read(shapes.onPath, params);
  const file = fileAt(path);
  const { main } = await readState(git);
  const [blob] = await readObjects(git, [`${main}:${file}`]);
  const id = blob?.type === 'blob' ? blob.id : null;
  seen.set(editor.email, file, id);
  return {
    data: id === null ? '' : (blob?.bytes.toString() ?? ''),
    file: { path, id },
  } satisfies EntryFile;
};

/** The path inside the repository of an entry's text or a file of settings or beside an entry. */
function fileAt(api: string): string {
  const { place, name } = placeOfPath(api);
  return place.kind === 'setting' ? place.file : `${place.folder}/${name}`;
}
