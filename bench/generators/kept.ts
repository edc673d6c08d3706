/** Results by size, kept beside this file: a run of one size, on another evening, leaves the others as they were. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { generatorsTable, type Result } from './table.ts';

/** What a run has found at one size. */
export interface Size {
  readonly rounds: number;
  /** Day, processor, Node, load. */
  readonly machine: string;
  readonly versions: readonly string[];
  readonly results: readonly Result[];
}

/** By the number of entries. */
export type Sizes = Readonly<Record<string, Size>>;

const file = path.join(import.meta.dirname, 'results.json');

export function keptSizes(): Sizes {
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Sizes) : {};
}

export function keepSizes(sizes: Sizes): void {
  writeFileSync(file, `${JSON.stringify(sizes, undefined, 2)}\n`);
}

/** All sizes as Markdown: when each was measured and with what, and one table. */
export function sizesText(sizes: Sizes): string {
  const sorted = Object.entries(sizes).sort(([a], [b]) => Number(a) - Number(b));
  const versions = [...new Set(sorted.map(([, size]) => size.versions.join('; ')))];
  return [
    ...sorted.map(
      ([entries, { rounds, machine }]) =>
        `- ${Number(entries).toLocaleString('en')} entries: ${rounds === 1 ? 'one round' : `medians of ${rounds} rounds in turn`}, ${machine}.`,
    ),
    '',
    ...versions.map((list) => `Versions: ${list}.`),
    '',
    generatorsTable(sorted.flatMap(([, { results }]) => results)),
  ].join('\n');
}
