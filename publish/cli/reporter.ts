/** What a command says: lines of text on a terminal, lines of JSON elsewhere. */
import { appendFileSync, renameSync, statSync } from 'node:fs';
import { heldText } from '../report.ts';
import type { Outcome } from '../publisher.ts';
import type { RolledBack } from '../releases/rolledBack.ts';
import { exitCodes } from '../status.ts';
import type { HeldEntry, PublishStatus, Step } from '../status.ts';
import { stepWords } from './words.ts';

export interface Reporter {
  step(step: Step): void;
  outcome(outcome: Outcome): void;
  status(status: PublishStatus, rolledBack?: RolledBack): void;
  say(text: string, data?: Readonly<Record<string, unknown>>): void;
}

/** @param log file that keeps every outcome */
export function createReporter(json: boolean, log?: string): Reporter {
  const print = (event: string, data: Readonly<Record<string, unknown>>, text: string): void => {
    console.log(json ? JSON.stringify({ event, at: new Date().toISOString(), ...data }) : text);
  };
  return {
    step(step) {
      print('step', { step, message: stepWords[step] }, `… ${stepWords[step]}`);
    },
    outcome(outcome) {
      const { exit, release, status } = outcome;
      for (const held of status.held) print('held', { ...held }, heldText(held));
      const text = summary(outcome);
      print('outcome', { exit, release, books: status.books, alarm: status.alarm, text }, text);
      if (log !== undefined) writeLog(log, status.held, text);
    },
    status(status, rolledBack) {
      print('status', { ...status, rolledBack }, describeStatus(status, rolledBack !== undefined));
    },
    say(text, data = {}) {
      print('message', { ...data, text }, text);
    },
  };
}

/** Two such files are kept, bytes. */
const longest = 1024 * 1024;

function writeLog(log: string, held: readonly HeldEntry[], text: string): void {
  const lines = [...held.map(heldText), text].map(
    (line) => `${new Date().toISOString()} ${line}\n`,
  );
  try {
    if ((statSync(log, { throwIfNoEntry: false })?.size ?? 0) > longest)
      renameSync(log, `${log}.old`);
    appendFileSync(log, lines.join(''));
  } catch {
    // A full disk takes no log either; the outcome is told on the way out.
  }
}

const rolledBackText = 'Выпуск вернули: новое опубликует следующее сохранение или команда release.';

/** The end of a publication in one or two sentences. */
export function summary({ exit, release, isRolledBack, status }: Outcome): string {
  const { alarm, books, live } = status;
  const seen = live ? ` Читатели видят выпуск ${live.release}.` : '';
  if (exit === exitCodes.machine)
    return `Не опубликовано: ${alarm?.message ?? 'публикует другой процесс.'}${seen}`;
  if (isRolledBack) return `${rolledBackText}${seen}`;
  if (exit === exitCodes.nothing) return `Не опубликовано. ${alarm?.message ?? ''}${seen}`;
  const counts = books
    ? ` Записей: ${books.entries}; как в хранилище ${books.published}, в прежней версии ${books.lastGood}, задержано ${books.held}, ждут срока ${books.scheduled}.`
    : '';
  return release === undefined
    ? `Показывать нечего: всё уже на сайте.${seen}${counts}`
    : `Опубликован выпуск ${release}.${counts}`;
}

export function describeStatus(status: PublishStatus, isRolledBack = false): string {
  const { live, running, held, alarm, nextScheduled } = status;
  return [
    live
      ? `Читатели видят выпуск ${live.release} от ${live.since} (${live.pages} страниц, правка ${live.commit.slice(0, 10)}).`
      : 'Читатели пока ничего не видят.',
    ...(isRolledBack ? [rolledBackText] : []),
    ...(running ? [`Сейчас: ${stepWords[running.step].toLowerCase()}.`] : []),
    ...(alarm ? [`Внимание: ${alarm.message}`] : []),
    ...held.map(heldText),
    ...(nextScheduled === undefined ? [] : [`Следующая запись появится сама: ${nextScheduled}.`]),
  ].join('\n');
}
