import { createHash } from 'node:crypto';

/** Objects that stand for something whose parts are sources of their own: an entry. */
const names = new WeakMap<object, string>();

/** Says that an object stands for a name: what it holds is not compared, since whoever reads it says so. */
export function standsFor(object: object, name: string): void {
  names.set(object, name);
}

/** A value as a text: two that are equal in all their parts give the same. */
export function printOf(value: unknown): string {
  // `undefined` alone has no JSON.
  return JSON.stringify([value], replaced);
}

function replaced(this: Record<string, unknown>, key: string, json: unknown): unknown {
  // What a buffer or date was before JSON asked it for its own form.
  const value = this[key];
  if (typeof value !== 'object' || value === null) return json;
  const name = names.get(value);
  if (name !== undefined) return `@${name}`;
  if (value instanceof Uint8Array) return createHash('sha256').update(value).digest('hex');
  if (value instanceof Map || value instanceof Set) return [...(value as Iterable<unknown>)];
  return json;
}
