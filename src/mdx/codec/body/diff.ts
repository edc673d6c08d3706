/** Which things of two rows are the same ones. */

/** Indices of a pair: in the first row, in the second. */
export type Pair = readonly [number, number];

/** Beyond this many comparisons equal beginnings and ends must do. */
const maxCells = 4_000_000;

/** The longest common subsequence of two rows of keys, in order. */
export function commonPairs(a: readonly string[], b: readonly string[]): Pair[] {
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start += 1;
  let tail = 0;
  while (
    tail < a.length - start &&
    tail < b.length - start &&
    a[a.length - 1 - tail] === b[b.length - 1 - tail]
  )
    tail += 1;
  const pairs: Pair[] = Array.from({ length: start }, (_, index) => [index, index]);
  const middle = longest(a.slice(start, a.length - tail), b.slice(start, b.length - tail));
  for (const [i, j] of middle) pairs.push([i + start, j + start]);
  for (let index = tail; index > 0; index -= 1) pairs.push([a.length - index, b.length - index]);
  return pairs;
}

function longest(a: readonly string[], b: readonly string[]): Pair[] {
  if (a.length === 0 || b.length === 0 || a.length * b.length > maxCells) return [];
  const width = b.length + 1;
  const lengths = new Uint32Array((a.length + 1) * width);
  const at = (i: number, j: number): number => lengths[i * width + j] ?? 0;
  for (let i = a.length - 1; i >= 0; i -= 1)
    for (let j = b.length - 1; j >= 0; j -= 1)
      lengths[i * width + j] =
        a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
  const pairs: Pair[] = [];
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    if (a[i] === b[j]) {
      pairs.push([i, j]);
      i += 1;
      j += 1;
    } else if (at(i + 1, j) >= at(i, j + 1)) i += 1;
    else j += 1;
  }
  return pairs;
}

/** The stretches between pairs: from-to in the first row, from-to in the second. */
export function gapsBetween(
  pairs: readonly Pair[],
  lengthA: number,
  lengthB: number,
): readonly { readonly a: Pair; readonly b: Pair }[] {
  const gaps: { a: Pair; b: Pair }[] = [];
  let [i, j] = [0, 0];
  for (const [nextI, nextJ] of [...pairs, [lengthA, lengthB] as const]) {
    if (nextI > i || nextJ > j) gaps.push({ a: [i, nextI], b: [j, nextJ] });
    [i, j] = [nextI + 1, nextJ + 1];
  }
  return gaps;
}

/**
 * Pairs of the same things and, between them, of things of one kind: those that were edited.
 * @returns for every index of the second row, that of the first, if any
 */
export function pairUp(
  a: { readonly keys: readonly string[]; readonly kinds: readonly string[] },
  b: { readonly keys: readonly string[]; readonly kinds: readonly string[] },
): Map<number, number> {
  const same = commonPairs(a.keys, b.keys);
  const found = new Map(same.map(([i, j]) => [j, i]));
  for (const gap of gapsBetween(same, a.keys.length, b.keys.length)) {
    const edited = commonPairs(a.kinds.slice(...gap.a), b.kinds.slice(...gap.b));
    for (const [i, j] of edited) found.set(j + gap.b[0], i + gap.a[0]);
  }
  return found;
}
