/** Results by size, kept beside this file: a run of one size, on another evening, leaves the others as they were. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { generatorsTable, type Result, type Run } from './table.ts';

/** What a run has found at one size. */
export interface Size extends Run {
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

/** Adds what a run has found; those of the same size that it has not asked keep their results, and it is said of the others. */
export function withSize(sizes: Sizes, entries: number, found: Size): Sizes {
  const before = sizes[entries];
  const names = new Set(found.results.map(({ name }) => name));
  const others = before?.results.filter(({ name }) => !names.has(name)) ?? [];
  if (!before || others.length === 0) return { ...sizes, [entries]: found };
  const { rounds, machine } = found;
  const apart = found.results.map((result) => ({ ...result, apart: { rounds, machine } }));
  const results = before.results.map((old) => apart.find(({ name }) => name === old.name) ?? old);
  const come = apart.filter(({ name }) => before.results.every((old) => old.name !== name));
  return { ...sizes, [entries]: { ...before, results: [...results, ...come] } };
}

/** All sizes as Markdown: when each was measured and with what, and one table. */
export function sizesText(sizes: Sizes): string {
  const sorted = Object.entries(sizes).sort(([a], [b]) => Number(a) - Number(b));
  const versions = [...new Set(sorted.map(([, size]) => size.versions.join('; ')))];
  return [
    ...sorted.flatMap(([entries, size]) => [
      `- ${Number(entries).toLocaleString('en')} entries: ${runText(size)}`,
      ...size.results.flatMap(({ name, apart }) =>
        apart ? `  - ${name}, in a run of its own: ${runText(apart)}` : [],
      ),
    ]),
    '',
    ...versions.map((list) => `Versions: ${list}.`),
    '',
    generatorsTable(sorted.flatMap(([, { results }]) => results)),
  ].join('\n');
}

function runText({ rounds, machine }: Run): string {
  return `${rounds === 1 ? 'one round' : `medians of ${rounds} rounds in turn`}, ${machine}.`;
}
