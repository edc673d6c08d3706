/** Results as a table of Markdown. */
import { median } from '../cms/measure.ts';
import type { Spent } from './contender.ts';

/** Builds of a round in this order. */
export const phases = ['cold', 'again', 'edit'] as const;
export type Phase = (typeof phases)[number];

/** A run of some contenders. */
export interface Run {
  /** How many rounds each has had. */
  readonly rounds: number;
  /** Day, processor, Node, load. */
  readonly machine: string;
}

/** What is known of one contender at one size. */
export interface Result {
  readonly name: string;
  readonly entries: number;
  /** With an empty cache of pictures; once. */
  first?: Spent;
  readonly rounds: Record<Phase, Spent[]>;
  /** Seconds from the change of a file to its page, with a process that follows changes. */
  readonly followed: number[];
  pages: number;
  /** Of all pages. */
  bytes: number;
  /** Why there is nothing more. */
  skipped?: string;
  /** When it was measured in another run than the others of its size. */
  apart?: Run;
}

/** Nothing known yet. */
export function noResult(name: string, entries: number): Result {
  const rounds = { cold: [], again: [], edit: [] };
  return { name, entries, rounds, followed: [], pages: 0, bytes: 0 };
}

/** The middle of what builds took, by the clock and by processors; nothing when none was run. */
export function middle(spent: readonly Spent[]): Omit<Spent, 'memory'> | undefined {
  if (spent.length === 0) return undefined;
  return { wall: median(spent.map(({ wall }) => wall)), cpu: median(spent.map(({ cpu }) => cpu)) };
}

/** How time has grown against content: 1 is linear, less is better; at 5 times the content 0.2 is no growth at all. */
export function growth(
  now: { readonly entries: number; readonly time: number },
  before: { readonly entries: number; readonly time: number },
): number {
  return now.time / before.time / (now.entries / before.entries);
}

/** The most memory of all builds, megabytes. */
export function peak({ first, rounds }: Result): number {
  const all = [...(first ? [first] : []), ...phases.flatMap((phase) => rounds[phase])];
  return Math.max(0, ...all.map(({ memory }) => memory));
}

const seconds = (value: number): string => `${value.toFixed(value < 1 ? 3 : 1)} s`;
/** `0.07`, `2.1`, `39`, `1,200` */
export function times(value: number): string {
  if (value < 1) return value.toFixed(2);
  return value < 10 ? value.toFixed(1) : Math.round(value).toLocaleString('en');
}

/** `3.4 s (2.1×), 4.0 s`: the clock, how much that is of ours, all processors. */
function cell(result: Result, base: Result | undefined, phase: Phase): string {
  const own = middle(result.rounds[phase]);
  const reference = base && middle(base.rounds[phase]);
  if (!own) return '—';
  const ratio = reference ? ` (${times(own.wall / reference.wall)}×)` : '';
  return `${seconds(own.wall)}${ratio}, ${seconds(own.cpu)}`;
}

/** Growth of a phase against the same contender at the size before. */
function growthCell(result: Result, results: readonly Result[], phase: Phase): string {
  const before = results
    .filter(({ name, entries }) => name === result.name && entries < result.entries)
    .sort((a, b) => b.entries - a.entries)[0];
  const [own, old] = [middle(result.rounds[phase]), before && middle(before.rounds[phase])];
  if (!own || !old || !before) return '—';
  const grown = growth(
    { entries: result.entries, time: own.wall },
    { entries: before.entries, time: old.wall },
  );
  return grown.toFixed(2);
}

const head = [
  'Entries',
  'Generator',
  'With pictures, once',
  'Cold',
  'Unchanged',
  'One edit',
  'One edit, followed',
  'Peak memory',
  'Pages',
  'Bytes a page',
  'Growth cold',
  'Growth edit',
];

/** @param results in the order of the rows; the ratio is to the one named `ours` of the same size */
export function generatorsTable(results: readonly Result[]): string {
  const rows = results.map((result) => {
    const base = results.find(({ name, entries }) => name === 'ours' && entries === result.entries);
    const { entries, name, first, followed, pages, bytes, skipped } = result;
    const size = entries.toLocaleString('en');
    const memory = peak(result);
    return [
      size,
      skipped === undefined ? name : `${name} (skipped: ${skipped})`,
      first ? `${seconds(first.wall)}, ${seconds(first.cpu)}` : '—',
      ...phases.map((phase) => cell(result, base, phase)),
      followed.length === 0 ? '—' : seconds(median(followed)),
      memory === 0 ? '—' : `${Math.round(memory).toLocaleString('en')} MB`,
      pages === 0 ? '—' : pages.toLocaleString('en'),
      pages === 0 ? '—' : Math.round(bytes / pages).toLocaleString('en'),
      growthCell(result, results, 'cold'),
      growthCell(result, results, 'edit'),
    ];
  });
  return [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');
}
