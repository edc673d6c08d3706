/** The files of one entry, and who changed them last. */
import { conflict } from './errors.ts';
import type { Conflict, OfficeError } from './errors.ts';
import type { Git } from './git/git.ts';
import { readObject } from './git/objects.ts';
import { listFiles } from './git/trees.ts';
import type { Changes, Files } from './git/trees.ts';
import { originalsFile, readOriginals } from '../../src/mdx/originals.ts';
import { toApi } from './places.ts';
import type { Place } from './places.ts';

/** Files of a place as of a commit: the whole folder of an entry, the one file of settings. */
export async function placeFiles(git: Git, commit: string, place: Place): Promise<Files> {
  if (place.kind === 'entry') return listFiles(git, commit, place.folder);
  const blob = await readObject(git, `${commit}:${place.file}`);
  return new Map(blob?.type === 'blob' ? [[place.file, blob.id]] : []);
}

/** Files after changes. */
export function apply(files: Files, changes: Changes): Files {
  const result = new Map(files);
  for (const [file, id] of changes) {
    if (id === null) result.delete(file);
    else result.set(file, id);
  }
  return result;
}

export async function readText(git: Git, id: string | null | undefined): Promise<string | null> {
  if (id === null || id === undefined) return null;
  return (await readObject(git, id))?.bytes.toString() ?? null;
}

/** Names that the files of an entry had before their intake. */
export async function originalsOf(
  git: Git,
  place: Place,
  files: Files,
): Promise<Map<string, string>> {
  const id = place.kind === 'entry' ? files.get(`${place.folder}/${originalsFile}`) : undefined;
  return readOriginals((await readText(git, id)) ?? undefined);
}

/** One side of a refused change, with the text that stays. `yours` is null when it is a deletion or no text. */
export async function describeConflict(
  git: Git,
  commit: string,
  path: string,
  yours: string | null,
  theirsId: string | null,
): Promise<Conflict> {
  const args = ['log', '-1', '--format=%an%x1f%aI', commit, '--', path];
  const [author, date] = (await git.run(args)).toString().trim().split('\x1f');
  const isText = /\.(?:mdx|yaml)$/u.test(path);
  return {
    path: toApi(path),
    yours,
    theirs: isText ? await readText(git, theirsId) : null,
    theirsId,
    ...(author ? { author } : {}),
    ...(date === undefined ? {} : { date }),
  };
}

/** The refusal of a save over a version that the editor has not seen. */
export async function refuseStale(
  git: Git,
  commit: string,
  path: string,
  yours: string | null,
  theirsId: string | null,
): Promise<OfficeError> {
  const found = await describeConflict(git, commit, path, yours, theirsId);
  const who = found.author === undefined ? '' : ` (${found.author})`;
  return conflict(
    theirsId === null
      ? 'Этой записи уже нет: её удалили, пока вы правили. Ваш текст не сохранён: скопируйте его и создайте запись заново.'
      : `Пока вы правили, запись изменили${who}. Ваш текст не сохранён: сравните обе версии и перенесите правку.`,
    [found],
  );
}
