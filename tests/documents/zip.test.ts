import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { zip } from '../../src/documents/zip/zip.ts';
import { time } from '../unit/documents/support.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const russian = '01 Повестка собрания, ёж.txt';
const long = 'текст '.repeat(500);
const files = { [russian]: long, 'latin.txt': '', '«ёлочки» — тире.txt': 'y' };

const folder = mkdtempSync(path.join(tmpdir(), 'zip-'));
const archive = path.join(folder, 'a.zip');
beforeAll(() => {
  const list = Object.entries(files).map(([name, text]) => ({ name, bytes: bytes(text) }));
  writeFileSync(archive, zip(list, time));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** What readers unpack with: file managers of Astra Linux stand on these, 7-Zip is common on Windows. */
const programs: readonly (readonly [string, string, (out: string) => string[]])[] = [
  ['Info-ZIP', 'unzip', (out) => ['-q', archive, '-d', out]],
  ['7-Zip', '7z', (out) => ['x', archive, `-o${out}`]],
  ['libarchive', 'bsdtar', (out) => ['-x', '-f', archive, '-C', out]],
];

it.each(programs)('is unpacked by %s under its Russian names', (_, program, argumentsFor) => {
  const out = path.join(folder, program);
  mkdirSync(out);
  const env = { ...process.env, LC_ALL: 'C.UTF-8' };
  execFileSync(program, argumentsFor(out), { env, stdio: ['ignore', 'ignore', 'pipe'] });
  expect(readdirSync(out).sort()).toEqual(Object.keys(files).sort());
  expect(readFileSync(path.join(out, russian), 'utf8')).toBe(long);
});
