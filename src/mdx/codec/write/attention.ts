/** Emphasis next to letters and punctuation: when its marks work, and what to encode when they would not. */

/** What Markdown makes of a character beside a mark. */
export type Kind = 'space' | 'mark' | 'letter';

/** The kind of a character; the edge of a block counts as space. */
export function kindOf(character: string): Kind {
  if (character === '' || /^\s$/u.test(character)) return 'space';
  return /^[\p{P}\p{S}]$/u.test(character) ? 'mark' : 'letter';
}

/** The first character, by code point. */
export function firstOf(text: string): string {
  const code = text.codePointAt(0);
  return code === undefined ? '' : String.fromCodePoint(code);
}

/** The last character, by code point. */
export function lastOf(text: string): string {
  return /[\s\S]$/u.exec(text)?.[0] ?? '';
}

/** A character as a reference, which counts as punctuation beside a mark: `о` → `&#x43E;`. */
export function encode(character: string): string {
  return `&#x${(character.codePointAt(0) ?? 0).toString(16).toUpperCase()};`;
}

/** Whether the character outside must be encoded for a mark to open or close (CommonMark 0.31, flanking runs). */
export function outsideBlocks(marker: string, outside: string, inside: string): boolean {
  // Readers disagree about characters beyond the basic plane (emoji): a letter for some, a sign for others.
  if (kindOf(outside) !== 'letter' && outside.length < 2) return false;
  return marker === '_' || kindOf(inside) === 'mark';
}

/** `*` or `_` for an emphasis: not the character that it touches. */
export function emphasisMarker(before: string, inside: string, after: string): '*' | '_' {
  if (before === '*' || after === '*') return '_';
  const touchesInside = inside.startsWith('*') || /(?<!\\)\*$/u.test(inside);
  return touchesInside && kindOf(before) !== 'letter' && kindOf(after) !== 'letter' ? '_' : '*';
}
