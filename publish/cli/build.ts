import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { openRepository } from '../office/git/open.ts';
import { openPublisher } from '../open.ts';
import { heldText } from '../report.ts';
import { roomAt } from '../room.ts';
import { exitCodes } from '../status.ts';
import type { Command } from './command.ts';

/** `build --into folder`: a verified site in a folder of its own; readers see nothing of it. */
export const build: Command = async ({ var: root, content, into, builder, editor, reporter }) => {
  if (into === undefined) {
    reporter.say('Назовите папку: build --into папка.');
    return exitCodes.nothing;
  }
  const target = path.resolve(into);
  if (existsSync(target) && readdirSync(target).length > 0) {
    reporter.say(
      `Папка ${into} не пуста: прежние страницы остались бы среди новых. Назовите новую.`,
    );
    return exitCodes.nothing;
  }
  const room = roomAt(root);
  mkdirSync(path.dirname(target), { recursive: true });
  // A room of its own beside the folder: the same pipeline, other readers.
  const aside = mkdtempSync(path.join(path.dirname(target), '.publish-'));
  try {
    const repository = path.resolve(content ?? room.content);
    await openRepository(repository, 'content');
    const opened = await openPublisher({
      root: aside,
      content: repository,
      ...(builder ? { builder } : {}),
      ...(editor === undefined ? {} : { editor }),
      onStep: (step) => {
        reporter.step(step);
      },
    });
    try {
      const outcome = await opened.publisher.publish();
      const { exit, release, status } = outcome;
      if (release === undefined) {
        reporter.outcome(outcome);
        return exit;
      }
      cpSync(`${opened.room.current}/`, target, { recursive: true, dereference: true });
      for (const held of status.held) reporter.say(heldText(held), { ...held });
      reporter.say(`Сайт собран в папку ${into}. Задержано записей: ${status.held.length}.`, {
        into: target,
        books: status.books,
      });
      return exit;
    } finally {
      await opened.close();
    }
  } finally {
    rmSync(aside, { recursive: true, force: true });
  }
};
