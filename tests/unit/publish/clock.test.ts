// The moment a release is made for, when the clocks of machines do not agree.
import { expect, test } from 'vitest';
import { releaseMoment } from '../../../publish/clock.ts';
import { withBody } from '../../fixtures/bad-input/entry.ts';
import { openTest } from './support.ts';

const day = 24 * 3_600_000;

test('a commit dated ahead is of today, and one moment all day', () => {
  const [morning, evening] = ['2026-03-05T08:00:00+09:00', '2026-03-05T21:00:00+09:00'];
  for (const wall of [morning, evening])
    expect(releaseMoment('2026-05-01T10:00:00+09:00', Date.parse(wall))).toBe(
      '2026-03-05T00:00:00+09:00',
    );
  expect(releaseMoment(morning, Date.parse(evening))).toBe(morning);
});

test('a commit dated ahead does not bring out what waits for its time', async () => {
  const site = await openTest();
  try {
    const now = Date.now();
    const at = new Date(now - 10 * day).toISOString().slice(0, 10);
    const waiting = withBody('По сроку.').replace('category:', `publishAt: ${at}\ncategory:`);
    // For the machine it is a month ago, so what is committed now is dated ahead.
    site.setClock(now - 30 * day);
    site.commit({ 'news/po-sroku/index.mdx': waiting });
    const { status } = await site.publish();
    expect(status.books).toMatchObject({ scheduled: 1 });
    expect(site.page('/news/po-sroku/')).toBeUndefined();
    site.setClock(now - 5 * day);
    await site.publish();
    expect(site.page('/news/po-sroku/')).toBeDefined();
  } finally {
    await site.close();
  }
});
