/**
 * One and the same made-up content built by us and by our peers, in turn. Sizes and contenders that are not asked for keep
 * their results.
 *
 * `node bench/generators.ts [--entries 200,1000,3000,10000] [--rounds 3] [--only ours,hugo] [--limit 10] [--write]`
 */
import { loadavg } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { astroMdx } from './generators/astroMdx.ts';
import { deleteDiscarded } from './generators/discard.ts';
import { eleventy } from './generators/eleventy.ts';
import { hugo } from './generators/hugo.ts';
import { ours } from './generators/ours.ts';
import { plain } from './generators/plain.ts';
import { keepSizes, keptSizes, sizesText, withSize, type Sizes } from './generators/kept.ts';
import { atSize } from './generators/rounds.ts';
import { starlight } from './generators/starlight.ts';
import { noResult, type Result } from './generators/table.ts';
import { machine, writeBetween } from './marks.ts';

const all = [ours, plain, hugo, eleventy, astroMdx, starlight];

const { values } = parseArgs({
  options: {
    entries: { type: 'string', default: '200,1000,3000,10000' },
    rounds: { type: 'string', default: '3' },
    only: { type: 'string', default: all.map(({ id }) => id).join(',') },
    /** Minutes that one build may take. */
    limit: { type: 'string', default: '10' },
    write: { type: 'boolean', default: false },
  },
});

const asked = values.only.split(',');
const unknown = asked.filter((name) => !all.some(({ id }) => id === name));
if (unknown.length > 0)
  throw new Error(
    `Unknown: ${unknown.join(', ')}; there are ${all.map(({ id }) => id).join(', ')}.`,
  );
deleteDiscarded();
const contenders = all.filter(({ id }) => asked.includes(id));
const versions: string[] = [];
for (const contender of contenders) versions.push(await contender.prepare());

/** Who took too long or failed is not asked for more; by name, why. */
const out = new Map<string, string>();
let sizes: Sizes = values.write ? keptSizes() : {};
for (const entries of values.entries.split(',').map(Number)) {
  const able = contenders.filter(({ name, most = Infinity }) => entries <= most && !out.has(name));
  const found = await atSize(able, entries, {
    rounds: Number(values.rounds),
    limit: Number(values.limit) * 60,
    say: (text) => {
      console.log(`${new Date().toISOString().slice(11, 19)} ${text}`);
    },
  });
  const results = contenders.map(({ name, most }): Result => {
    const skipped = out.get(name) ?? `asked for up to ${most?.toLocaleString('en') ?? 'all'} only`;
    const result = found.find((one) => one.name === name);
    if (result?.skipped !== undefined)
      out.set(name, `at ${entries.toLocaleString('en')} entries ${result.skipped}`);
    return result ?? { ...noResult(name, entries), skipped };
  });
  const load = loadavg()[2]?.toFixed(1) ?? '?';
  sizes = withSize(sizes, entries, {
    rounds: Number(values.rounds),
    machine: `${machine()} at the end, ${load} over a quarter of an hour`,
    versions,
    results,
  });
  // After each size: a run of hours that breaks off has shown something.
  const text = sizesText(sizes);
  console.log(`\n${text}\n`);
  if (values.write) {
    keepSizes(sizes);
    writeBetween(path.join(import.meta.dirname, 'README.md'), 'generators', text);
  }
}
deleteDiscarded();
