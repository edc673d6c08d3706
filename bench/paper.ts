/**
 * What files made of entries cost: a build without any of them, one that makes all, one that has them already; and the
 * check of a filled-in register.
 *
 * `node bench/paper.ts [--rows 5000] [--no-builds] [--write]`
 */
import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { findChromium } from '../src/documents/press/places.ts';
import { machine, writeBetween } from './marks.ts';
import { checkRegister } from './paper/register.ts';

const { values } = parseArgs({
  options: {
    rows: { type: 'string', default: '5000' },
    'no-builds': { type: 'boolean', default: false },
    write: { type: 'boolean', default: false },
  },
});

const cache = path.resolve('.cache/bench-paper');
/** Caches of what is made of entries; pictures of pages stay. */
const made = ['paper', 'paper-pictures', 'office', 'kits'];

/** Seconds of the clock, and of all processors with everything that was started. */
interface Spent {
  readonly wall: number;
  readonly cpu: number;
}

/** Processor seconds of all that this process has started and waited for; Linux only. */
function childrenCpu(): number {
  const [, rest = ''] = readFileSync('/proc/self/stat', 'utf8').split(') ');
  const fields = rest.split(' ').map(Number);
  // User and system time of waited-for children (proc(5)), in hundredths.
  return ((fields[13] ?? 0) + (fields[14] ?? 0)) / 100;
}

function build(chromium: string): Spent {
  const [started, before] = [performance.now(), childrenCpu()];
  const out = path.join(cache, 'site');
  const { status, stderr } = spawnSync(
    process.execPath,
    ['node_modules/astro/bin/astro.mjs', 'build', '--outDir', out],
    {
      env: {
        ...process.env,
        CHROMIUM_PATH: chromium,
        SITE_OUT_DIR: out,
        SITE_CACHE_DIR: cache,
        ASTRO_TELEMETRY_DISABLED: '1',
      },
      encoding: 'utf8',
    },
  );
  if (status !== 0) throw new Error(stderr);
  return { wall: (performance.now() - started) / 1000, cpu: childrenCpu() - before };
}

function builds(browser: string): string[] {
  build('/nowhere');
  const without = build('/nowhere');
  for (const name of made) rmSync(path.join(cache, name), { recursive: true, force: true });
  const cold = build(browser);
  const again = build(browser);
  const row = (name: string, { wall, cpu }: Spent, goal: string): string =>
    `| ${name} | ${wall.toFixed(1)} s | ${cpu.toFixed(1)} s | ${goal} |`;
  const more = (spent: Spent): Spent => ({
    wall: spent.wall - without.wall,
    cpu: spent.cpu - without.cpu,
  });
  return [
    row('build without PDF, the rest kept', without, ''),
    row('build with every file made anew', cold, ''),
    row('build with every file kept', again, ''),
    row('all files, cold', more(cold), '60 s'),
    row('all files, nothing changed', more(again), '0 s'),
  ];
}

const rows = ['| What | Clock | Processor | Goal |', '| --- | --- | --- | --- |'];
const browser = await findChromium();
if (!values['no-builds']) {
  if (browser === undefined) throw new Error('Chromium не найден: измерять нечего.');
  rows.push(...builds(browser));
}
const count = Number(values.rows);
const { wall, cpu } = await checkRegister(count);
rows.push(
  `| a register of ${count.toLocaleString('en')} rows checked | ${wall.toFixed(2)} s | ${cpu.toFixed(2)} s | 2 s |`,
);
const text = [`${machine()}.`, '', ...rows].join('\n');
console.log(text);
if (values.write) writeBetween(path.join(import.meta.dirname, 'README.md'), 'paper', text);
