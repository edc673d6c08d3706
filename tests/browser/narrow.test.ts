// What a walk over all pages does not see on a phone: room between things, and tables that are cut without need.
import { expect, test } from '@playwright/test';
import { newsItem } from './support/sample.ts';

test.use({ viewport: { width: 360, height: 740 } });

for (const [path, apart] of [
  [newsItem, '.short-texts'],
  ['/meetings/budushchee-ili-realnost/', '.short-texts'],
  ['/contacts/', 'section:has(> #hours)'],
] as const) {
  test(`${apart} of ${path} stands apart from what is above`, async ({ page }) => {
    await page.goto(path);
    const gap = await page.locator(apart).evaluate((element) => {
      const above = element.previousElementSibling;
      if (!above) throw new Error('Выше ничего нет');
      return element.getBoundingClientRect().top - above.getBoundingClientRect().bottom;
    });
    expect(gap).toBeGreaterThanOrEqual(24);
  });
}

test('a table of three columns fits a phone', async ({ page }) => {
  await page.goto('/electronic-card/');
  const table = page.getByRole('region', { name: 'Таблица: Два вида электронного билета' });
  const hidden = await table.evaluate((box) => box.scrollWidth - box.clientWidth);
  expect(hidden).toBeLessThanOrEqual(0);
});
