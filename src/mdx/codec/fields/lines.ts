/** Lines of a YAML source, for edits in place. */

/** A replacement of source[start, end). */
export interface Splice {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Applies splices that do not overlap; those at one place in their order. */
export function applySplices(source: string, splices: readonly Splice[]): string {
  let text = '';
  let from = 0;
  for (const { start, end, text: replacement } of [...splices].sort((a, b) => a.start - b.start)) {
    text += source.slice(from, Math.max(from, start)) + replacement;
    from = Math.max(from, end);
  }
  return text + source.slice(from);
}

/** Where the line of an offset begins. */
export function lineStart(source: string, offset: number): number {
  return source.lastIndexOf('\n', offset - 1) + 1;
}

/**
 * Where the last line of a value ends, line end included.
 * @param limit where the next key or item begins
 * @param indent of the key; blank lines and comments that are not indented deeper belong to what follows
 */
export function endOfLines(source: string, start: number, limit: number, indent: number): number {
  const lines = source.slice(start, limit).match(/[^\n]*\n|[^\n]+$/gu) ?? [];
  let end = start + lines.join('').length;
  for (const line of lines.slice(1).reverse()) {
    const own = /^[ ]*/u.exec(line)?.[0].length ?? 0;
    const belongs = line.trim() !== '' && !(line.trimStart().startsWith('#') && own <= indent);
    if (belongs) break;
    end -= line.length;
  }
  return end;
}
