import { HeadingLevel, PageBreak, Paragraph, type Table } from 'docx';
import type { Values } from '../text/fields.ts';
import type { FieldPlace, Part, Sentence } from '../text/model.ts';
import type { Numbering } from './numbering.ts';
import { mm, textWidth } from './page.ts';
import { paragraphsOf, type Around } from './paragraphs.ts';
import { runsOf } from './runs.ts';
import { boxOf, signatureOf, tableOf } from './tables.ts';

type Element = Paragraph | Table;

/** Where parts stand. */
export interface Standing {
  readonly values: Values;
  readonly numbering: Numbering;
  /** How deep in lists. */
  readonly depth: number;
  /** In a frame: narrower. */
  readonly inset: number;
}

const headings = [
  HeadingLevel.HEADING_1,
  HeadingLevel.HEADING_2,
  HeadingLevel.HEADING_3,
  HeadingLevel.HEADING_4,
] as const;

/** How far the text of a list stands from the margin, per level. */
export const listIndent = mm(8);

/** Parts of a text as paragraphs and tables. */
export function elementsOf(parts: readonly Part[], standing: Standing): Element[] {
  return parts.flatMap((part, index) => {
    // A signature is never alone on a page.
    const keepNext = isSignature(parts[index + 1]);
    return elementOf(part, standing, keepNext);
  });
}

function isSignature(part: Part | undefined): boolean {
  return part?.type === 'paragraph' && signatureIn(part.sentence) !== undefined;
}

function signatureIn(sentence: Sentence): FieldPlace | undefined {
  const [first] = sentence;
  return sentence.length === 1 && first?.type === 'field' && first.kind === 'signature'
    ? first
    : undefined;
}

function elementOf(part: Part, standing: Standing, keepNext: boolean): Element[] {
  const left = standing.depth * listIndent;
  const width = textWidth - standing.inset;
  switch (part.type) {
    case 'heading':
      return [
        new Paragraph({
          heading: headings[part.level - 1] ?? HeadingLevel.HEADING_4,
          children: runsOf(part.sentence, standing.values),
        }),
      ];
    case 'paragraph': {
      const signature = signatureIn(part.sentence);
      if (signature) return [signatureOf(signature, standing.values, width)];
      const around: Around = { keepNext, ...(left > 0 ? { indent: { left } } : {}) };
      return paragraphsOf(part.sentence, part.role, standing.values, around, {
        left,
        right: width,
      });
    }
    case 'list':
      return listElements(part, standing);
    case 'table':
      return [tableOf(part, standing.values, width), gap()];
    case 'box': {
      const inside = elementsOf(part.parts, { ...standing, inset: standing.inset + mm(6) });
      return [boxOf(inside, width), gap()];
    }
    case 'quote':
      return elementsOf(part.parts, { ...standing, depth: standing.depth + 1 });
    case 'newPage':
      return [new Paragraph({ children: [new PageBreak()] })];
  }
}

/** Word puts tables that touch together, and wants a paragraph after the last one. */
function gap(): Paragraph {
  return new Paragraph({
    spacing: { before: 0, after: 0, line: 120, lineRule: 'exact' },
    children: [],
  });
}

function listElements(part: Part & { type: 'list' }, standing: Standing): Element[] {
  const { depth } = standing;
  const numbering = standing.numbering.next(part.marks, part.start, depth);
  const left = (depth + 1) * listIndent;
  return part.items.flatMap(({ parts: [first, ...rest] }) => [
    ...(first?.type === 'paragraph'
      ? paragraphsOf(
          first.sentence,
          first.role,
          standing.values,
          { numbering },
          {
            left,
            right: textWidth - standing.inset,
          },
        )
      : elementsOf(first ? [first] : [], { ...standing, depth: depth + 1 })),
    ...elementsOf(rest, { ...standing, depth: depth + 1 }),
  ]);
}
