import { AlignmentType, LevelFormat, type INumberingOptions } from 'docx';
import { mm } from './page.ts';

type Marks = 'numbers' | 'dots' | 'boxes';

/** Numbers the lists of one document: each begins anew. */
export interface Numbering {
  readonly next: (
    marks: Marks,
    start: number,
    level: number,
  ) => { reference: string; instance: number; level: number };
  /** What the document has to declare; ask when all lists are written. */
  readonly options: () => INumberingOptions;
}

const levels = [0, 1, 2, 3, 4, 5, 6, 7, 8];
const dots = ['•', '–'];
const step = mm(8);

/** Opens the numbering of a document. */
export function openNumbering(): Numbering {
  const used = new Map<string, { marks: Marks; start: number }>();
  let instance = 0;
  return {
    next: (marks, start, level) => {
      const reference = `${marks}-${String(start)}`;
      used.set(reference, { marks, start });
      instance += 1;
      return { reference, instance, level: Math.min(level, 8) };
    },
    options: () => ({
      config: Array.from(used, ([reference, { marks, start }]) => ({
        reference,
        levels: levels.map((level) => ({
          level,
          ...markOf(marks, level),
          start,
          alignment: AlignmentType.LEFT,
          style: { paragraph: { indent: { left: (level + 1) * step, hanging: step } } },
        })),
      })),
    }),
  };
}

function markOf(marks: Marks, level: number) {
  if (marks === 'numbers') return { format: LevelFormat.DECIMAL, text: `%${String(level + 1)}.` };
  return { format: LevelFormat.BULLET, text: marks === 'boxes' ? '☐' : (dots[level] ?? '–') };
}
