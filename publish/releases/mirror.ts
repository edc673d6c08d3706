import { linkSync, lstatSync, mkdirSync, readdirSync, rmSync, type Dirent } from 'node:fs';
import path from 'node:path';

/**
 * Makes a folder the same as another by hard links. A name that leads to the same file already stays, so that two releases
 * are made equal at the price of what differs; any other file goes, whatever it holds: what was damaged does not come back.
 * @param target need not exist; what is not in the source goes
 * @returns folders of the target in which something has changed, from its root, deepest first
 */
export function mirror(source: string, target: string): string[] {
  const touched: string[] = [];
  visit('');
  return touched;

  function visit(below: string): void {
    const [from, to] = [path.join(source, below), path.join(target, below)];
    let isTouched = mkdirSync(to, { recursive: true }) !== undefined;
    const there = new Map(itemsIn(to).map((item) => [item.name, item]));
    for (const item of itemsIn(from)) {
      const old = there.get(item.name);
      there.delete(item.name);
      const fits =
        old !== undefined &&
        (item.isDirectory()
          ? old.isDirectory()
          : old.isFile() && isOne(path.join(from, item.name), path.join(to, item.name)));
      if (!fits) {
        isTouched = true;
        if (old) takeAway(path.join(to, item.name));
      }
      if (item.isDirectory()) visit(path.join(below, item.name));
      else if (!fits) linkSync(path.join(from, item.name), path.join(to, item.name));
    }
    for (const name of there.keys()) takeAway(path.join(to, name));
    if (isTouched || there.size > 0) touched.push(below);
  }
}

const itemsIn = (folder: string): Dirent[] => readdirSync(folder, { withFileTypes: true });

function takeAway(place: string): void {
  rmSync(place, { recursive: true, force: true });
}

/** Whether two names lead to one file. */
function isOne(a: string, b: string): boolean {
  const [{ dev, ino }, other] = [lstatSync(a, { bigint: true }), lstatSync(b, { bigint: true })];
  return dev === other.dev && ino === other.ino;
}
