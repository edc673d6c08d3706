/** How a publication ends: in the status, as an exit code, and for who asked for it. */
import type { Plan } from './gate/plan.ts';
import type { Live } from './live.ts';
import { Busy } from './lock.ts';
import { isMachineFault, machineMessage } from './machine.ts';
import { heldEntries, notices } from './report.ts';
import { exitCodes } from './status.ts';
import type { Alarm, ExitCode, PublishStatus } from './status.ts';
import type { StatusFile } from './status-file.ts';

export interface Outcome {
  readonly exit: ExitCode;
  readonly status: PublishStatus;
  /** Number of the new release; absent when readers see the old one. */
  readonly release?: number;
  /** The search index is still to follow. */
  readonly isBehind?: boolean;
  /** Readers keep the release that they were rolled back to. */
  readonly isRolledBack?: boolean;
}

/** What a run ends with, in the status and as an exit code. */
export function finished(
  status: StatusFile,
  plan: Plan,
  release: number | undefined,
  live: Live,
): Outcome {
  const exit = plan.held.length > 0 ? exitCodes.held : exitCodes.ok;
  const now = new Date().toISOString();
  const manifest = live.manifest;
  status.clear('running', 'alarm', 'nextScheduled');
  status.write(
    {
      // Of a release before, too: a kill may have come between that and the status.
      ...(manifest && manifest.release !== status.value.live?.release
        ? {
            live: {
              release: manifest.release,
              commit: manifest.commit,
              since: now,
              pages: manifest.pages.length,
            },
          }
        : {}),
      last: { commit: plan.commit, finished: now, exit },
      books: plan.books,
      held: heldEntries(plan),
      notices: notices(plan),
      ...(plan.nextScheduled === undefined ? {} : { nextScheduled: plan.nextScheduled }),
    },
    true,
  );
  return { exit, status: status.value, ...(release === undefined ? {} : { release }) };
}

/** What an error ends with: the status tells of it, and readers keep what they have. */
export function failed(status: StatusFile, error: unknown): Outcome {
  const busy = error instanceof Busy;
  const machine = busy || isMachineFault(error);
  const exit = machine ? exitCodes.machine : exitCodes.nothing;
  const message = error instanceof Error ? error.message : String(error);
  // Another publisher writes the status now.
  if (busy) return { exit, status: status.value };
  const now = new Date().toISOString();
  const alarm: Alarm = {
    kind: machine ? 'machine' : 'code',
    message: machine ? machineMessage(error) : message,
    since: status.value.alarm?.since ?? now,
  };
  const commit = status.value.running?.commit ?? '';
  status.clear('running');
  try {
    status.write({ alarm, last: { commit, finished: now, exit } });
  } catch {
    // The disk that cannot take a release cannot take this either; the exit code tells.
  }
  return { exit, status: { ...status.value, alarm } };
}
