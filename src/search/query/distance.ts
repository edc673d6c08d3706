/** Letters that are heard alike, and so written one for another. */
const alike = new Set(
  'оа ое еи ея еэ иы ия яа юу бп вф гк дт жш зс щш чщ йи ьъ сц тц'
    .split(' ')
    .flatMap((pair) => [pair, pair.charAt(1) + pair.charAt(0)]),
);

/** Which letters a word has, a bit each; two letters may share one. */
function lettersOf(word: string): number {
  let bits = 0;
  for (let index = 0; index < word.length; index++) bits |= 1 << (word.charCodeAt(index) & 31);
  return bits;
}

function countBits(bits: number): number {
  let count = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) count++;
  return count;
}

const half = 0.5;

/**
 * How far a misspelt word is from a right one: letters to change, add, drop or swap with a neighbour (optimal string
 * alignment). Letters that sound alike, and a doubled or undoubled one, are half a mistake. `Infinity` as soon as it is
 * more than `limit`.
 */
export function distance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit * 2) return Infinity;
  // Half a mistake may exchange one letter for another: two bits.
  if (countBits(lettersOf(a) ^ lettersOf(b)) > limit * 4) return Infinity;
  const drop = (word: string, at: number) => (at > 1 && word[at - 1] === word[at - 2] ? half : 1);
  let before: number[] = [];
  let row = [0];
  for (let j = 1; j <= b.length; j++) row[j] = (row[j - 1] ?? 0) + drop(b, j);
  for (let i = 1; i <= a.length; i++) {
    const next = [(row[0] ?? 0) + drop(a, i)];
    for (let j = 1; j <= b.length; j++) {
      const change =
        a[i - 1] === b[j - 1] ? 0 : alike.has(a.charAt(i - 1) + b.charAt(j - 1)) ? half : 1;
      let value = Math.min(
        (row[j] ?? 0) + drop(a, i),
        (next[j - 1] ?? 0) + drop(b, j),
        (row[j - 1] ?? 0) + change,
      );
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        value = Math.min(value, (before[j - 2] ?? 0) + 1);
      next[j] = value;
    }
    if (Math.min(...next) > limit) return Infinity;
    before = row;
    row = next;
  }
  const far = row[b.length] ?? 0;
  return far > limit ? Infinity : far;
}
