import { existsSync, readdirSync } from 'node:fs';
import { setPriority } from 'node:os';

/** Linux counts the priority of each thread, and Node has started some before a program begins. */
const threads = '/proc/self/task';

/** Lets readers and editors go first: for processes that make something ready. */
export function stepBack(): void {
  setPriority(10);
  for (const thread of existsSync(threads) ? readdirSync(threads) : [])
    setPriority(Number(thread), 10);
}
