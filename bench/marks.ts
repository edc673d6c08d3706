/** Results as tables of Markdown, put between two marks of a file. */
import { readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus, loadavg } from 'node:os';

/** On what something was measured: a figure says little without the load beside it. */
export function machine(): string {
  const [{ model } = { model: 'unknown' }] = cpus();
  const day = new Date().toISOString().slice(0, 10);
  const load = loadavg()[0]?.toFixed(1) ?? '?';
  return `${day}, ${availableParallelism()} × ${model.trim()}, Node ${process.versions.node}, load ${load}`;
}

/** @param file holds `<!-- mark -->` and `<!-- /mark -->` */
export function writeBetween(file: string, mark: string, text: string): void {
  const before = readFileSync(file, 'utf8');
  const [head = '', rest = ''] = before.split(`<!-- ${mark} -->`);
  const [, tail = ''] = rest.split(`<!-- /${mark} -->`);
  writeFileSync(file, `${head}<!-- ${mark} -->\n\n${text}\n\n<!-- /${mark} -->${tail}`);
}
