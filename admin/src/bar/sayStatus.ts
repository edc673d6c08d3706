/** The state of publishing in words for an editor. Pure. */
import type { PublishStatus, Step } from '../../../publish/status.ts';
import { counted } from '../../../src/words/format.ts';
import { ago, inChita } from './ago.ts';

/** How the line is coloured. */
export type Mood = 'quiet' | 'busy' | 'held' | 'alarm';

export interface Said {
  readonly mood: Mood;
  readonly line: string;
  /** More of it, a sentence each. */
  readonly details: readonly string[];
}

const doing: Readonly<Record<Step, string>> = {
  check: 'проверяем записи',
  build: 'собираем страницы',
  verify: 'проверяем сайт',
  switch: 'показываем читателям',
};

/** @param status undefined: the service cannot be reached; null: nothing was published yet */
export function sayStatus(status: PublishStatus | null | undefined, now: number): Said {
  if (status === undefined)
    return { mood: 'quiet', line: 'Нет связи с сервером. Текст не потерян.', details: [] };
  if (!status) return { mood: 'quiet', line: 'Сайт ещё не публиковался', details: [] };
  const details = detailsOf(status);
  if (status.alarm)
    return {
      mood: 'alarm',
      line: 'Новое не доходит до читателей. Позовите администратора.',
      details: [status.alarm.message, ...details],
    };
  if (status.running)
    return { mood: 'busy', line: `Публикуется: ${doing[status.running.step]}…`, details };
  const published = status.live
    ? `Опубликовано ${ago(status.live.since, now)}`
    : 'Сайт ещё не публиковался';
  if (status.held.length > 0) {
    const [first] = status.held;
    const others = status.held.length - 1;
    const more = others > 0 ? ` и ещё ${others}` : '';
    return {
      mood: 'held',
      line: `${published}. Держим ${counted(status.held.length, 'запись', 'записи', 'записей')}: «${first?.title ?? ''}»${more}`,
      details,
    };
  }
  return { mood: 'quiet', line: published, details };
}

function detailsOf({ live, books, nextScheduled }: PublishStatus): string[] {
  return [
    ...(live ? [`Выпуск ${live.release}, ${inChita(live.since)} по Чите.`] : []),
    ...(books
      ? [
          `На сайте ${counted(books.published + books.lastGood, 'запись', 'записи', 'записей')}.` +
            (books.scheduled > 0 ? ` Ждут срока: ${books.scheduled}.` : ''),
        ]
      : []),
    ...(nextScheduled === undefined
      ? []
      : [`Следующая запись появится ${inChita(nextScheduled)} по Чите.`]),
  ];
}
