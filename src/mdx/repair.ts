/**
 * Repair: what an editor typed as plain text and MDX would take for a program becomes plain text again.
 *
 * 1. `import` and `export` at the start of a line are escaped.
 * 2. `{`, `}` and every `<` that does not begin a block are escaped.
 * 3. `<https://…>` becomes a link, `<br>` a hard line break.
 *
 * Code and the insides of tags are left alone. Nothing is ever removed, the visible text stays what it was,
 * and a repaired text needs no repair. What cannot be mended so (a comment, a break in a table) is `held`.
 */
import { codeRanges } from './codeRanges.ts';
import { angleRepair } from './repairAngles.ts';
import { tagAt } from './tags.ts';

/** One change of the text; offsets refer to the text before any change. */
export interface Repair {
  readonly start: number;
  readonly end: number;
  readonly replacement: string;
  readonly code: string;
  readonly message: string;
  /** The replacement only lets the check read on: an editor has to decide. */
  readonly held?: true;
}

const esm = /(?:import|export)(?=[ \t{*"'`]|$)/muy;

/** Finds everything to repair in the text below the front matter (LF line ends). */
export function findRepairs(body: string, isBlock: (name: string) => boolean): Repair[] {
  if (!/[{}<]|^(?:im|ex)port/mu.test(body)) return [];
  const repairs: Repair[] = [];
  const code = codeRanges(body);
  let nextCode = 0;
  for (let i = 0; i < body.length; i += 1) {
    while (nextCode < code.length && (code[nextCode]?.[0] ?? 0) < i) nextCode += 1;
    if (code[nextCode]?.[0] === i) {
      i = (code[nextCode]?.[1] ?? i + 1) - 1;
      continue;
    }
    const character = body[i];
    const lineStart = i === 0 || body[i - 1] === '\n';
    if (lineStart && (character === 'i' || character === 'e')) {
      esm.lastIndex = i;
      if (esm.test(body)) repairs.push(esmRepair(body, i));
    } else if (character === '\\') {
      i += 1;
    } else if (character === '{' || character === '}') {
      repairs.push({
        start: i,
        end: i + 1,
        replacement: `\\${character}`,
        code: 'stray-brace',
        message: `Перед фигурной скобкой нужна обратная косая черта: \\${character}`,
      });
    } else if (character === '<') {
      const tag = tagAt(body, i);
      const ownTag =
        tag &&
        tag.name !== '' &&
        (isBlock(tag.name) || (/^[A-Z]/u.test(tag.name) && tag.end !== undefined));
      if (ownTag) {
        i = (tag.end ?? i + tag.name.length + 1) - 1;
        continue;
      }
      const repair = angleRepair(body, i, tag);
      if (repair.replacement !== body.slice(repair.start, repair.end)) repairs.push(repair);
      i = repair.end - 1;
    }
  }
  return repairs;
}

function esmRepair(body: string, start: number): Repair {
  const replacement = `&#${body.charCodeAt(start)};`;
  const word = body.slice(start, start + 6);
  return {
    start,
    end: start + 1,
    replacement,
    code: 'import-export',
    message: `Строка начинается словом «${word}»: для сайта это команда программы. Начните строку другим словом.`,
  };
}

/** Applies repairs (in order, not overlapping) and returns the new text. */
export function applyRepairs(body: string, repairs: readonly Repair[]): string {
  let text = '';
  let from = 0;
  for (const { start, end, replacement } of repairs) {
    text += body.slice(from, start) + replacement;
    from = end;
  }
  return text + body.slice(from);
}

/** For an offset in the repaired text, the offset in the text before. */
export function originalOffset(repairs: readonly Repair[]): (offset: number) => number {
  return (offset) => {
    let shift = 0;
    for (const { start, end, replacement } of repairs) {
      const begin = start + shift;
      if (offset < begin) break;
      if (offset < begin + replacement.length) return start;
      shift += replacement.length - (end - start);
    }
    return offset - shift;
  };
}
