import { expect, test, type Page } from '@playwright/test';
import { everyPath } from './support/sample.ts';

// A day earlier than Chita nearly all day long, so that a count by the reader's own zone would show.
test.use({ timezoneId: 'America/New_York' });

const plan = '/plan/';

/** The words beside each due date of one day. */
function words(page: Page, day: string) {
  return page.locator(`[data-days-left="${day}"]`).first();
}

/** In New York it is still the day before; Chita is nine hours ahead of UTC. */
const moments = [
  { now: '2020-03-29T15:30:00Z', chita: '30 марта, 0:30', says: 'остался 1 день' },
  { now: '2020-03-29T14:30:00Z', chita: '29 марта, 23:30', says: 'осталось 2 дня' },
  { now: '2020-03-26T00:00:00Z', chita: '26 марта', says: 'осталось 5 дней' },
  { now: '2020-03-10T00:00:00Z', chita: '10 марта', says: 'остался 21 день' },
  { now: '2020-03-30T15:30:00Z', chita: '31 марта, 0:30', says: 'сегодня последний день' },
  { now: '2020-03-31T14:59:00Z', chita: '31 марта, 23:59', says: 'сегодня последний день' },
];

for (const { now, chita, says } of moments) {
  test(`when in Chita it is ${chita}, the term of 31 March says «${says}»`, async ({ page }) => {
    await page.clock.setFixedTime(now);
    await page.goto(plan);
    await expect(words(page, '2020-03-31')).toBeVisible();
    await expect(words(page, '2020-03-31')).toHaveText(says);
  });
}

test('a term that is past says nothing of days, and the date stays', async ({ page }) => {
  await page.clock.setFixedTime('2020-03-31T15:00:00Z');
  await page.goto(plan);
  await expect(words(page, '2020-03-31')).toBeHidden();
  await expect(words(page, '2020-04-30')).toHaveText('осталось 29 дней');
  await page.clock.setFixedTime('2026-11-20T00:00:00Z');
  await page.reload();
  for (const place of await page.locator('[data-days-left]').all())
    await expect(place).toBeHidden();
  await expect(page.getByRole('main').getByText(/Срок:/).first()).toBeVisible();
});

test('the block «Срок» counts too', async ({ page }) => {
  await page.clock.setFixedTime('2020-01-09T00:00:00Z');
  await page.goto('/blocks/');
  const left = page.locator('.deadline [data-days-left]').first();
  await expect(left).toHaveText(/остал(ся|ось)\s\d+\sд(ень|ня|ней)/);
});

test('contacts say what time it is in Chita', async ({ page }) => {
  expect(everyPath).toContain('/contacts/');
  await page.clock.setFixedTime('2020-03-30T15:30:00Z');
  await page.goto('/contacts/');
  await expect(page.locator('[data-chita-time]')).toHaveText('Сейчас в Чите 00:30.');
});
