import { expect, test } from '@playwright/test';
import { digitalUrl, newsItem } from './support/sample.ts';

const mistyped = newsItem.replace(/(.)\/$/, '$1$1/');

test('an address with a slip of the finger is answered with the right one', async ({ page }) => {
  const response = await page.goto(mistyped);
  expect(response?.status()).toBe(404);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Страница не найдена');
  const near = page.locator('#near-addresses').getByRole('link');
  await near.first().click();
  await expect(page).toHaveURL(new RegExp(`${newsItem}$`));
});

test('it works under another base', async ({ page }) => {
  const response = await page.goto(digitalUrl(mistyped.slice(1)));
  expect(response?.status()).toBe(404);
  await page.locator('#near-addresses').getByRole('link').first().click();
  await expect(page).toHaveURL(new RegExp(`/digital${newsItem}$`));
});

test('nothing near is nothing offered, and search is at hand', async ({ page }) => {
  await page.goto('/xxxxxxxxxxxxxxxxxxxxxxxx/yyyyyyyyyyyyyyyyyyyyyyy/');
  await expect(page.locator('#near-addresses')).toBeHidden();
  const search = page.getByRole('main').getByRole('search');
  await search.getByRole('searchbox').fill('билет');
  await search.getByRole('button', { name: 'Найти' }).click();
  await expect(page).toHaveURL(/\/search\/\?q=/);
});

test('an address that no decoder takes is still answered', async ({ page }) => {
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  const response = await page.goto('/news/%E0%A4%A/');
  expect(response?.status()).toBe(404);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  expect(errors).toEqual([]);
});

test('an old or short address leads on without a script', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL: baseURL ?? '' });
  const page = await context.newPage();
  await page.goto(newsItem);
  const short = await page.locator('a[href*="/s/"]').first().getAttribute('href');
  await page.goto(new URL(short ?? '').pathname);
  await expect(page).toHaveURL(new RegExp(`${newsItem}$`));
  await context.close();
});
