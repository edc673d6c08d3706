/** What every action works with. */
import { setTimeout as delay } from 'node:timers/promises';
import type { PublishStatus } from '../status.ts';
import { createChecks, Unchecked } from './checks.ts';
import type { Checks } from './checks.ts';
import type { Editor } from './editors.ts';
import { OfficeError } from './errors.ts';
import { Moved } from './git/refs.ts';
import type { Git } from './git/git.ts';
import { createQueue } from './queue.ts';
import type { Queue } from './queue.ts';
import { createSeen } from './seen.ts';
import type { Seen } from './seen.ts';

/** One repository and what the service remembers of it. */
export interface Office {
  readonly git: Git;
  readonly queue: Queue;
  readonly checks: Checks;
  readonly seen: Seen;
  /** Called when readers may see something new. */
  readonly onMain: (commit: string) => void;
  /** What the publisher says of itself. */
  readonly publishing: () => Promise<PublishStatus | undefined>;
}

/** What a server that opens an office may say. */
export interface Circumstances {
  /** False checks entries in this process: for tests that trust their texts. */
  readonly isolated?: boolean;
  /** Told of every commit that readers may see. */
  readonly onMain?: Office['onMain'];
  /** The publisher's own account of what readers see; nothing was published when not given. */
  readonly publishing?: Office['publishing'];
}

export function createContext(
  git: Git,
  {
    isolated = true,
    onMain = () => undefined,
    publishing = () => Promise.resolve(undefined),
  }: Circumstances,
): Office {
  const queue = createQueue();
  const seen = createSeen();
  return { git, queue, checks: createChecks(isolated), seen, onMain, publishing };
}

/** An action: what is asked and by whom; the result is sent as JSON. */
export type Action = (office: Office, params: unknown, editor: Editor) => Promise<unknown>;

/**
 * Runs a change when its turn comes: it reads the repository, decides, and moves a branch. When another
 * process has moved it meanwhile, it reads and decides anew; nothing is ever merged blindly.
 */
export async function inTurn<T>({ queue, checks }: Office, change: () => Promise<T>): Promise<T> {
  for (let attempt = 0; attempt < 60; attempt += 1) {
    try {
      return await queue(change);
    } catch (error) {
      // The check takes a second: not in the queue, where others wait.
      if (error instanceof Unchecked) await checks.run(error.place, error.text);
      else if (error instanceof Moved) await delay(Math.random() * 10 * Math.min(attempt, 20));
      else throw error;
    }
  }
  throw new OfficeError(503, 'busy', 'Хранилище занято. Подождите минуту и сохраните ещё раз.');
}
