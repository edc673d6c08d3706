import { blankOf, endedOnce, valueOf } from '../../documents/docx/fields.ts';
import type { Values } from '../../documents/text/fields.ts';
import type { FieldPlace, Inline, OfficeText, Part, Sentence } from '../../documents/text/model.ts';
import { element } from './element.ts';

/** A filled-in paper as the reader will get it; what was filled in is marked. */
export function sheetOf(text: OfficeText, values: Values): HTMLElement {
  return element(
    'div',
    { className: 'fill-sheet' },
    element('p', { className: 'fill-title' }, text.title),
    ...nodesOf(text.parts, values),
  );
}

function nodesOf(parts: readonly Part[], values: Values): Node[] {
  return parts.map((part) => nodeOf(part, values));
}

function nodeOf(part: Part, values: Values): Node {
  switch (part.type) {
    case 'heading':
      return element('p', { className: 'fill-heading' }, ...inline(part.sentence, values));
    case 'paragraph':
      return paragraph(part, values);
    case 'list': {
      const list = element(
        part.marks === 'numbers' ? 'ol' : 'ul',
        {},
        ...part.items.map((item) => element('li', {}, ...nodesOf(item.parts, values))),
      );
      if (list instanceof HTMLOListElement) list.start = part.start;
      return list;
    }
    case 'table':
      return table(part, values);
    case 'box':
    case 'quote':
      return element('blockquote', {}, ...nodesOf(part.parts, values));
    case 'newPage':
      return element('hr');
  }
}

/** The name of a table looks like a heading, as in Word files, and is printed with what stands below it. */
function paragraph({ role, sentence }: Part & { type: 'paragraph' }, values: Values): HTMLElement {
  const looks = role === 'caption' ? { className: 'fill-heading' } : {};
  return element('p', looks, ...inline(sentence, values));
}

function table({ rows }: Part & { type: 'table' }, values: Values): HTMLElement {
  const box = element(
    'div',
    { className: 'table-scroll', tabIndex: 0 },
    element(
      'table',
      {},
      ...rows.map((row, index) =>
        element(
          'tr',
          {},
          ...row.map((cell) => element(index === 0 ? 'th' : 'td', {}, ...inline(cell, values))),
        ),
      ),
    ),
  );
  // A region would be a landmark, and a long paper has many.
  box.setAttribute('role', 'group');
  box.setAttribute('aria-label', 'Таблица');
  return box;
}

function inline(sentence: Sentence, values: Values): (Node | string)[] {
  return endedOnce(sentence, values).map((piece) => pieceOf(piece, values));
}

/** The post and its two lines; the name where the paper knows it. */
function signature({ name, label }: FieldPlace, values: Values): Node {
  const known = values[name.replace(/Signature$/u, '')]?.trim() ?? '';
  const line = '____________';
  return element('span', {}, `${label} ${line} `, known === '' ? line : element('mark', {}, known));
}

function pieceOf(piece: Inline, values: Values): Node | string {
  if (piece.type === 'break') return element('br');
  if (piece.type === 'field') {
    if (piece.kind === 'signature') return signature(piece, values);
    const value = valueOf(piece, values);
    return value === undefined
      ? element('span', { className: 'fill-blank' }, blankOf(piece))
      : element('mark', {}, ...linesOf(value));
  }
  const { text, bold, italic } = piece;
  if (bold) return element('b', {}, text);
  return italic ? element('i', {}, text) : text;
}

/** A value as the reader typed it, line by line. */
function linesOf(value: string): (Node | string)[] {
  return value
    .split(/\r?\n/u)
    .flatMap((line, index) => (index > 0 ? [element('br'), line] : [line]));
}
