import { readdirSync, rmSync, rmdirSync } from 'node:fs';
import path from 'node:path';
import { withoutTwins } from '../twins.ts';

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
  const all = readdirSync(previous, { recursive: true, withFileTypes: true })
    .filter((item) => item.isFile())
    .map((item) => path.relative(previous, path.join(item.parentPath, item.name)));
  return withoutTwins(all)
    .filter((file) => !joining.has(file.split(path.sep)[0] ?? '') && !files.has(file))
    .sort();
}

/** Takes files out of a site, and folders that are empty then. */
export function takeAway(site: string, files: readonly string[]): void {
  for (const file of files) {
    rmSync(path.join(site, file), { force: true });
    for (let at = path.dirname(file); at !== '.'; at = path.dirname(at)) {
      if (readdirSync(path.join(site, at)).length > 0) break;
      rmdirSync(path.join(site, at));
    }
  }
}
