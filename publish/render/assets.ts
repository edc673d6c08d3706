import { copyFileSync, existsSync, linkSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** What browsers get as it is: from the release before where that has the same, else from the bundle. */
export function addAssets(
  from: string,
  into: string,
  previous: string | undefined,
): { files: string[]; written: string[] } {
  const files = readdirSync(from, { recursive: true, withFileTypes: true })
    .filter((item) => item.isFile())
    .map((item) => path.relative(from, path.join(item.parentPath, item.name)));
  const written = files.filter((file) => {
    const target = path.join(into, file);
    mkdirSync(path.dirname(target), { recursive: true });
    const old = previous === undefined ? undefined : path.join(previous, file);
    if (old !== undefined && same(old, path.join(from, file))) {
      linkSync(old, target);
      return false;
    }
    copyFileSync(path.join(from, file), target);
    return true;
  });
  return { files, written };
}

function same(old: string, fresh: string): boolean {
  return existsSync(old) && readFileSync(old).equals(readFileSync(fresh));
}
