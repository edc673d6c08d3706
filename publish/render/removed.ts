import { readdirSync } from 'node:fs';
import path from 'node:path';

/** Folders of a release that are not of the renderer's making: they join the finished site. */
const joining = new Set(['pagefind', 'search-data', 'admin']);

/**
 * Files of the release before that this one has not.
 * @param known what the renderer itself has taken away; nothing when it did not make that release
 */
export function removedFrom(
  previous: string,
  files: ReadonlySet<string>,
  known: readonly string[] | undefined,
): string[] {
  if (known) return known.filter((file) => !files.has(file));
  return readdirSync(previous, { recursive: true, withFileTypes: true })
    .filter((item) => item.isFile())
    .map((item) => path.relative(previous, path.join(item.parentPath, item.name)))
    .filter((file) => !joining.has(file.split(path.sep)[0] ?? '') && !files.has(file))
    .sort();
}
