// What comes to the search page late moves nothing that a reader already sees.
import { expect, test, type Page, type Route } from '@playwright/test';
import { SearchPage } from '../support/searchPage.ts';

/** The share of the screen that has moved by itself, as browsers count it: Cumulative Layout Shift. */
async function watchShifts(page: Page): Promise<() => Promise<number>> {
  await page.addInitScript(() => {
    let sum = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & { value: number })[])
        sum += entry.value;
    }).observe({ type: 'layout-shift', buffered: true });
    Object.assign(window, { shifted: () => sum });
  });
  return () =>
    page.evaluate(async () => {
      // Shifts are told after the frame in which they happen.
      for (let frame = 0; frame < 3; frame += 1) await new Promise(requestAnimationFrame);
      return (window as unknown as { shifted: () => number }).shifted();
    });
}

/** A title or two that give way to a text longer than the room kept for it; a row of filters would be three times as much. */
const unseen = 0.02;

test.use({ viewport: { width: 360, height: 640 } });

test('before anything is asked', async ({ page }) => {
  const shifted = await watchShifts(page);
  const search = new SearchPage(page);
  await search.open();
  await expect(page.getByRole('button', { name: 'Запоминать мои запросы' })).toBeVisible();
  expect(await shifted()).toBeLessThan(unseen);
});

for (const [words, answer] of [
  ['билет', /найдено/],
  [',bktn', /найдено/],
  ['ъыьъыь', /ничего не нашлось/],
] as const)
  test(`names first, texts and counts later: ${words}`, async ({ page }) => {
    const shifted = await watchShifts(page);
    const held: Route[] = [];
    await page.route('**/pagefind/**', (route) => {
      held.push(route);
    });
    const search = new SearchPage(page);
    await search.open(`q=${encodeURIComponent(words)}`);
    if (answer.source === 'найдено') await expect(search.titles).toHaveCount(10);
    await page.route('**/pagefind/**', (route) => route.continue());
    await Promise.all(held.map((route) => route.continue()));
    await expect(search.state).toHaveText(answer);
    expect(await shifted()).toBeLessThan(unseen);
  });
