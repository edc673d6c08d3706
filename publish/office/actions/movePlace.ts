import type { State } from '../drafts.ts';
import { badRequest, OfficeError } from '../errors.ts';
import { placeFiles } from '../entries.ts';
import type { Git } from '../git/git.ts';
import type { Files } from '../git/trees.ts';
import { draftRef, refuseReserved } from '../places.ts';
import type { Place } from '../places.ts';

/**
 * Adds to the changes what gives an entry another slug: every file of it in the new folder, none in the old one.
 * The old address is the text's matter (`aliases`).
 * @param files of the entry after the changes
 */
export async function movePlace(
  git: Git,
  { refs, main }: State,
  from: Place,
  to: Place,
  files: Files,
  changes: Map<string, string | null>,
): Promise<void> {
  if (from.kind !== 'entry' || to.kind !== 'entry' || from.collection !== to.collection)
    throw badRequest('Запись переименовывают внутри её раздела.', 'path-not-allowed');
  refuseReserved(to);
  if (refs.has(draftRef(to)) || (await placeFiles(git, main, to)).size > 0)
    throw new OfficeError(409, 'slug-taken', `Имя ${to.slug} уже занято. Выберите другое.`);
  for (const [file, id] of files) {
    changes.set(file, null);
    changes.set(`${to.folder}${file.slice(from.folder.length)}`, id);
  }
}
