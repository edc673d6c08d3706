import { readdirSync } from 'node:fs';
import path from 'node:path';
import { collections, settings } from '../../../src/collections/index.ts';
import { expect, test } from './support/office.ts';
import { latinWords } from './support/latin.ts';

const content = path.resolve(import.meta.dirname, '../../../content');
const names = Object.keys(collections);

test('sign-in is in Russian', async ({ office, page }) => {
  await page.goto(`${office.url}admin/`);
  await expect(page.getByRole('button', { name: 'Войти' })).toBeVisible();
  expect(await latinWords(page)).toEqual([]);
  expect(await page.locator('html').getAttribute('lang')).toBe('ru');
  expect(await page.locator('html').getAttribute('translate')).toBe('no');
});

test('lists are in Russian', async ({ office, page }) => {
  await office.open();
  for (const name of names) {
    await office.go(`#/collections/${name}`);
    const { label } = collections[name as keyof typeof collections];
    await expect(page.getByRole('heading', { name: label, exact: true })).toBeVisible();
    await expect(page.getByText('Загрузка записей…')).toHaveCount(0);
    expect(await latinWords(page), name).toEqual([]);
  }
});

for (const name of names)
  test(`the form of ${name} is in Russian`, async ({ office, page }) => {
    const [slug = ''] = readdirSync(path.join(content, name));
    await office.open(`#/collections/${name}/entries/${slug}/index`);
    await expect(page.getByRole('button', { name: 'Сохранить' })).toBeVisible();
    await expect(page.locator('.office-input').first()).toBeVisible();
    expect(await latinWords(page)).toEqual([]);
  });

test('the forms of settings are in Russian', async ({ office, page }) => {
  await office.open();
  for (const name of Object.keys(settings)) {
    await office.go('#/collections/settings');
    await expect(page.getByText('Синонимы поиска').first()).toBeVisible();
    await office.go(`#/collections/settings/entries/${name}`);
    await expect(page.getByRole('button', { name: 'Сохранить' })).toBeVisible();
    expect(await latinWords(page), name).toEqual([]);
  }
});

test('menus of lists and the board of drafts are in Russian', async ({ office, page }) => {
  await office.open('#/collections/news');
  for (const menu of ['Порядок', 'Показать', 'Группы', 'Создать']) {
    await page.getByRole('button', { name: menu, exact: true }).click();
    expect(await latinWords(page), menu).toEqual([]);
    await page.keyboard.press('Escape');
    await page.mouse.click(5, 900);
  }
  await office.go('#/workflow');
  await expect(page.getByText('0 записей ждут проверки')).toBeVisible();
  expect(await latinWords(page)).toEqual([]);
});
