/** Answers of the check, kept between runs: a line per answer, by what was asked. */
import { createHash } from 'node:crypto';
import {
  appendFileSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';

export interface Memory<T> {
  get(key: string): T | undefined;
  set(key: string, value: T): void;
  /** Forgets all but these, once the rest is more than half of everything; nothing is forgotten when none is needed. */
  trim(needed: Iterable<string>): void;
}

const digest = (text: string): string => createHash('sha256').update(text).digest('base64url');

/** Fewer answers than this are not worth the trouble. */
const few = 1000;

/**
 * Opens the answers of one version of the rules; those of others are thrown away. A line that was torn by a
 * crash or changed by hand does not match its checksum and is asked anew.
 * @param folder `var/cache/gate`
 */
export function openMemory<T>(folder: string, version: string): Memory<T> {
  mkdirSync(folder, { recursive: true });
  const name = `${version}.jsonl`;
  for (const other of readdirSync(folder))
    if (other !== name && /\.jsonl(?:\.new)?$/u.test(other)) rmSync(path.join(folder, other));
  const file = path.join(folder, name);
  const known = new Map<string, T>();
  for (const line of read(file).split('\n')) {
    const [sum = '', key = '', ...rest] = line.split('\t');
    const json = rest.join('\t');
    if (json !== '' && digest(`${key}\t${json}`) === sum) known.set(key, JSON.parse(json) as T);
  }
  return {
    get: (key) => known.get(key),
    set: (key, value) => {
      known.set(key, value);
      // Begins a line of its own even after one that a crash has torn.
      appendFileSync(file, `\n${lineOf(key, value)}`);
    },
    trim(needed) {
      const kept = new Set(needed);
      if (kept.size === 0 || known.size <= 2 * kept.size + few) return;
      for (const key of known.keys()) if (!kept.has(key)) known.delete(key);
      const lines = [...known].map(([key, value]) => `\n${lineOf(key, value)}`);
      writeFileSync(`${file}.new`, lines.join(''));
      renameSync(`${file}.new`, file);
    },
  };
}

function lineOf(key: string, value: unknown): string {
  const line = `${key}\t${JSON.stringify(value)}`;
  return `${digest(line)}\t${line}`;
}

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
