/** The results as a table of Markdown, put between two marks of a file. */
import { readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus, loadavg } from 'node:os';
import { median, quantile } from './measure.ts';

/** Milliseconds; CPU seconds of the tab. */
export interface Round {
  readonly list: number;
  readonly listCpu: number;
  readonly again: number;
  readonly editor: number;
  readonly editorCpu: number;
  readonly title: readonly number[];
  readonly text: readonly number[];
}

const ms = (value: number): string => `${Math.round(value).toLocaleString('en')} ms`;

export function table(rounds: readonly Round[], entries: number): string {
  const middle = (value: (round: Round) => number): number => median(rounds.map(value));
  const slowest = (keys: (round: Round) => readonly number[]): number =>
    quantile(rounds.flatMap(keys), 0.95);
  const cpu = (value: (round: Round) => number): string => `${middle(value).toFixed(1)} s`;
  const rows = [
    ['list, from an empty tab', middle(({ list }) => list), '3 s', cpu(({ listCpu }) => listCpu)],
    ['list, again', middle(({ again }) => again), '3 s', ''],
    ['editor', middle(({ editor }) => editor), '2 s', cpu(({ editorCpu }) => editorCpu)],
    ['a key in the title, p95', slowest(({ title }) => title), '50 ms', ''],
    ['a key in the text, p95', slowest(({ text }) => text), '50 ms', ''],
  ] as const;
  const [{ model } = { model: 'unknown' }] = cpus();
  return [
    `${entries.toLocaleString('en')} entries, ${rounds.length} round${rounds.length === 1 ? '' : 's'}, ${new Date().toISOString().slice(0, 10)}, ${availableParallelism()} × ${model.trim()}, Node ${process.versions.node}, load ${loadavg()[0]?.toFixed(1) ?? '?'}.`,
    '',
    '| What an editor waits for | Median | Goal | CPU of the tab |',
    '| --- | --- | --- | --- |',
    ...rows.map(([name, value, goal, used]) => `| ${name} | ${ms(value)} | ${goal} | ${used} |`),
  ].join('\n');
}

/** @param file holds `<!-- cms -->` and `<!-- /cms -->` */
export function writeTable(file: string, text: string): void {
  const before = readFileSync(file, 'utf8');
  const [head = '', rest = ''] = before.split('<!-- cms -->');
  const [, tail = ''] = rest.split('<!-- /cms -->');
  writeFileSync(file, `${head}<!-- cms -->\n\n${text}\n\n<!-- /cms -->${tail}`);
}
