import { describe, expect, test } from 'vitest';
import { isDate, isDateTime } from '../../../src/fields/dates.ts';

describe('a date', () => {
  test.each(['2020-03-05', '2020-02-29', '2000-12-31', '1999-01-01'])('%s is one', (value) => {
    expect(isDate(value)).toBe(true);
  });

  test.each([
    '2026-02-31',
    '2021-02-29',
    '2020-13-01',
    '2020-00-10',
    '2020-3-5',
    '05.03.2026',
    '2020-03-05 ',
    '20200305',
    '',
    '2020-03-05T10:00',
  ])('%j is none', (value) => {
    expect(isDate(value)).toBe(false);
  });
});

describe('a moment in Chita', () => {
  test.each(['2020-03-05T14:00+09:00', '2020-03-05T00:00:00+09:00', '2020-03-05T23:59:59+09:00'])(
    '%s is one',
    (value) => {
      expect(isDateTime(value)).toBe(true);
    },
  );

  test.each([
    '2020-03-05T14:00',
    '2020-03-05T14:00Z',
    '2020-03-05T14:00+03:00',
    '2020-03-05T24:00+09:00',
    '2020-03-05T14:60+09:00',
    '2026-02-31T14:00+09:00',
    '2020-03-05 14:00+09:00',
  ])('%j is none', (value) => {
    expect(isDateTime(value)).toBe(false);
  });
});
