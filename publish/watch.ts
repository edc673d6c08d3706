/** Publishes whatever the main branch comes to hold, and what comes of itself when its time has come. */
import { statSync } from 'node:fs';
import path from 'node:path';
import { nextMoment, nextNight } from './clock.ts';
import type { Git } from './office/git/git.ts';
import { mainBranch } from './office/git/open.ts';
import type { Outcome, Publisher } from './publisher.ts';
import { exitCodes } from './status.ts';

export interface WatchOptions {
  readonly git: Git;
  readonly publisher: Publisher;
  readonly onOutcome?: (outcome: Outcome) => void;
  readonly clock?: () => number;
}

export interface Watch {
  /** Says that the main branch has moved. Saves that come while a publication runs are published together after it. */
  nudge(): void;
  /** Settles when nothing is left to publish. */
  idle(): Promise<void>;
  close(): void;
}

/** How often the branch is looked at for what others have pushed, milliseconds. */
const lookEvery = 2000;
/** How soon a publication that the machine has failed is tried again. */
const retryAfter = 15_000;
/** The longest that `setTimeout` can wait is 24 days; a look once an hour also notices a clock that was set. */
const hour = 3_600_000;

export function watch({ git, publisher, onOutcome, clock = Date.now }: WatchOptions): Watch {
  let wanted = true;
  let running: Promise<void> | undefined;
  let timer: NodeJS.Timeout | undefined;
  let closed = false;
  let rounds = 0;
  let seen = stampOf(git);

  async function run(): Promise<void> {
    while (wanted && !closed) {
      wanted = false;
      seen = stampOf(git);
      const outcome = await publisher.publish();
      onOutcome?.(outcome);
      plan(outcome);
      if (outcome.exit <= exitCodes.held) void follow();
    }
    running = undefined;
  }

  /** Makes ready for the next save, and publishes what has followed the pages. */
  async function follow(): Promise<void> {
    if (closed) return;
    const round = (rounds += 1);
    try {
      // A round that began later sees to the rest.
      if ((await publisher.follow()) && round === rounds) nudge();
    } catch {
      // It is tried again after the next publication.
    }
  }

  function nudge(): void {
    wanted = true;
    if (!closed) running ??= run();
  }

  async function check(): Promise<void> {
    while (running) await running;
    try {
      const checked = await publisher.check();
      if (checked?.outcome) onOutcome?.(checked.outcome);
    } catch {
      // A build from nothing that the machine could not bear is tried again the next night.
    }
  }

  function plan({ exit, status }: Outcome): void {
    clearTimeout(timer);
    if (closed) return;
    const due = nextMoment(clock(), status.nextScheduled) - clock();
    const wait = exit === exitCodes.machine ? retryAfter : Math.min(Math.max(due, 0), hour);
    timer = setTimeout(() => {
      if (wait < due) plan({ exit: exitCodes.ok, status });
      else nudge();
    }, wait);
  }

  /** Every night, if the process lives that long: a clock that was set is noticed within the hour. */
  let night = nextNight(clock());
  const look = setInterval(() => {
    if (stampOf(git) !== seen) nudge();
    if (clock() < night) return;
    night = nextNight(clock());
    void check();
  }, lookEvery);
  nudge();
  return {
    nudge,
    idle: async () => {
      while (running) await running;
    },
    close() {
      closed = true;
      clearTimeout(timer);
      clearInterval(look);
    },
  };
}

/** Changes when the branch moves, loose or packed. */
function stampOf({ dir }: Git): string {
  return [mainBranch, 'packed-refs']
    .map((name) => {
      const stats = statSync(path.join(dir, name), { throwIfNoEntry: false });
      return `${stats?.ino ?? ''}-${stats?.mtimeMs ?? ''}`;
    })
    .join(' ');
}
