/** The results as tables of Markdown, put between two marks of a file. */
import { readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus, loadavg } from 'node:os';
import type { Quality } from '../../scripts/search-quality/evaluate.ts';
import type { Run } from './measure.ts';
import { contenders } from './contenders.ts';
import type { Indexed } from './site.ts';

export interface Row {
  readonly records: number;
  readonly indexed: Indexed;
  readonly quality: ReadonlyMap<string, Quality>;
  /** By contender and question, `ours|билет`. */
  readonly runs: ReadonlyMap<string, readonly Run[]>;
}

function median(values: readonly number[]): number | undefined {
  return [...values].sort((a, b) => a - b)[Math.floor((values.length - 1) / 2)];
}

const shown = (value: number | undefined, unit: string, digits = 0): string =>
  value === undefined ? '—' : `${value.toFixed(digits)} ${unit}`;

function line(row: Row, name: string, questions: readonly string[]): string {
  const cells = questions.map((words) => {
    const runs = row.runs.get(`${name}|${words}`) ?? [];
    const time = median(runs.map((run) => run.time));
    const bytes = median(runs.map((run) => run.bytes / 1024));
    return `${shown(time, 'ms')}, ${shown(bytes, 'KB')}`;
  });
  const heaps = questions.flatMap((words) =>
    (row.runs.get(`${name}|${words}`) ?? []).map(({ heap }) => heap),
  );
  const { ours, plain, mini } = row.indexed;
  const size = name === 'ours' ? ours : name === 'MiniSearch' ? mini : plain;
  const hit = row.quality.get(name)?.hit;
  return `| ${[
    row.records.toLocaleString('en'),
    name,
    ...cells,
    shown(median(heaps), 'MB', 1),
    shown(size / 1_048_576, 'MB', 1),
    hit === undefined ? '—' : shown(hit * 100, '%', 1),
  ].join(' | ')} |`;
}

export function searchTable(rows: readonly Row[], questions: readonly string[]): string {
  const [{ model } = { model: 'unknown' }] = cpus();
  const head = [
    'Records',
    'Search',
    ...questions.map((words) => `«${words}»`),
    'JS heap',
    'Index',
    'Answer in top 3',
  ];
  return [
    `${new Date().toISOString().slice(0, 10)}, ${availableParallelism().toString()} × ${model.trim()}, load ${loadavg()[0]?.toFixed(1) ?? '?'}; ours indexed in ${rows.map(({ records, indexed }) => `${(indexed.milliseconds / 1000).toFixed(1)} s (${records.toLocaleString('en')})`).join(', ')}.`,
    '',
    `| ${head.join(' | ')} |`,
    `| ${head.map(() => '---').join(' | ')} |`,
    ...rows.flatMap((row) => contenders.map(({ name }) => line(row, name, questions))),
  ].join('\n');
}

/** @param file holds `<!-- search -->` and `<!-- /search -->` */
export function writeSearch(file: string, text: string): void {
  const [head = '', rest = ''] = readFileSync(file, 'utf8').split('<!-- search -->');
  const [, tail = ''] = rest.split('<!-- /search -->');
  writeFileSync(file, `${head}<!-- search -->\n\n${text}\n\n<!-- /search -->${tail}`);
}
