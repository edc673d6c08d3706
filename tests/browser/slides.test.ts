import { expect, test } from '@playwright/test';
import { firstOf, newsItem } from './support/sample.ts';

const slides = firstOf(/^\/meetings\/[^/]+\/slajdy\/$/);

test('slides go over the whole screen by keys, and back to the page', async ({ page }) => {
  await page.goto(slides);
  await page.getByRole('button', { name: 'Показать во весь экран' }).click();
  const show = page.getByRole('dialog', { name: 'Показ слайдов' });
  const title = show.getByRole('heading');
  const count = show.getByRole('status');
  await expect(count).toHaveText('Слайд 1 из 12');
  const first = await title.innerText();
  await page.keyboard.press('PageDown');
  await expect(count).toHaveText('Слайд 2 из 12');
  expect(await title.innerText()).not.toBe(first);
  await page.keyboard.press('End');
  await page.keyboard.press('ArrowRight');
  await expect(count).toHaveText('Слайд 12 из 12');
  await page.keyboard.press('Home');
  await expect(title).toHaveText(first);
  // What the speaker says is not for the hall.
  await expect(show.getByText('Что говорить')).toHaveCount(0);
  await show.getByRole('button', { name: 'Закрыть' }).click();
  await expect(show).toHaveCount(0);
});

for (const path of [newsItem, firstOf(/^\/meetings\/[^/]+\/$/)])
  test(`texts for messengers about ${path} are copied by a tap`, async ({ page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.goto(path);
    await page.getByText('Текст для мессенджера').click();
    for (const limit of [300, 1000]) {
      const part = page.getByRole('region', { name: `До ${limit} знаков` });
      await part.getByRole('button').click();
      await expect(part.getByRole('button', { name: 'Текст скопирован' })).toBeVisible();
      const copied = await page.evaluate(() => navigator.clipboard.readText());
      expect(copied.length).toBeLessThanOrEqual(limit);
      if (limit === 1000) expect(copied.length).toBeGreaterThan(300);
      expect(copied).toContain('/s/');
    }
  });

test('sheets of a leaflet are chosen without JavaScript', async ({ browser }) => {
  const page = await browser.newPage({ javaScriptEnabled: false });
  await page.goto(firstOf(/^\/leaflets\/[^/]+\/$/));
  const sheet = page.getByRole('img', { name: /А5/ });
  await expect(sheet).toBeHidden();
  await page.getByText('А5, две на листе', { exact: true }).click();
  await expect(sheet).toBeVisible();
  await page.close();
});
