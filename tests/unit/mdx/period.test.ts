import { expect, test } from 'vitest';
import { blocks } from '../../../src/blocks/index.ts';
import { collections } from '../../../src/collections/index.ts';
import { checkEntry } from '../../../src/mdx/check.ts';

/** Findings of an event with this period. */
function check(start: string, end: string) {
  const source = [
    ...['---', 'title: Семинар', 'description: Учимся работать в системе вместе.'],
    ...[`start: ${start}`, `end: ${end}`, 'format: seminar', 'place: Чита'],
    ...['organizer: Крайком', '---', '', 'Текст.', ''],
  ].join('\n');
  const file = 'events/seminar/index.mdx';
  return checkEntry({ collection: collections.events, slug: 'seminar', file, source, blocks })
    .findings;
}

test.each([
  ['2026-12-10', '2026-12-01'],
  ['2026-12-10T10:00+09:00', '2026-12-10T09:59+09:00'],
  ['2026-12-10T10:00:30+09:00', '2026-12-10T10:00:00+09:00'],
  ['2026-12-10T00:00+09:00', '2026-12-09'],
  ['2026-12-10', '2026-12-09T23:59+09:00'],
])('%s to %s is refused', (start, end) => {
  expect(check(start, end)).toMatchObject([
    { code: 'period-backwards', level: 'error', line: 5, quote: end, field: ['end'] },
  ]);
});

test.each([
  ['2026-12-10', '2026-12-10'],
  ['2026-12-10', '2027-01-01'],
  ['2026-12-10T10:00+09:00', '2026-12-10'],
  ['2026-12-10', '2026-12-10T09:00+09:00'],
  ['2026-12-10T10:00:00+09:00', '2026-12-10T10:00+09:00'],
  ['2026-12-10T10:00+09:00', '2026-12-10T10:00:30+09:00'],
])('%s to %s is right', (start, end) => {
  expect(check(start, end)).toEqual([]);
});
