/**
 * What was read to make something: the ground on which a long-running renderer makes anew only what a change touches.
 * A source (a field of an entry, a setting, a file, the time) has a name; whoever reads it says so.
 */
import { AsyncLocalStorage } from 'node:async_hooks';

/** A source or an answer as a small number: sets and lists of these stay small with hundreds of thousands of reads. */
export type Id = number;

const ids = new Map<string, Id>();
/** By id: the revision in which it last changed. */
const changes: number[] = [];
const readers = new AsyncLocalStorage<Set<Id>>();

let revision = 0;

/** The number of the state of content that is being read; it begins with 0 and grows with every change. */
export function currentRevision(): number {
  return revision;
}

/** The id of a source or answer. */
export function idOf(name: string): Id {
  let id = ids.get(name);
  if (id === undefined) {
    id = changes.push(0) - 1;
    ids.set(name, id);
  }
  return id;
}

/** Says that a source is being read. Without a reader around it is nothing. */
export function noteRead(id: Id): void {
  readers.getStore()?.add(id);
}

/** Runs something and tells what it has read, directly or through others. */
export async function withReads<T>(run: () => T | Promise<T>): Promise<{ value: T; reads: Id[] }> {
  const reads = new Set<Id>();
  const value = await readers.run(reads, run);
  return { value, reads: [...reads] };
}

/** Runs something whose reads are nobody's: what reads the whole state to find out what there is. */
export function withoutReads<T>(run: () => T): T {
  return readers.exit(run);
}

/** Begins a new revision in which these sources have changed. */
export function sourcesChanged(names: Iterable<string>): void {
  revision += 1;
  for (const name of names) noteChange(idOf(name));
}

/** Says that something has changed in the current revision. */
export function noteChange(id: Id): void {
  changes[id] = revision;
}

/** The revision in which something last changed. */
export function changedAt(id: Id): number {
  return changes[id] ?? 0;
}
