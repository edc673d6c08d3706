/** Tags as they stand in a text, found without a parser that could throw. */

/** What begins at a `<`. */
export interface Tag {
  /** `Callout`, `br`, or empty for `<>`. */
  readonly name: string;
  readonly closing: boolean;
  /** Offset after the `>`; absent when the tag never ends. */
  readonly end?: number;
}

const opening = /<(\/?)([A-Za-z][\w.:-]*|(?=>))/uy;

/** Reads the tag at an offset; nothing when that `<` begins none (`<5`, `< 5`, `<!--`). */
export function tagAt(text: string, offset: number): Tag | undefined {
  opening.lastIndex = offset;
  const match = opening.exec(text);
  if (!match) return undefined;
  const end = endOfTag(text, opening.lastIndex);
  return { name: match[2] ?? '', closing: match[1] === '/', ...(end === undefined ? {} : { end }) };
}

/** The offset after the `>` that ends the tag, skipping quoted values and balanced braces. */
function endOfTag(text: string, from: number): number | undefined {
  let depth = 0;
  for (let i = from; i < text.length; i += 1) {
    const character = text[i];
    if (character === '"' || character === "'") {
      i = text.indexOf(character, i + 1);
      if (i < 0) return undefined;
    } else if (character === '{') depth += 1;
    else if (character === '}') depth -= 1;
    else if (character === '<' && depth === 0) return undefined;
    else if (character === '>' && depth <= 0) return i + 1;
    else if (character === '\n' && /^[ \t]*\n/u.test(text.slice(i + 1, i + 200))) return undefined;
  }
  return undefined;
}
