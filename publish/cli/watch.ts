/** `watch`: publishes until it is stopped. */
import path from 'node:path';
import { withSearch } from '../builders/searched.ts';
import { openPublisher } from '../open.ts';
import type { Outcome } from '../publisher.ts';
import type { Step } from '../status.ts';
import { residentBuilder } from '../render/resident.ts';
import { roomAt } from '../room.ts';
import { watch } from '../watch.ts';
import type { Command } from './command.ts';

/** What the process of `watch` tells the one that started it. */
export type WatchMessage =
  | { readonly kind: 'step'; readonly step: Step }
  | { readonly kind: 'outcome'; readonly outcome: Outcome };

/** Ends on SIGINT, SIGTERM and when the process that started it is gone. Of that one any message means a save. */
export const runWatch: Command = async ({ var: root, content, builder, editor, reporter }) => {
  const attached = process.send !== undefined;
  const tell = (message: WatchMessage): void => {
    if (process.connected) process.send?.(message);
  };
  const { cache } = roomAt(root);
  const made = path.join(cache, 'astro');
  const opened = await openPublisher({
    root,
    builder:
      builder ??
      withSearch(residentBuilder({ cache: path.join(cache, 'render'), made }), {
        aside: path.join(cache, 'index'),
        made,
      }),
    ...(editor === undefined ? {} : { editor }),
    ...(content === undefined ? {} : { content }),
    onStep: (step) => {
      if (attached) tell({ kind: 'step', step });
      else reporter.step(step);
    },
  });
  const watching = watch({
    git: opened.git,
    publisher: opened.publisher,
    onOutcome: (outcome) => {
      if (attached) tell({ kind: 'outcome', outcome });
      else reporter.outcome(outcome);
    },
  });
  await new Promise<void>((stop) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, stop);
    process.once('disconnect', stop);
    process.on('message', () => {
      watching.nudge();
    });
  });
  watching.close();
  await opened.close();
  // A half-built site is nobody's: the next start throws it away.
  process.exit(0);
};
