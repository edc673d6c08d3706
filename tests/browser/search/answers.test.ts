// What is found, how it was understood, and what to do when nothing is.
import { expect, test } from '@playwright/test';
import { SearchPage } from '../support/searchPage.ts';

test('finds what people look for, by any form of the word', async ({ page }) => {
  const search = new SearchPage(page);
  await search.open();
  await search.ask('билет');
  await expect(search.titles.first()).toContainText(/билет/i);
  const count = await search.count();
  expect(count).toBeGreaterThan(5);
  await search.ask('билетами');
  expect(await search.count()).toBe(count);
  await search.ask('согласие');
  await expect(search.titles.first()).toContainText(/соглас/i);
  await expect(search.results.locator('mark').first()).toBeVisible();
});

test('leads into a page, to the heading where the words stand', async ({ page }) => {
  const search = new SearchPage(page);
  await search.open('q=пароль');
  const inside = search.results.locator('.result-parts').getByRole('link').first();
  await expect(inside).toBeVisible();
  const title = await inside.innerText();
  await inside.click();
  await expect(page).toHaveURL(/#.+/);
  const target = await page.evaluate(
    () => document.getElementById(decodeURIComponent(location.hash.slice(1)))?.innerText,
  );
  expect(target).toContain(title);
});

test('says that nothing is found, and in the words that were asked', async ({ page }) => {
  const search = new SearchPage(page);
  await search.open();
  await search.ask('ъыьъыь');
  await expect(search.state).toContainText('ничего не нашлось');
  await expect(search.results).toHaveCount(0);
  const help = page.getByRole('region', { name: 'Что делать дальше' });
  await expect(help.getByRole('link', { name: 'Словарь' })).toBeVisible();
  await expect(help.getByRole('link', { name: 'Кому и с чем обратиться' })).toBeVisible();
  await search.ask('согласователь');
  await help
    .getByRole('link', { name: /соглас/ })
    .first()
    .click();
  await expect(search.results).not.toHaveCount(0);
});

test('mends what was typed, says so, and takes it literally when told to', async ({ page }) => {
  const search = new SearchPage(page);
  await search.open();
  await search.field.fill(',bktn');
  await search.field.press('Enter');
  await expect(search.notice).toHaveText('Показаны результаты по запросу «билет». Искать «,bktn».');
  await expect(search.titles.first()).toContainText(/билет/i);
  await search.notice.getByRole('link').click();
  await expect(page).toHaveURL(/exact=1/);
  await expect(search.state).toContainText('ничего не нашлось');
  await expect(search.notice).toBeHidden();
  await page.goBack();
  await expect(search.titles.first()).toContainText(/билет/i);
});

test('marks whole words only', async ({ page }) => {
  const search = new SearchPage(page);
  await search.open('q=кэшбек к билету');
  await expect(search.results).not.toHaveCount(0);
  await expect(search.results.locator('mark').first()).toBeVisible();
  const marks = await search.results.locator('mark').allInnerTexts();
  for (const text of marks)
    expect(text).toMatch(/билет|к[эе]шб[эе]к|бонус|cashback|возврат|денег/i);
});

test('marks no single letters, even if they were asked', async ({ page }) => {
  const search = new SearchPage(page);
  await search.open('q=с чего начать в профсоюзе и о чем');
  await expect(search.results).not.toHaveCount(0);
  await expect(search.results.locator('mark').first()).toBeVisible();
  for (const text of await search.results.locator('mark').allInnerTexts())
    expect(text.length, text).toBeGreaterThan(2);
});

test('tells a screen reader how many are found, and the title what was asked', async ({ page }) => {
  const search = new SearchPage(page);
  await search.open();
  const status = search.form.getByRole('status');
  await search.ask('протокол');
  await expect(status).toHaveText(/^По запросу «протокол» найдено?\s\d+\sрезультат(?:а|ов)?\.$/);
  await expect(search.results).not.toHaveCount(0);
  await expect(page).toHaveTitle(/^протокол — /);
  await search.ask('ъыьъыь');
  await expect(status).toHaveText('По запросу «ъыьъыь» ничего не нашлось.');
});

test('is used by keyboard alone', async ({ page }) => {
  const search = new SearchPage(page);
  await search.open();
  await search.field.focus();
  await page.keyboard.type('протокол');
  await page.keyboard.press('Enter');
  await expect(search.state).toContainText('найдено');
  await search.titles.first().waitFor();
  const first = search.titles.first().getByRole('link');
  const title = await first.innerText();
  const address = (await first.getAttribute('href')) ?? '';
  const isThere = () => first.evaluate((link) => link === document.activeElement);
  for (let presses = 0; presses < 12 && !(await isThere()); presses += 1)
    await page.keyboard.press('Tab');
  expect(await isThere()).toBe(true);
  await page.keyboard.press('Enter');
  await expect.poll(() => page.url()).toContain(address);
  await page.goBack();
  await expect(search.field).toHaveValue('протокол');
  await expect(search.titles.first()).toHaveText(title);
});
