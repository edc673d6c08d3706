import {
  copyFileSync,
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
} from 'node:fs';
import path from 'node:path';

/**
 * What browsers get as it is: from the release before where that has the same, else from the bundle.
 * @param isCopy the site holds everything of the release before already
 */
export function addAssets(
  from: string,
  into: string,
  previous: string | undefined,
  isCopy = false,
): { files: string[]; written: string[] } {
  const files = readdirSync(from, { recursive: true, withFileTypes: true })
    .filter((item) => item.isFile())
    .map((item) => path.relative(from, path.join(item.parentPath, item.name)));
  const written = files.filter((file) => {
    const target = path.join(into, file);
    const old = previous === undefined ? undefined : path.join(previous, file);
    const isThere = old !== undefined && same(old, path.join(from, file));
    if (isThere && isCopy) return false;
    mkdirSync(path.dirname(target), { recursive: true });
    if (isThere) {
      linkSync(old, target);
      return false;
    }
    rmSync(target, { force: true });
    copyFileSync(path.join(from, file), target);
    return true;
  });
  return { files, written };
}

function same(old: string, fresh: string): boolean {
  return existsSync(old) && readFileSync(old).equals(readFileSync(fresh));
}
