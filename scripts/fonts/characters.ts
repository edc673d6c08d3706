/** Inclusive ranges of code points as a string. */
function range(first: number, last: number): string {
  return String.fromCodePoint(
    ...Array.from({ length: last - first + 1 }, (_, index) => first + index),
  );
}

/**
 * What a Russian page is set with: ASCII, Russian letters and the signs of official texts.
 * The font has no ✓, ′ and ☐: those are drawn as pictures or come from the reader's system.
 */
export const characters = [
  range(0x20, 0x7e),
  range(0x0410, 0x044f),
  'Ёё',
  '\u00a0\u00ad\u2009\u2011\u202f', // spaces that do not break, soft and unbreakable hyphens
  '\u0301', // stress
  '«»„“”‘’‚…–—·•',
  '№§©™₽€°±×÷−≤≥≈½',
  '←↑→↓↗',
].join('');
