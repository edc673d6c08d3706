import { Paragraph, TabStopType, TextRun, type IParagraphOptions } from 'docx';
import type { Values } from '../text/fields.ts';
import type { FieldPlace, ParagraphRole, Sentence } from '../text/model.ts';
import { blankOf, endsWithLine, labelOf, valueOf } from './fields.ts';
import { linesOf, printable, runsOf, smallLabel } from './runs.ts';
import { styleIds, styleOf } from './styles.ts';

/** What a paragraph takes over from where it stands: an indent, a number in a list, the style of a table. */
export type Around = Omit<IParagraphOptions, 'children' | 'text'>;

/** How wide the column of text is, in twips from its left edge. */
export interface Column {
  readonly right: number;
  readonly left: number;
}

/**
 * A sentence as paragraphs: one, or two where it ends with a line over the rest of the width whose label stands below.
 */
export function paragraphsOf(
  sentence: Sentence,
  role: ParagraphRole,
  values: Values,
  around: Around,
  { left, right }: Column,
): Paragraph[] {
  const last = sentence.at(-1);
  const whole = { ...styleOf(role), ...around };
  if (last?.type === 'field' && sentence.length === 1 && last.kind !== 'text')
    return [...alone(last, values, whole)];
  if (last?.type !== 'field' || !endsWithLine(sentence))
    return [new Paragraph({ ...whole, children: runsOf(sentence, values) })];
  const before = runsOf(sentence.slice(0, -1), values);
  const value = valueOf(last, values);
  if (value !== undefined)
    return [new Paragraph({ ...whole, children: [...before, ...linesOf(value)] })];
  const label = labelOf(last, sentence);
  const labelled = label !== '';
  const line = new Paragraph({
    ...whole,
    ...(labelled ? { keepNext: true, spacing: { after: 0 } } : {}),
    tabStops: [{ type: TabStopType.RIGHT, position: right }],
    // An underlined tab is a line up to the margin: it stays whole when somebody types on it.
    children: [...before, new TextRun({ text: '\t', underline: {} })],
  });
  return labelled ? [line, labelBelow(label, left, around)] : [line];
}

/** A date or a number that has a paragraph to itself. */
function alone(field: FieldPlace, values: Values, whole: Around): Paragraph[] {
  const value = valueOf(field, values);
  if (value !== undefined) return [new Paragraph({ ...whole, children: linesOf(value) })];
  return [
    new Paragraph({
      ...whole,
      children: [new TextRun(blankOf(field)), smallLabel(field.label)],
    }),
  ];
}

function labelBelow(label: string, left: number, { keepNext }: Around): Paragraph {
  return new Paragraph({
    style: styleIds.label,
    ...(keepNext ? { keepNext } : {}),
    indent: { left },
    children: [new TextRun(`(${printable(label)})`)],
  });
}
