import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it } from 'vitest';
import { zip } from '../../src/documents/zip/zip.ts';
import { time } from '../unit/documents/support.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const russian = '01 Повестка собрания, ёж.txt';

it('is unpacked by Info-ZIP under its Russian names', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'zip-'));
  const file = path.join(folder, 'a.zip');
  const long = 'текст '.repeat(500);
  const files = { [russian]: long, 'latin.txt': '', '«ёлочки» — тире.txt': 'y' };
  writeFileSync(
    file,
    zip(
      Object.entries(files).map(([name, text]) => ({ name, bytes: bytes(text) })),
      time,
    ),
  );
  const env = { ...process.env, LC_ALL: 'C.UTF-8' };
  execFileSync('unzip', ['-q', file, '-d', path.join(folder, 'out')], { env });
  const out = path.join(folder, 'out');
  expect(readdirSync(out).sort()).toEqual(Object.keys(files).sort());
  expect(readFileSync(path.join(out, russian), 'utf8')).toBe(long);
});
