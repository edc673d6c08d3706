/** What the check of content says about one place of one file, in words for an editor. */

/** Errors hold an entry back; warnings are only shown. */
export type Level = 'error' | 'warning';

export interface Finding {
  /** A stable name of the rule, e.g. `raw-html`; tests and the publisher know rules by it. */
  readonly code: string;
  readonly level: Level;
  /** Path from the root of content, with `/`: `news/start/index.mdx`. */
  readonly file: string;
  /** From 1; line 1 column 1 stands for the file as a whole. */
  readonly line: number;
  readonly column: number;
  /** The text in question, shortened to one line. */
  readonly quote: string;
  /** In Russian: what is wrong and what to do. */
  readonly message: string;
  /** The text that would be right in place of the quote, where the check can tell. */
  readonly correction?: string;
  /** The field it is about, as a path into the front matter: `['attachments', 0, 'src']`. */
  readonly field?: readonly (string | number)[];
  /** Set when {@link import('./repair.ts')} mends it, so that the entry need not be held back. */
  readonly repairable?: true;
}

const quoteLength = 100;

/** Shortens text to one line of a finding: no line breaks, at most 100 characters. */
export function shorten(text: string): string {
  const line = text.replace(/\s+/gu, ' ').trim();
  const characters = Array.from(line.slice(0, quoteLength * 2));
  return characters.length > quoteLength
    ? `${characters.slice(0, quoteLength - 1).join('')}…`
    : characters.join('');
}

/** Whether any finding holds the entry back even after repair. */
export function isHeld(findings: readonly Finding[]): boolean {
  return findings.some((finding) => finding.level === 'error' && finding.repairable !== true);
}

/** Orders findings by file and place. */
export function byPlace(a: Finding, b: Finding): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return a.line - b.line || a.column - b.column;
}

/** One line of what holds an entry back: the first place, and how many there are. @param what «Опубликовать нельзя» */
export function heldMessage(what: string, findings: readonly Finding[]): string {
  const errors = findings.filter(({ level, repairable }) => level === 'error' && !repairable);
  const [first] = errors;
  const more = errors.length > 1 ? ` Всего мест: ${errors.length}.` : '';
  return first ? `${what}: строка ${first.line}: ${first.message}${more}` : what;
}
