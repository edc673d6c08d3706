// The search box of any page.
import { expect, test } from '@playwright/test';
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

for (const path of ['/', '/questions/', '/search/', '/404.html'])
  test(`loads nothing before it is used: ${path}`, async ({ page }) => {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await page.goto(path);
    await page.waitForLoadState('networkidle');
    expect(asked.filter((one) => /search-data|pagefind|suggestions/.test(one))).toEqual([]);
  });
