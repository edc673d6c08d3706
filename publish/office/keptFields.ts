/** Fields of entries from one start to the next: reading thousands of front matters is what a first list waited for. */
import { readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { idPattern } from './git/objects.ts';
import type { Git } from './git/git.ts';

export type FieldValues = Readonly<Record<string, unknown>>;

/** Another number when front matter is read otherwise: what was kept is then read anew. */
const version = 1;

const placeOf = (git: Git): string => path.join(git.dir, 'fields.json');

/** What was kept, by blob id; nothing when there is none or it cannot be read. */
export async function readKept(git: Git): Promise<ReadonlyMap<string, FieldValues>> {
  try {
    const kept: unknown = JSON.parse(await readFile(placeOf(git), 'utf8'));
    if (!isObject(kept) || kept['version'] !== version || !isObject(kept['fields']))
      return new Map();
    const pairs = Object.entries(kept['fields']);
    return new Map(
      pairs.filter((pair): pair is [string, FieldValues] => {
        const [id, fields] = pair;
        return idPattern.test(id) && isObject(fields);
      }),
    );
  } catch {
    return new Map();
  }
}

/** Keeps fields in place of what was kept. A kill leaves the old ones; nothing is flushed, as all can be read anew. */
export async function keep(git: Git, fields: ReadonlyMap<string, FieldValues>): Promise<void> {
  const aside = `${placeOf(git)}.${process.pid}`;
  await writeFile(aside, JSON.stringify({ version, fields: Object.fromEntries(fields) }));
  await rename(aside, placeOf(git));
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
