import { describe, expect, test } from 'vitest';
import { createVersions } from '../../../admin/src/backend/versions.ts';
import { joinMoment, momentParts, toRussian, toStored } from '../../../admin/src/widgets/days.ts';

describe('days', () => {
  test.each([
    ['05.03.2020', '2020-03-05'],
    ['5.3.2020', '2020-03-05'],
    ['5/3/2020', '2020-03-05'],
    ['завтра', 'завтра'],
  ])('%s is stored as %s', (typed, stored) => {
    expect(toStored(typed)).toBe(stored);
  });
  test('are shown in the Russian way', () => {
    expect(toRussian('2020-03-05')).toBe('05.03.2020');
    expect(toRussian('2020-3')).toBe('2020-3');
  });
  test('have a time of Chita, whatever the zone of the browser', () => {
    expect(momentParts('2020-03-05T14:00+09:00')).toEqual({ day: '2020-03-05', time: '14:00' });
    expect(joinMoment('2020-03-05', '14:00')).toBe('2020-03-05T14:00+09:00');
    expect(joinMoment('2020-03-05', '')).toBe('2020-03-05');
  });
});

describe('the versions of an open form', () => {
  const path = 'content/news/a/index.mdx';
  const stored = (id: string) => [{ path, id }];
  test('follow its own saves', async () => {
    const versions = createVersions();
    expect(versions.latest(path, 'a')).toBe('a');
    await versions.saved({ path, raw: '', base: 'a' }, stored('b'));
    await versions.saved({ path, raw: '', base: 'b' }, stored('c'));
    expect(versions.latest(path, 'a')).toBe('c');
    expect(versions.latest('content/news/b/index.mdx', 'a')).toBe('a');
  });
  test('come back when an edit is undone', async () => {
    const versions = createVersions();
    await versions.saved({ path, raw: '', base: 'a' }, stored('b'));
    await versions.saved({ path, raw: '', base: 'b' }, stored('a'));
    expect(versions.latest(path, 'a')).toBe('a');
  });
});
