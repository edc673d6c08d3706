/** What a command gets and gives. */
import { openPublisher } from '../open.ts';
import type { Opened } from '../open.ts';
import type { Makers } from './main.ts';
import type { Reporter } from './reporter.ts';

export interface CommandOptions extends Makers {
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
  { var: root, content, builder, reference, editor, reporter }: CommandOptions,
  work: (opened: Opened) => Promise<T>,
): Promise<T> {
  const opened = await openPublisher({
    root,
    ...(content === undefined ? {} : { content }),
    ...(builder ? { builder } : {}),
    ...(reference ? { reference } : {}),
    ...(editor === undefined ? {} : { editor }),
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
