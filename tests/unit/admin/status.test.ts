import { describe, expect, it } from 'vitest';
import { ago, inChita } from '../../../admin/src/bar/ago.ts';
import { sayStatus } from '../../../admin/src/bar/sayStatus.ts';
import type { HeldEntry, PublishStatus } from '../../../publish/status.ts';

const now = Date.parse('2020-04-05T00:00:00Z');
const before = (seconds: number) => new Date(now - seconds * 1000).toISOString();
const plain = (text: string) => text.replaceAll('\u00a0', ' ');

const status: PublishStatus = {
  ...{ updated: before(0), held: [], notices: [] },
  live: { release: 3, commit: 'a', since: before(12), pages: 300 },
};
const held = (title: string): HeldEntry => ({
  ...{ file: 'news/start/index.mdx', title, code: 'picture-alt', line: 1, column: 1, quote: '' },
  ...{ message: 'Опишите картинку.', shown: 'last-good', edit: 'admin/' },
});

describe('how long ago it was', () => {
  it.each([
    [2, 'только что'],
    [12, '12 секунд назад'],
    [21, '21 секунду назад'],
    [63, '1 минуту назад'],
    [3 * 60, '3 минуты назад'],
    [5 * 3600, '5 часов назад'],
    [3 * 86400, '2 апреля 2020 года в 09:00'],
  ])('%i s: %s', (seconds, words) => {
    expect(plain(ago(before(seconds), now))).toBe(words);
  });

  it('is told by the clock of Chita', () => {
    expect(plain(inChita('2020-04-04T20:30:00Z'))).toBe('5 апреля 2020 года в 05:30');
  });
});

describe('the state of publishing', () => {
  const line = (given: PublishStatus | null | undefined) => plain(sayStatus(given, now).line);

  it('is told in one line', () => {
    expect(line(null)).toBe('Сайт ещё не публиковался');
    expect(line(undefined)).toContain('Нет связи');
    expect(line(status)).toBe('Опубликовано 12 секунд назад');
    expect(line({ ...status, running: { commit: 'b', since: before(1), step: 'build' } })).toBe(
      'Публикуется: собираем страницы…',
    );
  });

  it('names what is held back', () => {
    expect(line({ ...status, held: [held('Итоги')] })).toBe(
      'Опубликовано 12 секунд назад. Держим 1 запись: «Итоги»',
    );
    expect(line({ ...status, held: [held('Итоги'), held('План')] })).toBe(
      'Опубликовано 12 секунд назад. Держим 2 записи: «Итоги» и ещё 1',
    );
  });

  it('lets an alarm go before everything', () => {
    const alarm = { kind: 'machine', message: 'Диск полон.', since: before(5) } as const;
    const said = sayStatus({ ...status, held: [held('Итоги')], alarm }, now);
    expect(said.mood).toBe('alarm');
    expect(said.details[0]).toBe('Диск полон.');
  });

  it('says when the next entry appears', () => {
    const { details } = sayStatus({ ...status, nextScheduled: '2020-04-06T09:00+09:00' }, now);
    expect(plain(details.join(' '))).toContain('появится 6 апреля 2020 года в 09:00 по Чите');
  });
});
