/** A column is never narrower than its longest word, up to so many characters. */
const longestWord = 16;

/**
 * Widths of columns by what stands in them: a short column keeps its words whole, the rest share what is left by the
 * square root of their texts, so that a long one does not starve the others.
 * @param width of the table
 * @returns widths in the same unit that add up to it
 */
export function columnWidths(rows: readonly (readonly string[])[], width: number): number[] {
  const columns = Math.max(0, ...rows.map((row) => row.length));
  const weights = Array.from({ length: columns }, (_, column) => {
    const texts = rows.map((row) => row[column] ?? '');
    const longest = Math.max(1, ...texts.map(({ length }) => length));
    const word = Math.max(
      1,
      ...texts.flatMap((text) => text.split(/[\s\u00a0-]/u)).map((w) => w.length),
    );
    return Math.max(Math.min(word, longestWord) + 2, 4 * Math.sqrt(longest));
  });
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const widths = weights.map((weight) => Math.floor((weight / total) * width));
  const rest = width - widths.reduce((sum, part) => sum + part, 0);
  return widths.map((part, column) => (column === 0 ? part + rest : part));
}
