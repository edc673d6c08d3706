/** Text typed by hand, so written that Markdown and MDX read exactly that text. As few backslashes as possible. */

/** Where a text stands. */
export interface TextPlace {
  /** The character before; `\n` at the start of a line, which is the default. */
  readonly before?: string;
  /** The first character after; `\n` at the end of a block, which is the default. Other markup counts as unknown. */
  readonly after?: string;
  /** Inside the brackets of a link or a picture, brackets end it. */
  readonly inLink?: boolean;
  /** In a cell a bar ends it. */
  readonly inCell?: boolean;
  /** Labels of link definitions in the document, lower case: text in such brackets would be a link. */
  readonly definitions?: ReadonlySet<string>;
}

const space = /^[\s]$/u;
const word = /^[\p{L}\p{N}]$/u;

/** Escapes a text for a place. `escapeText(parse(escapeText(x)))` is `escapeText(x)`. */
export function escapeText(text: string, place: TextPlace = {}): string {
  const { before = '\n', after = '\n' } = place;
  let out = '';
  for (let i = 0; i < text.length; i += 1) {
    const character = text[i] ?? '';
    const previous = text[i - 1] ?? before;
    if (previous === '\n') {
      const escaped = escapeLineStart(lineAt(text, i, after));
      if (escaped) {
        out += escaped.text;
        i += escaped.length - 1;
        continue;
      }
    }
    out += needsBackslash(character, i, text, { ...place, before, after })
      ? `\\${character}`
      : character;
  }
  return out;
}

/** Whether a character away from the start of a line would be read as markup. */
function needsBackslash(
  character: string,
  at: number,
  text: string,
  place: TextPlace & { readonly before: string; readonly after: string },
): boolean {
  const next = text[at + 1] ?? place.after;
  switch (character) {
    case '\\':
      return /^[!-/:-@[-`{-~\n]$/u.test(next);
    case '`':
    case '<':
    case '{':
    case '}':
      return true;
    case '&':
      return /^&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,31});/iu.test(text.slice(at));
    case '*':
    case '_':
      return attends(character, at, text, place);
    case '~':
      return text.indexOf('~') !== text.lastIndexOf('~') || !isQuiet(place);
    case '[':
      return place.inLink === true || opensBracket(text, at, place);
    case ']':
      return place.inLink === true;
    case '!':
      return next === '[';
    case '|':
      return place.inCell === true;
    default:
      return false;
  }
}

/** No markup next to the text. */
function isQuiet({ before, after }: { readonly before: string; readonly after: string }): boolean {
  return /^\s$/u.test(before) && /^\s$/u.test(after);
}

/** Whether a run of `*` or `_` could open or close emphasis. */
function attends(
  character: string,
  at: number,
  text: string,
  { before, after }: { readonly before: string; readonly after: string },
): boolean {
  let start = at;
  let end = at + 1;
  while (text[start - 1] === character) start -= 1;
  while (text[end] === character) end += 1;
  const left = codePointBefore(text, start) || before;
  const right = codePointAt(text, end) || after;
  if (space.test(left) && space.test(right)) return false;
  return !(character === '_' && word.test(left) && word.test(right));
}

const codePointAt = (text: string, at: number): string => {
  const code = text.codePointAt(at);
  return code === undefined ? '' : String.fromCodePoint(code);
};
const codePointBefore = (text: string, at: number): string =>
  /[\s\S]$/u.exec(text.slice(Math.max(0, at - 2), at))?.[0] ?? '';

/** Whether `[` could begin a link, a footnote mark, a definition or a tick box. */
function opensBracket(
  text: string,
  at: number,
  { before, after, definitions }: TextPlace & { readonly before: string; readonly after: string },
): boolean {
  const rest = text.slice(at);
  if (rest.startsWith('[^')) return true;
  if (/^\[[ xX\t\n]\](?:\s|$)/u.test(rest) && (text[at - 1] ?? before) === '\n') return true;
  const label = /^\[((?:[^\][\\]|\\.)*)\]/u.exec(rest);
  if (label && definitions?.has((label[1] ?? '').replace(/\s+/gu, ' ').trim().toLowerCase()))
    return true;
  for (let close = rest.indexOf(']'); close >= 0; close = rest.indexOf(']', close + 1))
    if (/^[([:]$/u.test(rest[close + 1] ?? after)) return true;
  return !rest.includes(']') && !/^\s$/u.test(after);
}

/** The rest of the line that begins at an offset. */
function lineAt(text: string, at: number, after: string): string {
  const end = text.indexOf('\n', at);
  return end < 0 ? `${text.slice(at)}${/^\s$/u.test(after) ? '' : after}` : text.slice(at, end);
}

/** What must not begin a line: the escaped characters and how many of the source they stand for. */
function escapeLineStart(
  line: string,
): { readonly text: string; readonly length: number } | undefined {
  const program = /^(?:im|ex)port(?=[ \t{*"'`]|$)/u.exec(line);
  if (program) return { text: `&#${line.charCodeAt(0)};`, length: 1 };
  const number = /^(\d{1,9})[.)](?=\s|$)/u.exec(line);
  if (number) {
    const digits = number[1] ?? '';
    return { text: `${digits}\\${line[digits.length] ?? ''}`, length: digits.length + 1 };
  }
  const marked =
    /^#{1,6}(?=\s|$)/u.test(line) ||
    line.startsWith('>') ||
    /^[-+*](?=\s|$)/u.test(line) ||
    /^(?:(?:-[ \t]*){2,}|(?:_[ \t]*){3,}|(?:\*[ \t]*){3,}|=+[ \t]*|~{3,}.*)$/u.test(line) ||
    // The second row of a table.
    /^(?=.*-)[-:| \t]+$/u.test(line);
  return marked ? { text: `\\${line[0] ?? ''}`, length: 1 } : undefined;
}
