// The address of a search, its filters and order.
import { expect, test } from '@playwright/test';
import { SearchPage } from '../support/searchPage.ts';

test('keeps words and filters in the address and restores them', async ({ page }) => {
  const search = new SearchPage(page);
  await search.open();
  await search.ask('согласие');
  const all = await search.count();
  await search.filter('Что ищем').selectOption({ value: 'Бланки' });
  await expect.poll(() => search.count()).toBeLessThan(all);
  const chosen = await search.count();
  expect(chosen).toBeGreaterThan(0);
  await expect(page).toHaveURL(/\?q=.+&type=.+/);
  await expect(search.results.first()).toContainText('Бланк');

  await page.reload();
  await expect(search.field).toHaveValue('согласие');
  await expect(search.filter('Что ищем')).toHaveValue('Бланки');
  await expect.poll(() => search.count()).toBe(chosen);

  await search.filter('Что ищем').selectOption({ index: 0 });
  await expect.poll(() => search.count()).toBe(all);
  await search.filter('Для кого').selectOption({ index: 1 });
  await expect.poll(() => search.count()).toBeLessThan(all);
  await search.filter('Для кого').selectOption({ index: 0 });
  await search.filter('Год').selectOption({ value: '2020' });
  await expect(search.filter('Год').locator('option:checked')).toHaveText(/^2020 \(\d+\)$/);
  await expect(search.results).not.toHaveCount(0);
});

test('puts the newest first when asked', async ({ page }) => {
  const search = new SearchPage(page);
  await search.open('q=билет&type=Новости&sort=date');
  await expect(search.filter('Порядок')).toHaveValue('date');
  await expect(search.results).not.toHaveCount(0);
  const days = await search.results.locator('.meta').allInnerTexts();
  const times = days.map((words) => words.replace(/^.*?(?=\d)/s, '')).map(timeOf);
  expect(times.length).toBeGreaterThan(2);
  expect(times).toEqual([...times].sort((a, b) => b - a));
});

test('goes back through questions and choices', async ({ page }) => {
  const search = new SearchPage(page);
  await search.open();
  await search.ask('протокол');
  await search.ask('билет');
  await search.filter('Что ищем').selectOption({ value: 'Новости' });
  await expect(page).toHaveURL(/type=/);
  await page.goBack();
  await expect(search.filter('Что ищем')).toHaveValue('');
  await expect(search.field).toHaveValue('билет');
  await page.goBack();
  await expect(search.field).toHaveValue('протокол');
  await expect(search.titles.first()).toContainText(/протокол/i);
});

test('counts in each choice what it leaves', async ({ page }) => {
  const search = new SearchPage(page);
  await search.open('q=согласие');
  const option = search.filter('Что ищем').locator('option[value="Бланки"]');
  await expect(option).toHaveText(/^Бланки \(\d+\)$/);
  const promised = Number(/\d+/.exec(await option.innerText())?.[0]);
  await search.filter('Что ищем').selectOption({ value: 'Бланки' });
  await expect.poll(() => search.count()).toBe(promised);
});

const months = ['янв', 'фев', 'мар', 'апр', 'мая', 'июн', 'июл', 'авг', 'сен', 'окт', 'ноя', 'дек'];

/** «4 декабря 2020 года» as a moment. */
function timeOf(words: string): number {
  const [, day, month = '', year] =
    /(\d+)\s([а-я]+)\s(\d{4})/.exec(words.replace(/\u00a0/g, ' ')) ?? [];
  return Date.UTC(Number(year), months.indexOf(month.slice(0, 3)), Number(day));
}
