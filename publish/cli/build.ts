import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import path from 'node:path';
import { openRepository } from '../office/git/open.ts';
import { openPublisher } from '../open.ts';
import { roomAt } from '../room.ts';
import { exitCodes } from '../status.ts';
import type { Command } from './command.ts';

/** `build --into folder`: a verified site in a folder of its own; readers see nothing of it. */
export const build: Command = async ({ var: root, content, into, reporter }) => {
  if (into === undefined) {
    reporter.say('Назовите папку: build --into папка.');
    return exitCodes.nothing;
  }
  const room = roomAt(root);
  // A room of its own beside the folder: the same pipeline, other readers.
  const aside = mkdtempSync(path.join(path.dirname(path.resolve(into)), '.publish-'));
  try {
    const repository = path.resolve(content ?? room.content);
    await openRepository(repository, 'content');
    const opened = await openPublisher({
      root: aside,
      content: repository,
      onStep: (step) => {
        reporter.step(step);
      },
    });
    try {
      const outcome = await opened.publisher.publish();
      reporter.outcome(outcome);
      if (outcome.release !== undefined)
        cpSync(`${opened.room.current}/`, path.resolve(into), {
          recursive: true,
          dereference: true,
        });
      return outcome.exit;
    } finally {
      await opened.close();
    }
  } finally {
    rmSync(aside, { recursive: true, force: true });
  }
};
