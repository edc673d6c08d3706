/**
 * Answers that are kept as long as what they were made of stays the same. After a change an answer is checked when it is
 * next asked for: if nothing it has read has changed, it stands; otherwise it is made again, and only if it comes out
 * different do those that have read it have to be made again too. The way is that of Salsa and Adapton.
 */
import {
  changedAt,
  currentRevision,
  idOf,
  noteChange,
  noteRead,
  withReads,
  type Id,
} from './reads.ts';

/** Something made of sources and other answers. */
export interface Answer<T> {
  readonly id: Id;
  readonly make: () => Promise<T>;
  /** What tells two results apart; equal prints mean equal results. */
  readonly printOf: (value: T) => string;
  made?: { value: T; reads: readonly Id[] };
  /** The revision in which it was last known to be right. */
  checkedAt: number;
  pending?: Promise<void> | undefined;
}

/** By id; sources have no answer. */
const answers: (Answer<unknown> | undefined)[] = [];

/** Registers something to be made when it is first asked for. */
export function newAnswer<T>(
  name: string,
  make: () => Promise<T>,
  printOf: (value: T) => string,
): Answer<T> {
  const answer: Answer<T> = { id: idOf(name), make, printOf, checkedAt: -1 };
  answers[answer.id] = answer as Answer<unknown>;
  return answer;
}

/** The answer of a name, if there is one. */
export function answerOf(name: string): Answer<unknown> | undefined {
  return answers[idOf(name)];
}

/** The value of an answer in the current state of content; whoever asks has read it. */
export async function valueOf<T>(answer: Answer<T>): Promise<T> {
  noteRead(answer.id);
  if (answer.checkedAt !== currentRevision()) await bringUpToDate(answer);
  if (!answer.made) throw new Error('An answer was not made.');
  return answer.made.value;
}

/** Makes sure that an answer is right; made anew only where something it has read has changed. */
export async function bringUpToDate<T>(answer: Answer<T>): Promise<void> {
  if (answer.checkedAt === currentRevision()) return;
  if (answer.pending === undefined && isFresh(answer)) {
    answer.checkedAt = currentRevision();
    return;
  }
  answer.pending ??= update(answer).finally(() => {
    answer.pending = undefined;
  });
  await answer.pending;
}

async function update<T>(answer: Answer<T>): Promise<void> {
  const { made, checkedAt } = answer;
  if (!made || (await hasChanged(made.reads, checkedAt))) {
    const { value, reads }: { value: T; reads: readonly Id[] } = await withReads(answer.make);
    const same = made !== undefined && answer.printOf(made.value) === answer.printOf(value);
    if (!same) noteChange(answer.id);
    // A value that says the same stays the old object.
    answer.made = { value: same ? made.value : value, reads };
  }
  answer.checkedAt = currentRevision();
}

/** Whether nothing below an answer has changed, found out without waiting: so it is for nearly all of them. */
function isFresh<T>({ made, checkedAt }: Answer<T>): boolean {
  if (!made) return false;
  for (const id of made.reads) {
    if (changedAt(id) > checkedAt) return false;
    const answer = answers[id];
    if (!answer || answer.checkedAt === currentRevision()) continue;
    if (!isFresh(answer)) return false;
    answer.checkedAt = currentRevision();
  }
  return true;
}

/** Whether none of some sources and answers has changed, as far as it can be told without making anything. */
export function isSurelySame(reads: readonly Id[], since: number): boolean {
  const now = currentRevision();
  for (const id of reads) {
    if (changedAt(id) > since) return false;
    const answer = answers[id];
    if (!answer || answer.checkedAt === now) continue;
    if (!isFresh(answer)) return false;
    answer.checkedAt = now;
  }
  return true;
}

/** Whether any of some sources and answers has changed since a revision. */
export async function hasChanged(reads: readonly Id[], since: number): Promise<boolean> {
  for (const id of reads) {
    const answer = answers[id];
    if (answer && answer.checkedAt !== currentRevision()) await bringUpToDate(answer);
    if (changedAt(id) > since) return true;
  }
  return false;
}

/** Drops everything that is kept. */
export function forgetAnswers(): void {
  for (const answer of answers) {
    if (!answer) continue;
    delete answer.made;
    answer.checkedAt = -1;
  }
}
