// The search box of any page.
import { expect, test } from '@playwright/test';
import { overflowing } from '../support/layout.ts';
import { SearchPage } from '../support/searchPage.ts';

test('is asked from the box of any page', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('searchbox', { name: 'Поиск по разделу' }).fill('протокол');
  await page.getByRole('banner').getByRole('button', { name: 'Найти' }).click();
  const search = new SearchPage(page);
  await expect(page).toHaveURL(/\/search\/\?q=/);
  await expect(search.field).toHaveValue('протокол');
  await expect(search.titles.first()).toContainText(/протокол/i);
});

test('suggests names in the box of any page, by keyboard too', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.goto('/');
  await page.waitForLoadState('networkidle');
  const isSearch = (path: string) => /search-data|pagefind|suggestions/.test(path);
  expect(asked.filter(isSearch)).toEqual([]);
  await page.getByRole('searchbox', { name: 'Поиск по разделу' }).focus();
  const box = page.getByRole('combobox', { name: 'Поиск по разделу' });
  await box.pressSequentially('протокол собр');
  const options = page.getByRole('option');
  await expect(options.first()).toContainText('Протокол собрания');
  await expect(box).toHaveAttribute('aria-expanded', 'true');
  await page.keyboard.press('ArrowDown');
  await expect(options.first()).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Escape');
  await expect(options.first()).toBeHidden();
  await page.keyboard.type('а');
  await expect(options.first()).toContainText('Протокол собрания');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Протокол собрания');
  expect(asked.some((path) => path.includes('pagefind'))).toBe(false);
});

test('tells a screen reader of the suggestions, and mends what is typed', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('searchbox', { name: 'Поиск по разделу' }).focus();
  const box = page.getByRole('combobox', { name: 'Поиск по разделу' });
  await box.pressSequentially('ghjnjrjk');
  const options = page.getByRole('option');
  await expect(options.first()).toContainText(/протокол/i);
  await expect(options.last()).toHaveText('Искать «протокол» по всему разделу');
  await expect(page.getByRole('banner').getByRole('status')).toHaveText(
    /^Подсказок: \d+\. Выбирайте стрелками\.$/,
  );
  await page.keyboard.press('ArrowDown');
  const active = await box.getAttribute('aria-activedescendant');
  await expect(options.first()).toHaveAttribute('id', active ?? '');
});

test('suggests terms of the glossary and questions', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('searchbox', { name: 'Поиск по разделу' }).focus();
  await page.getByRole('combobox', { name: 'Поиск по разделу' }).pressSequentially('инпо');
  const options = page.getByRole('option');
  await expect(options.filter({ hasText: 'Термин' })).not.toHaveCount(0);
  await expect(options.filter({ hasText: 'Вопрос' })).not.toHaveCount(0);
});

test('a question without end neither widens a page nor gets lost', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  const search = new SearchPage(page);
  await search.open(`q=${'ы'.repeat(900)}`);
  await expect(search.state).toContainText('ничего не нашлось');
  expect(await overflowing(page)).toEqual([]);
  await page.goto('/');
  const box = page.locator('#site-search');
  await box.focus();
  // A script may set any value; what a reader pastes is cut to the limit.
  await page.keyboard.insertText('ы'.repeat(3000));
  await expect(page.getByRole('option')).toHaveText(/^Искать «ы+» по всему разделу$/);
  const cut = await page
    .locator('.suggestions')
    .evaluate((list) => list.scrollWidth - list.clientWidth);
  expect(cut).toBeLessThanOrEqual(0);
  await box.press('Enter');
  await expect(search.state).toContainText('ничего не нашлось');
});

for (const path of ['/', '/questions/', '/search/', '/404.html'])
  test(`loads nothing before it is used: ${path}`, async ({ page }) => {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await page.goto(path);
    await page.waitForLoadState('networkidle');
    expect(asked.filter((one) => /search-data|pagefind|suggestions/.test(one))).toEqual([]);
  });
