/** Answers of the check, kept between runs: a line per answer, by what was asked. */
import { createHash } from 'node:crypto';
import { appendFileSync, mkdirSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';

export interface Memory<T> {
  get(key: string): T | undefined;
  set(key: string, value: T): void;
}

const digest = (text: string): string => createHash('sha256').update(text).digest('base64url');

/**
 * Opens the answers of one version of the rules; those of others are thrown away. A line that was torn by a
 * crash or changed by hand does not match its checksum and is asked anew.
 * @param folder `var/cache/gate`
 */
export function openMemory<T>(folder: string, version: string): Memory<T> {
  mkdirSync(folder, { recursive: true });
  const name = `${version}.jsonl`;
  for (const other of readdirSync(folder))
    if (other.endsWith('.jsonl') && other !== name) rmSync(path.join(folder, other));
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
      const line = `${key}\t${JSON.stringify(value)}`;
      // Begins a line of its own even after one that a crash has torn.
      appendFileSync(file, `\n${digest(line)}\t${line}`);
    },
  };
}

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
