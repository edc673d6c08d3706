import { HeadingLevel, PageBreak, Paragraph, type Table } from 'docx';
import type { Values } from '../text/fields.ts';
import type { FieldPlace, Part } from '../text/model.ts';
import type { Numbering } from './numbering.ts';
import { mm, textWidth } from './page.ts';
import { paragraphsOf, type Around } from './paragraphs.ts';
import { runsOf } from './runs.ts';
import { boxOf, signaturesOf, tableOf } from './tables.ts';

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

/**
 * Parts of a text as paragraphs and tables.
 * @param keepNext whether the last of them stays with what follows
 */
export function elementsOf(
  parts: readonly Part[],
  standing: Standing,
  keepNext = false,
): Element[] {
  return parts.flatMap((part, index) => {
    if (signatureIn(part)) {
      if (signatureIn(parts[index - 1])) return [];
      const width = textWidth - standing.inset;
      return [signaturesOf(signaturesFrom(parts.slice(index)), standing.values, width)];
    }
    // A signature is never alone on a page.
    const next = parts[index + 1];
    return elementOf(part, standing, next ? signatureIn(next) !== undefined : keepNext);
  });
}

/** The signatures that parts begin with. */
function signaturesFrom([first, ...rest]: readonly Part[]): FieldPlace[] {
  const signature = signatureIn(first);
  return signature ? [signature, ...signaturesFrom(rest)] : [];
}

function signatureIn(part: Part | undefined): FieldPlace | undefined {
  if (part?.type !== 'paragraph') return undefined;
  const [first, second] = part.sentence;
  return first?.type === 'field' && first.kind === 'signature' && !second ? first : undefined;
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
      const around: Around = {
        // Said only where it is so: `false` would undo what the style of a caption says.
        ...(keepNext ? { keepNext } : {}),
        ...(left > 0 ? { indent: { left } } : {}),
      };
      return paragraphsOf(part.sentence, part.role, standing.values, around, {
        left,
        right: width,
      });
    }
    case 'list':
      return listElements(part, standing, keepNext);
    case 'table':
      return [tableOf(part, standing.values, width, keepNext), gap(keepNext)];
    case 'box': {
      const inside = elementsOf(part.parts, { ...standing, inset: standing.inset + mm(6) });
      return [boxOf(inside, width), gap(keepNext)];
    }
    case 'quote':
      return elementsOf(part.parts, { ...standing, depth: standing.depth + 1 }, keepNext);
    case 'newPage':
      return [new Paragraph({ children: [new PageBreak()] })];
  }
}

/** Word puts tables that touch together, and wants a paragraph after the last one. */
function gap(keepNext: boolean): Paragraph {
  return new Paragraph({
    keepNext,
    spacing: { before: 0, after: 0, line: 120, lineRule: 'exact' },
    children: [],
  });
}

function listElements(
  { marks, start, items }: Part & { type: 'list' },
  standing: Standing,
  keepNext: boolean,
): Element[] {
  const numbering = standing.numbering.next(marks, start, standing.depth);
  return items.flatMap(({ parts }, index) =>
    itemElements(parts, numbering, standing, keepNext && index === items.length - 1),
  );
}

function itemElements(
  [first, ...rest]: readonly Part[],
  numbering: ReturnType<Numbering['next']>,
  standing: Standing,
  keepNext: boolean,
): Element[] {
  const inner = { ...standing, depth: standing.depth + 1 };
  if (first?.type !== 'paragraph')
    return elementsOf(first ? [first, ...rest] : rest, inner, keepNext);
  const kept = keepNext && rest.length === 0 ? { keepNext } : {};
  const column = { left: inner.depth * listIndent, right: textWidth - standing.inset };
  return [
    ...paragraphsOf(first.sentence, first.role, standing.values, { numbering, ...kept }, column),
    ...elementsOf(rest, inner, keepNext),
  ];
}
