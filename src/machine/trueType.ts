/** What a font says of itself; lengths are fractions of the font size. */
export interface TrueType {
  readonly ascent: number;
  readonly descent: number;
  readonly lineGap: number;
  /** The advance of a character; of one the font does not have, that of its empty box. */
  readonly advanceOf: (character: string) => number;
  readonly has: (character: string) => boolean;
}

/**
 * Reads a TrueType font (OpenType 1.9: `head`, `hhea`, `hmtx`, `cmap` format 4).
 * @throws when the file has no such tables
 */
export function readTrueType(font: Buffer): TrueType {
  const head = table(font, 'head');
  const hhea = table(font, 'hhea');
  const hmtx = table(font, 'hmtx');
  const glyphOf = characterMap(font);
  const em = font.readUInt16BE(head + 18);
  const longMetrics = font.readUInt16BE(hhea + 34);
  const codeOf = (character: string) => character.codePointAt(0) ?? 0;
  return {
    ascent: font.readInt16BE(hhea + 4) / em,
    descent: -font.readInt16BE(hhea + 6) / em,
    lineGap: font.readInt16BE(hhea + 8) / em,
    advanceOf: (character) =>
      font.readUInt16BE(hmtx + 4 * Math.min(glyphOf(codeOf(character)), longMetrics - 1)) / em,
    has: (character) => glyphOf(codeOf(character)) !== 0,
  };
}

/** The offset of a table by its tag. */
function table(font: Buffer, tag: string): number {
  const count = font.readUInt16BE(4);
  for (let index = 0; index < count; index += 1) {
    const record = 12 + 16 * index;
    if (font.toString('latin1', record, record + 4) === tag) return font.readUInt32BE(record + 8);
  }
  throw new Error(`The font has no table ${tag}.`);
}

/** A function from code points to glyph numbers; 0 for those the font does not have. */
function characterMap(font: Buffer): (code: number) => number {
  const start = formatFour(font, table(font, 'cmap'));
  const segments = font.readUInt16BE(start + 6) / 2;
  const ends = start + 14;
  const starts = ends + 2 * segments + 2;
  const deltas = starts + 2 * segments;
  const offsets = deltas + 2 * segments;
  return (code) => {
    for (let index = 0; index < segments; index += 1) {
      if (font.readUInt16BE(ends + 2 * index) < code) continue;
      const first = font.readUInt16BE(starts + 2 * index);
      if (first > code) return 0;
      const delta = font.readUInt16BE(deltas + 2 * index);
      const offset = font.readUInt16BE(offsets + 2 * index);
      if (offset === 0) return (code + delta) & 0xff_ff;
      const glyph = font.readUInt16BE(offsets + 2 * index + offset + 2 * (code - first));
      return glyph === 0 ? 0 : (glyph + delta) & 0xff_ff;
    }
    return 0;
  };
}

function formatFour(font: Buffer, cmap: number): number {
  const count = font.readUInt16BE(cmap + 2);
  for (let index = 0; index < count; index += 1) {
    const start = cmap + font.readUInt32BE(cmap + 4 + 8 * index + 4);
    if (font.readUInt16BE(start) === 4) return start;
  }
  throw new Error('The font has no character map of format 4.');
}
