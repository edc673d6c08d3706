// Proves that a build is deterministic: node scripts/compare-builds.ts dist .cache/dist-cold
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** How many differences are listed. */
const shown = 30;

function filesOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
    .sort();
}

/** The first place where two files differ, with what stands there. */
function firstDifference(left: Buffer, right: Buffer): string {
  const length = Math.min(left.length, right.length);
  let at = 0;
  while (at < length && left[at] === right[at]) at += 1;
  const around = (bytes: Buffer): string =>
    JSON.stringify(bytes.toString('utf8', Math.max(at - 40, 0), at + 40));
  return `байт ${String(at)}:\n    ${around(left)}\n    ${around(right)}`;
}

/**
 * Compares two folders byte by byte.
 * @returns a line in Russian per difference; empty when the trees are equal
 */
export function compareTrees(left: string, right: string): string[] {
  const names = [...new Set([...filesOf(left), ...filesOf(right)])].sort();
  return names.flatMap((name) => {
    const [a, b] = [path.join(left, name), path.join(right, name)];
    if (!existsSync(a)) return [`${name}: нет в ${left}`];
    if (!existsSync(b)) return [`${name}: нет в ${right}`];
    const [first, second] = [readFileSync(a), readFileSync(b)];
    return first.equals(second) ? [] : [`${name}: ${firstDifference(first, second)}`];
  });
}

if (import.meta.main) {
  const [left = 'dist', right = '.cache/dist-cold'] = process.argv.slice(2);
  const differences = compareTrees(left, right);
  if (differences.length > 0) {
    console.error(`Две сборки одного и того же различаются (${String(differences.length)}):`);
    for (const difference of differences.slice(0, shown)) console.error(`  ${difference}`);
    process.exitCode = 1;
  } else {
    console.log(`Сборки совпадают побайтно: ${String(filesOf(left).length)} файлов.`);
  }
}
