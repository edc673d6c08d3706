import { describe, expect, it } from 'vitest';
import { counted, dateInWords, periodInWords, plural, timeOf } from '../../src/words/format.ts';

const plain = (text: string) => text.replaceAll('\u00a0', ' ');

describe('plural', () => {
  it.each([
    [1, 'день'],
    [2, 'дня'],
    [5, 'дней'],
    [11, 'дней'],
    [21, 'день'],
    [104, 'дня'],
    [111, 'дней'],
  ])('%i %s', (count, word) => {
    expect(plural(count, 'день', 'дня', 'дней')).toBe(word);
  });

  it('keeps a number and its noun on one line', () => {
    expect(counted(3, 'файл', 'файла', 'файлов')).toBe('3\u00a0файла');
  });
});

describe('dates in words', () => {
  it.each([
    ['2020-03-05', '5 марта 2020 года'],
    ['2020-12-31T23:30+09:00', '31 декабря 2020 года'],
    ['2020-02-31', '2020-02-31'],
  ])('%s', (stored, words) => {
    expect(plain(dateInWords(stored))).toBe(words);
  });

  it.each([
    ['2020-02-27', undefined, '27 февраля 2020 года'],
    ['2020-03-10', '2020-03-12', '10–12 марта 2020 года'],
    ['2020-08-01', '2020-10-31', '1 августа — 31 октября 2020 года'],
    ['2020-12-30', '2021-01-02', '30 декабря 2020 года — 2 января 2021 года'],
    ['2020-03-05T14:00+09:00', undefined, '5 марта 2020 года, 14:00 по Чите'],
    ['2020-03-05T14:00+09:00', '2020-03-05T16:30+09:00', '5 марта 2020 года, 14:00–16:30 по Чите'],
    ['2020-03-05T14:00+09:00', '2020-03-05', '5 марта 2020 года, 14:00 по Чите'],
    ['2020-03-05T14:00+09:00', '2020-03-05T14:00+09:00', '5 марта 2020 года, 14:00 по Чите'],
    ['2020-03-05', '2020-03-05T16:30+09:00', '5 марта 2020 года, до 16:30 по Чите'],
  ])('%s – %s', (start, end, words) => {
    expect(plain(periodInWords(start, end))).toBe(words);
  });

  it('knows a time only of a moment', () => {
    expect(timeOf('2020-03-05')).toBeUndefined();
    expect(timeOf('2020-03-05T09:05+09:00')).toBe('09:05');
  });
});
