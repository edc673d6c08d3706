/** What a command gets and gives. */
import { openPublisher } from '../open.ts';
import type { Opened } from '../open.ts';
import type { Reporter } from './reporter.ts';

export interface CommandOptions {
  readonly var: string;
  readonly content?: string | undefined;
  readonly into?: string | undefined;
  readonly port: string;
  readonly rest: readonly string[];
  readonly reporter: Reporter;
}

export type Command = (options: CommandOptions) => Promise<number>;

/** Opens the publisher for one command. */
export async function withPublisher<T>(
  { var: root, content, reporter }: CommandOptions,
  work: (opened: Opened) => Promise<T>,
): Promise<T> {
  const opened = await openPublisher({
    root,
    ...(content === undefined ? {} : { content }),
    onStep: (step) => {
      reporter.step(step);
    },
  });
  try {
    return await work(opened);
  } finally {
    await opened.close();
  }
}
