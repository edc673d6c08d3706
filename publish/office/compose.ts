/** What one save changes: the text, the uploads, the list of old names, and pictures nobody needs any more. */
import type { Git } from './git/git.ts';
import { blobId } from './git/objects.ts';
import type { Files } from './git/trees.ts';
import { originalsOf } from './entries.ts';
import { originalsFile, rename, storedName, writeOriginals } from '../../src/mdx/originals.ts';
import type { Place } from './places.ts';
import type { Upload } from './uploads.ts';

export interface Composed {
  /** The text as stored: with the stored names of uploads. */
  readonly text: string;
  readonly textId: string;
  readonly changes: Map<string, string | null>;
  /** What has to be stored as blobs before the changes can be committed. */
  readonly texts: readonly string[];
  readonly renamed: readonly { readonly from: string; readonly to: string }[];
}

/**
 * Decides only; stores nothing, for the save may be refused yet.
 * @param files of the entry now
 * @param published files of the entry at the base of the draft; what is not among them only the draft has
 */
export async function compose(
  git: Git,
  place: Place,
  raw: string,
  uploads: readonly Upload[],
  files: Files,
  published: Files,
): Promise<Composed> {
  const originals = await originalsOf(git, place, files);
  const before = writeOriginals(originals);
  const changes = new Map<string, string | null>();
  const renamed: { from: string; to: string }[] = [];
  if (place.kind === 'entry')
    for (const { name, original, id } of uploads) {
      const stored = storedName(name, place.folder, files, originals);
      remember(originals, stored, original ?? name);
      if (name !== stored) renamed.push({ from: name, to: stored });
      changes.set(`${place.folder}/${stored}`, id);
    }
  let text = raw;
  for (const { from, to } of renamed) text = rename(text, from, to);
  for (const [stored, original] of originals) text = rename(text, original, stored);
  if (place.kind === 'entry')
    for (const file of files.keys()) {
      const name = file.slice(place.folder.length + 1);
      const kept = [place.file, `${place.folder}/${originalsFile}`].includes(file);
      if (kept || published.has(file) || changes.has(file) || text.includes(name)) continue;
      changes.set(file, null);
      originals.delete(name);
    }
  const after = writeOriginals(originals);
  if (place.kind === 'entry' && after !== before)
    changes.set(`${place.folder}/${originalsFile}`, originals.size === 0 ? null : blobId(after));
  const textId = blobId(text);
  changes.set(place.file, textId);
  for (const [file, id] of changes) if ((files.get(file) ?? null) === id) changes.delete(file);
  return { text, textId, changes, texts: [text, after], renamed };
}

/** Keeps the old name of an upload. One that the CMS got from us and sends again has told it before. */
export function remember(originals: Map<string, string>, stored: string, original: string): void {
  if (original !== stored) originals.set(stored, original);
}
