import { typeset } from '../../mdx/typeset.ts';
import { bodyOf } from './fromMdx.ts';
import type { OfficeText, Part } from './model.ts';
import { plain } from './fields.ts';

/** What an office text is made of: an entry without what it does not need. */
export interface Source {
  readonly title: string;
  /** What stands below the front matter. */
  readonly body: string;
  /** Absolute. */
  readonly address: string;
}

/**
 * An entry as an office text: the sheet below its heading «Бланк», or the whole of it.
 * @param absolute makes an address of the section absolute
 */
export function officeText(
  { title, body, address }: Source,
  absolute: (address: string) => string,
  use: 'reading' | 'talk' = 'reading',
): OfficeText {
  const { parts, sheet } = bodyOf(body, absolute);
  const [first, ...rest] = parts;
  // The first heading of a sheet is the name of the paper itself.
  if (sheet && first?.type === 'heading')
    return { title: plain(first.sentence), use: 'sheet', address, parts: raised(rest) };
  return { title: typeset(title), use, address, parts };
}

/** Headings below the name of a paper begin at the first level. */
function raised(parts: readonly Part[]): Part[] {
  return parts.map((part) =>
    part.type === 'heading'
      ? { ...part, level: part.level === 4 ? 4 : (Math.max(1, part.level - 2) as 1 | 2) }
      : part,
  );
}

/** A text of chapters, each on a page of its own, after a list of them. */
export function chaptersText(
  { title, body, address }: Source,
  chapters: readonly Source[],
  absolute: (address: string) => string,
): OfficeText {
  const contents: Part = {
    type: 'list',
    marks: 'numbers',
    start: 1,
    items: chapters.map((chapter) => ({ parts: [sentence(chapter.title)] })),
  };
  const parts: Part[] = [...bodyOf(body, absolute).parts, heading('Содержание'), contents];
  for (const chapter of chapters)
    parts.push(
      { type: 'newPage' },
      heading(chapter.title),
      ...lowered(bodyOf(chapter.body, absolute).parts),
    );
  return { title: typeset(title), use: 'reading', address, parts };
}

const sentence = (text: string): Part => ({
  type: 'paragraph',
  role: 'text',
  sentence: [{ type: 'text', text: typeset(text) }],
});

const heading = (text: string): Part => ({
  type: 'heading',
  level: 1,
  sentence: [{ type: 'text', text: typeset(text) }],
});

function lowered(parts: readonly Part[]): Part[] {
  return parts.map((part) =>
    part.type === 'heading' ? { ...part, level: Math.min(4, part.level + 1) as 2 | 3 | 4 } : part,
  );
}
