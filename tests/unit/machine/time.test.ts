import { describe, expect, it } from 'vitest';
import {
  dayAfter,
  daysBetween,
  inChita,
  latestDay,
  rfc3339,
  rfc822,
} from '../../../src/machine/time.ts';

describe('times', () => {
  it('carry the offset of Chita', () => {
    expect(rfc3339('2020-03-05')).toBe('2020-03-05T00:00:00+09:00');
    expect(rfc3339('2020-03-05T14:00+09:00')).toBe('2020-03-05T14:00:00+09:00');
    expect(rfc3339('2020-03-05T14:00:30+09:00')).toBe('2020-03-05T14:00:30+09:00');
    expect(rfc822('2020-03-05T14:00+09:00')).toBe('Thu, 05 Mar 2020 14:00:00 +0900');
    expect(inChita(new Date('2020-12-31T20:00:00Z'))).toBe('2021-01-01T05:00:00+09:00');
  });

  it('count days over the ends of months and years', () => {
    expect(dayAfter('2020-02-28')).toBe('2020-02-29');
    expect(dayAfter('2020-12-31')).toBe('2021-01-01');
    expect(daysBetween('2020-02-27', '2020-03-01')).toBe(3);
    expect(latestDay(['2020-03-01', undefined, '2020-10-01'])).toBe('2020-10-01');
    expect(latestDay([undefined])).toBeUndefined();
  });
});
