import { shorten } from './finding.ts';
import type { Finding } from './finding.ts';

/** A place in a text, both numbers from 1; columns count UTF-16 units as editors do. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** What a finding consists of besides its place. */
export type Remark = Pick<Finding, 'code' | 'message'> &
  Partial<Pick<Finding, 'level' | 'correction' | 'quote' | 'field' | 'repairable'>>;

/** Where something stands, with its text. */
export type Spot = Pick<Finding, 'line' | 'column' | 'quote'>;

/** Turns offsets of one file into places and collects findings about them. */
export interface Reporter {
  readonly findings: Finding[];
  /** Reports a remark about the text from `start` to `end` (offsets; `end` defaults to the end of the line). */
  at(start: number, end: number | undefined, remark: Remark): void;
  /** The place and the text from `start` to `end`. */
  spot(start: number, end: number | undefined): Spot;
  /** Reports a remark about the file as a whole. */
  file(remark: Remark): void;
}

/** Places of offsets in a text, found by bisection of its line starts. */
export function locator(text: string): (offset: number) => Place {
  const starts = [0];
  for (let i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', i + 1)) starts.push(i + 1);
  return (offset) => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
  };
}

/** A reporter for one file; `text` is what offsets refer to. */
export function reporter(file: string, text: string): Reporter {
  const findings: Finding[] = [];
  const place = locator(text);
  const spot = (start: number, end: number | undefined): Spot => {
    const lineEnd = text.indexOf('\n', start);
    const stop = end ?? (lineEnd < 0 ? text.length : lineEnd);
    return { quote: shorten(text.slice(start, stop)), ...place(start) };
  };
  return {
    findings,
    spot,
    at(start, end, remark) {
      findings.push({ level: 'error', ...spot(start, end), ...remark, file });
    },
    file(remark) {
      findings.push({ level: 'error', quote: '', ...remark, file, line: 1, column: 1 });
    },
  };
}
