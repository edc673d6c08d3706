import { readFileSync, readdirSync } from 'node:fs';
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
      !left.has(file) ||
      !right.has(file) ||
      !readFileSync(path.join(one, file)).equals(readFileSync(path.join(other, file))),
  );
}
