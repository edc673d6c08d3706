import { ExternalHyperlink, TextRun, type IRunOptions, type ParagraphChild } from 'docx';
import type { Values } from '../text/fields.ts';
import type { FieldPlace, Inline, Sentence } from '../text/model.ts';
import { blankOf, endedOnce, labelOf, valueOf } from './fields.ts';

/** Characters that XML 1.0 cannot hold; a pasted text may have them. */
// eslint-disable-next-line no-control-regex -- these are the characters to drop
const unprintable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu;

/** A text without what XML cannot hold. */
export function printable(text: string): string {
  return text.replace(unprintable, '');
}

/** The runs of a sentence, with its fields filled in or left for the pen. */
export function runsOf(sentence: Sentence, values: Values): ParagraphChild[] {
  return endedOnce(sentence, values).flatMap((piece) => runsOfPiece(piece, sentence, values));
}

function runsOfPiece(piece: Inline, sentence: Sentence, values: Values): ParagraphChild[] {
  if (piece.type === 'break') return [new TextRun({ break: 1 })];
  if (piece.type === 'field') return fieldRuns(piece, sentence, values);
  const run: IRunOptions = {
    text: printable(piece.text),
    ...(piece.bold ? { bold: true } : {}),
    ...(piece.italic ? { italics: true } : {}),
    ...(piece.strike ? { strike: true } : {}),
    ...(piece.raised ? { superScript: true } : {}),
  };
  if (piece.href === undefined) return [new TextRun(run)];
  return [
    new ExternalHyperlink({
      link: piece.href,
      children: [new TextRun({ ...run, style: 'Hyperlink' })],
    }),
  ];
}

function fieldRuns(field: FieldPlace, sentence: Sentence, values: Values): TextRun[] {
  const value = valueOf(field, values);
  if (value !== undefined) return linesOf(value);
  const blank = new TextRun(blankOf(field));
  // Of a date or a number the sentence itself says what it is.
  const label = field.kind === 'text' ? labelOf(field, sentence) : '';
  return label === '' ? [blank] : [blank, smallLabel(label)];
}

/** What to write on a line, small, after it. */
export function smallLabel(label: string): TextRun {
  return new TextRun({ text: `\u00a0(${printable(label)})`, size: 18 });
}

/** A value as the reader typed it, line by line. */
export function linesOf(value: string): TextRun[] {
  return value
    .split(/\r?\n/u)
    .map(
      (line, index) => new TextRun({ text: printable(line), ...(index > 0 ? { break: 1 } : {}) }),
    );
}
