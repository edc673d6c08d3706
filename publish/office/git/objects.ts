/** Reading and writing git objects. */
import { createHash } from 'node:crypto';
import { store } from './git.ts';
import type { Git } from './git.ts';

export interface GitObject {
  readonly id: string;
  readonly type: string;
  readonly bytes: Buffer;
}

export const idPattern = /^[0-9a-f]{40}$/u;

/**
 * Reads many objects with one process, or with the one that stays.
 * @param specs ids or `<commit>:<path>`; no line breaks in them
 * @returns in the order of `specs`; undefined for what is not there
 */
export async function readObjects(
  git: Git,
  specs: readonly string[],
): Promise<(GitObject | undefined)[]> {
  if (specs.length === 0) return [];
  if (specs.some((spec) => spec.includes('\n'))) throw new Error('Перевод строки в имени объекта.');
  if (git.reader) return git.reader.read(specs);
  const output = await git.run(['cat-file', '--batch'], { input: `${specs.join('\n')}\n` });
  let at = 0;
  return specs.map(() => {
    const end = output.indexOf(10, at);
    const header = /^([0-9a-f]{40}) (\w+) (\d+)$/u.exec(output.toString('utf8', at, end));
    at = end + 1;
    if (!header) return undefined;
    const [, id = '', type = '', size = '0'] = header;
    const bytes = output.subarray(at, at + Number(size));
    at += Number(size) + 1;
    return { id, type, bytes };
  });
}

/** One object, or undefined. */
export async function readObject(git: Git, spec: string): Promise<GitObject | undefined> {
  return (await readObjects(git, [spec]))[0];
}

/** Stores a file. @returns its blob id */
export function writeBlob(git: Git, bytes: string | Uint8Array): Promise<string> {
  return store(git, ['hash-object', '-w', '--no-filters', '--stdin'], { input: bytes });
}

/** The id that {@link writeBlob} would give, without storing anything. */
export function blobId(content: string | Uint8Array): string {
  const bytes = Buffer.from(content);
  return createHash('sha1').update(`blob ${bytes.length}\0`).update(bytes).digest('hex');
}
