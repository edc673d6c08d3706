/** A child process that checks entries, one message each, so that a text that kills a parser kills nothing else. */
import { answer } from './answer.ts';
import type { EntryAnswer, EntryRequest } from './answer.ts';

/** What the parent asks. */
export type WorkerRequest = EntryRequest & { readonly id: number };

/** What it gets back. */
export type WorkerAnswer = EntryAnswer & { readonly id: number };

process.on('message', ({ id, ...request }: WorkerRequest) => {
  process.send?.({ id, ...answer(request) } satisfies WorkerAnswer);
});
process.send?.('ready');
