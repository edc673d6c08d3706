import { currentRelease } from '../releases/releases.ts';
import { roomAt } from '../room.ts';
import { exitCodes } from '../status.ts';
import { withPublisher } from './command.ts';
import type { Command } from './command.ts';

/** `compare`: the look at the release that `watch` takes every night, now. */
export const compare: Command = async (options) => {
  const { reporter } = options;
  const number = currentRelease(roomAt(options.var));
  if (number === undefined) {
    reporter.say('Сверять нечего: выпусков ещё нет.');
    return exitCodes.nothing;
  }
  return withPublisher(options, async ({ publisher }) => {
    reporter.say(`Собираю выпуск ${number} с нуля и сверяю.`);
    const checked = await publisher.check();
    if (!checked) {
      reporter.say(
        'Сверить нельзя: текстов этого выпуска под рукой уже нет (выпуск вернули, или последняя публикация не удалась). Опубликуйте и повторите.',
      );
      return exitCodes.nothing;
    }
    const { release, differing, outcome } = checked;
    if (!outcome) {
      reporter.say(`Выпуск ${release} такой же, как сборка с нуля.`, { release, differing });
      return exitCodes.ok;
    }
    reporter.say(`Отличаются файлы (${differing.length}): ${few(differing)}.`, {
      release,
      differing,
    });
    reporter.outcome(outcome);
    return outcome.exit;
  });
};

function few(files: readonly string[]): string {
  return `${files.slice(0, 10).join(', ')}${files.length > 10 ? ' и другие' : ''}`;
}
