/** A child process that checks entries, one message each, so that a text that kills a parser kills nothing else. */
import { adapt } from './adapt.ts';
import type { AdaptAnswer, AdaptRequest } from './adapt.ts';
import { answer } from './answer.ts';
import type { EntryAnswer, EntryRequest } from './answer.ts';
import { answerAsset } from './assets.ts';
import type { AssetAnswer, AssetRequest } from './assets.ts';

/** What may be asked of a child: the check of an entry, of a file beside it, or a text without dead links. */
export type Task = EntryRequest | AssetRequest | AdaptRequest;

export type AnswerTo<T extends Task> = T extends AssetRequest
  ? AssetAnswer
  : T extends AdaptRequest
    ? AdaptAnswer
    : EntryAnswer;

/** What the parent asks. */
export type WorkerRequest = Task & { readonly id: number };

/** What it gets back. */
export type WorkerAnswer = (EntryAnswer | AssetAnswer | AdaptAnswer) & { readonly id: number };

process.on('message', ({ id, ...task }: WorkerRequest) => {
  void perform(task).then((result) => process.send?.({ id, ...result } satisfies WorkerAnswer));
});

async function perform(task: Task): Promise<EntryAnswer | AssetAnswer | AdaptAnswer> {
  if ('asset' in task) return answerAsset(task);
  return 'without' in task ? adapt(task) : answer(task);
}
process.send?.('ready');
