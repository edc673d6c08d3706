import { readFileSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';

/** Folders that join a finished site: the search index and the editor, made by functions of their own. */
const joining = new Set(['pagefind', 'search-data', 'admin']);

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((item) => item.isFile())
    .map((item) => path.relative(folder, path.join(item.parentPath, item.name)))
    .filter((file) => !joining.has(file.split(path.sep)[0] ?? ''));
}

/** Files that two sites do not have alike; what joins a finished site aside. */
export function differences(one: string, other: string): string[] {
  const [left, right] = [new Set(filesIn(one)), new Set(filesIn(other))];
  const all = [...new Set([...left, ...right])].sort();
  return all.filter(
    (file) =>
      !left.has(file) || !right.has(file) || !isSame(path.join(one, file), path.join(other, file)),
  );
}

/** Two names of one file need not be read: most of a release are names of files of the one before. */
function isSame(one: string, other: string): boolean {
  const [left, right] = [statSync(one), statSync(other)];
  if (left.ino === right.ino && left.dev === right.dev) return true;
  return left.size === right.size && readFileSync(one).equals(readFileSync(other));
}
