/** Whether two texts say the same to readers. */
import type { Root } from 'mdast';
import { applyRepairs, findRepairs } from '../../repair.ts';
import { parseBody, tooDeepAt } from '../../parse.ts';
import { blocks } from '../../../blocks/index.ts';
import { keysOf } from './key.ts';

const names = new Set(blocks.map(({ name }) => name));

/** A text that was read, perhaps after repair. */
export interface Readable {
  readonly tree: Root;
  /** The text that `tree` has its positions in. */
  readonly text: string;
}

/** What findRepairs could find anything in; most texts have none of it, and looking closer is slow. */
const suspicious = new RegExp(
  `(?<!\\\\)[{}]|^(?:im|ex)port|<(?!/?(?:${[...names].join('|')})[\\s/>])`,
  'mu',
);

/** The text as the gate would publish it: braces and angles typed by hand are escaped. */
export function repaired(text: string): string {
  return suspicious.test(text)
    ? applyRepairs(
        text,
        findRepairs(text, (name) => names.has(name)),
      )
    : text;
}

/** Reads a text below the front matter; nothing when it is no MDX even after repair. */
export function read(text: string): Readable | undefined {
  if (tooDeepAt(text) !== undefined) return undefined;
  const mended = repaired(text);
  const parsed = parseBody(mended);
  return 'tree' in parsed ? { tree: parsed.tree, text: mended } : undefined;
}

/** Whether readers get the same from both; texts that cannot be read are equal only to themselves. */
export function sameMeaning(a: string, b: string): boolean {
  if (a === b) return true;
  const [first, second] = [read(a), read(b)];
  if (!first || !second) return false;
  return (
    JSON.stringify(keysOf(first.tree.children)) === JSON.stringify(keysOf(second.tree.children))
  );
}
