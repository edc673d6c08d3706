/** What stands in place of a field: a line for the pen, or what the reader has filled in. */
import { dateInWords } from '../../words/format.ts';
import type { Values } from '../text/fields.ts';
import type { FieldPlace, Sentence } from '../text/model.ts';
import { plain } from '../text/fields.ts';

/** Lines inside of a sentence, in characters: 12 pt underscores are 2.1 mm each. */
const lengths = { short: 9, medium: 24, long: 38, full: 60 } as const;

/** The value of a field; nothing while it is to be filled with a pen. Dates are kept as `YYYY-MM-DD`. */
export function valueOf(field: FieldPlace, values: Values): string | undefined {
  const value = values[field.name]?.trim();
  if (value === undefined || value === '') return undefined;
  return field.kind === 'date' ? dateInWords(value) : value;
}

/**
 * A sentence without the full stops that what is filled in brings along: «Примеров П. О.» before «. Срок» would end
 * twice. Nothing changes after a field that is left for the pen.
 */
export function endedOnce(sentence: Sentence, values: Values): Sentence {
  return sentence.map((piece, index) => {
    const before = sentence[index - 1];
    if (piece.type !== 'text' || before?.type !== 'field') return piece;
    const ended = /[.…!?]$/u.test(valueOf(before, values) ?? '');
    // Three dots say something else.
    return ended ? { ...piece, text: piece.text.replace(/^\.(?!\.)/u, '') } : piece;
  });
}

/** A line for the pen inside of a sentence. */
export function blankOf(field: FieldPlace): string {
  // The spaces do not break, or the date would be torn apart at the end of a line.
  if (field.kind === 'date') return '«____»\u00a0______________\u00a020___\u00a0г.';
  return '_'.repeat(field.kind === 'number' ? lengths.short : lengths[field.width]);
}

/** Whether a paragraph ends with a line that takes the rest of its width. */
export function endsWithLine(sentence: Sentence): boolean {
  const last = sentence.at(-1);
  return last?.type === 'field' && last.kind === 'text' && last.width !== 'short';
}

/**
 * What to print as the label of a field: what the text before it has not said already.
 * After «Председатель собрания: » the label «председатель собрания: фамилия, инициалы» leaves «фамилия, инициалы».
 */
export function labelOf(field: FieldPlace, sentence: Sentence): string {
  const before = plain(sentence.slice(0, sentence.indexOf(field))).toLowerCase();
  const said = before.replace(/[\s\u00a0:.,]+/gu, ' ').trim();
  const [, what = '', rest = ''] = /^([^:;]*)(?:[:;]\s*(.*))?$/su.exec(field.label) ?? [];
  const repeated =
    said !== '' && said.endsWith(what.toLowerCase().replaceAll('\u00a0', ' ').trim());
  return repeated ? rest : field.label;
}
