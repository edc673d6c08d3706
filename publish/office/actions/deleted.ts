import { placeFiles } from '../entries.ts';
import type { Git } from '../git/git.ts';
import type { Files } from '../git/trees.ts';
import type { Place } from '../places.ts';

/** Files of an entry just before it was last deleted from the main branch; undefined when it never was there. */
export async function filesBeforeDeletion(
  git: Git,
  main: string,
  place: Place,
): Promise<Files | undefined> {
  const args = ['log', '-1', '--first-parent', '--diff-filter=D', '--no-renames', '--format=%P'];
  const output = (await git.run([...args, '-m', main, '--', place.file])).toString();
  const [parent = ''] = output.trim().split(/\s/u);
  return parent === '' ? undefined : placeFiles(git, parent, place);
}
