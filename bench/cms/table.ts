/** The results as a table of Markdown, put between two marks of a file. */
import { readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus } from 'node:os';
import { median, quantile } from './measure.ts';

/** Milliseconds; CPU seconds of the tab. */
export interface Round {
  readonly list: number;
  readonly listCpu: number;
  readonly again: number;
  readonly editor: number;
  readonly editorCpu: number;
  readonly title: readonly number[];
  readonly titleCpu: number;
  readonly text: readonly number[];
  readonly textCpu: number;
  /** Programs that waited for a core in the minute before the end. */
  readonly load: number;
}

const ms = (value: number): string => `${Math.round(value).toLocaleString('en')} ms`;

/** One line: what, its values, the goal, and CPU seconds of the tab where they were taken. */
interface Row {
  readonly what: string;
  readonly values: readonly number[];
  /** Milliseconds that 95 of 100 values must keep within. */
  readonly goal: number;
  readonly cpu?: readonly number[];
}

export function table(rounds: readonly Round[], entries: number): string {
  const [first] = rounds;
  const later = rounds.length > 1 ? rounds.slice(1) : rounds;
  const rows: readonly Row[] = [
    {
      what: 'list, the service just started',
      values: first ? [first.list] : [],
      goal: 3000,
      cpu: first ? [first.listCpu] : [],
    },
    {
      what: 'list, from an empty tab',
      values: later.map(({ list }) => list),
      goal: 3000,
      cpu: later.map(({ listCpu }) => listCpu),
    },
    { what: 'list, again', values: rounds.map(({ again }) => again), goal: 3000 },
    {
      what: 'editor',
      values: rounds.map(({ editor }) => editor),
      goal: 2000,
      cpu: rounds.map(({ editorCpu }) => editorCpu),
    },
    {
      what: 'a key in the title',
      values: rounds.flatMap(({ title }) => title),
      goal: 50,
      cpu: rounds.map(({ title, titleCpu }) => titleCpu / title.length),
    },
    {
      what: 'a key in the text',
      values: rounds.flatMap(({ text }) => text),
      goal: 50,
      cpu: rounds.map(({ text, textCpu }) => textCpu / text.length),
    },
  ];
  const [{ model } = { model: 'unknown' }] = cpus();
  return [
    `${entries.toLocaleString('en')} entries, ${rounds.length} round${rounds.length === 1 ? '' : 's'}, ${new Date().toISOString().slice(0, 10)}, ${availableParallelism()} × ${model.trim()}, Node ${process.versions.node}, load ${rounds.map(({ load }) => load.toFixed(1)).join(', ')}.`,
    '',
    '| What an editor waits for | p50 | p95 | Goal | Holds | CPU of the tab |',
    '| --- | --- | --- | --- | --- | --- |',
    ...rows.map(line),
  ].join('\n');
}

function line({ what, values, goal, cpu = [] }: Row): string {
  const p95 = quantile(values, 0.95);
  const used = cpu.length === 0 ? '' : ms(median(cpu) * 1000);
  return `| ${what} | ${ms(median(values))} | ${ms(p95)} | ${ms(goal)} | ${p95 < goal ? 'yes' : 'no'} | ${used} |`;
}

/** @param file holds `<!-- cms -->` and `<!-- /cms -->` */
export function writeTable(file: string, text: string): void {
  const before = readFileSync(file, 'utf8');
  const [head = '', rest = ''] = before.split('<!-- cms -->');
  const [, tail = ''] = rest.split('<!-- /cms -->');
  writeFileSync(file, `${head}<!-- cms -->\n\n${text}\n\n<!-- /cms -->${tail}`);
}
