import { expect, test } from '@playwright/test';
import { digitalUrl } from './support/sample.ts';
import { SearchPage } from './support/searchPage.ts';

test.describe('over the real content', () => {
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
    await expect(search.results.first()).toContainText('Бланки');

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
    await expect.poll(() => search.count()).toBeLessThan(all);
    expect(await search.count()).toBeGreaterThan(0);
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

  test('offers the file of a page right in the results', async ({ page }) => {
    const search = new SearchPage(page);
    await search.open('q=список%20членов&type=Реестры');
    const link = search.results.getByRole('link', { name: /^Скачать/ }).first();
    await expect(link).toBeVisible();
    const [download] = await Promise.all([page.waitForEvent('download'), link.click()]);
    expect(download.suggestedFilename()).toMatch(/\.\w+$/);
    expect(await download.failure()).toBeNull();
  });

  test('is asked from the box of any page', async ({ page }) => {
    await page.goto('/');
    await page.getByRole('searchbox', { name: 'Поиск по разделу' }).fill('протокол');
    await page.getByRole('banner').getByRole('button', { name: 'Найти' }).click();
    const search = new SearchPage(page);
    await expect(page).toHaveURL(/\/search\/\?q=/);
    await expect(search.field).toHaveValue('протокол');
    await expect(search.titles.first()).toContainText(/протокол/i);
  });

  test('says that nothing is found, and in the words that were asked', async ({ page }) => {
    const search = new SearchPage(page);
    await search.open();
    await search.ask('ъыьъыь');
    await expect(search.state).toContainText('ничего не нашлось');
    await expect(search.results).toHaveCount(0);
  });

  test('works under another base and leads to pages and files below it', async ({ page }) => {
    const search = new SearchPage(page, digitalUrl('search/'));
    await search.open('q=список%20членов&type=Реестры');
    await expect(search.results).not.toHaveCount(0);
    const links = search.results.getByRole('link');
    for (const link of await links.all()) {
      await expect(link).toHaveAttribute('href', /^\/digital\//);
    }
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      links.filter({ hasText: 'Скачать' }).first().click(),
    ]);
    expect(await download.failure()).toBeNull();
    await search.titles.first().getByRole('link').click();
    await expect(page).toHaveURL(/\/digital\/registers\/.+/);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  });
});

const months = ['янв', 'фев', 'мар', 'апр', 'мая', 'июн', 'июл', 'авг', 'сен', 'окт', 'ноя', 'дек'];

/** «4 декабря 2020 года» as a moment. */
function timeOf(words: string): number {
  const [, day, month = '', year] =
    /(\d+)\s([а-я]+)\s(\d{4})/.exec(words.replace(/\u00a0/g, ' ')) ?? [];
  return Date.UTC(Number(year), months.indexOf(month.slice(0, 3)), Number(day));
}

test.describe('over an index of a known size', () => {
  const words: Readonly<Record<number, string>> = {
    1: 'найдена 1 страница',
    2: 'найдено 2 страницы',
    5: 'найдено 5 страниц',
    11: 'найдено 11 страниц',
    21: 'найдена 21 страница',
    22: 'найдено 22 страницы',
  };

  for (const [count, expected] of Object.entries(words)) {
    test(`says «${expected}»`, async ({ page }) => {
      await page.route('**/pagefind/pagefind.js', (route) =>
        route.fulfill({ contentType: 'text/javascript', body: indexOf(Number(count)) }),
      );
      const search = new SearchPage(page);
      await search.open();
      await search.ask('слово');
      await expect(search.state).toHaveText(`По запросу «слово» ${expected}.`);
      await expect(search.results).toHaveCount(Math.min(Number(count), 10));
      if (Number(count) > 20) {
        const more = page.getByRole('button', { name: 'Показать ещё' });
        await more.click();
        await expect(search.results).toHaveCount(20);
        await more.click();
        await expect(search.results).toHaveCount(Number(count));
        await expect(more).toBeHidden();
      }
    });
  }

  test('shows an excerpt as text whatever is in it', async ({ page }) => {
    await page.route('**/pagefind/pagefind.js', (route) =>
      route.fulfill({ contentType: 'text/javascript', body: indexOf(1) }),
    );
    const search = new SearchPage(page);
    await search.open('q=слово');
    await expect(search.results.first()).toContainText('до слово после');
    await expect(search.results.locator('img')).toHaveCount(0);
    await expect(search.results.locator('mark')).toHaveText('слово');
  });

  test('says that the connection is lost and works when it is back', async ({ page }) => {
    await page.route('**/pagefind/**', (route) => route.abort());
    const search = new SearchPage(page);
    await search.open();
    await search.field.fill('билет');
    await search.field.press('Enter');
    await expect(search.state).toContainText('Поиск не загрузился');
    await page.unrouteAll();
    await search.ask('билет');
    await expect(search.results).not.toHaveCount(0);
  });
});

/** A stand-in for Pagefind that finds a given number of pages for any words. */
function indexOf(count: number): string {
  return `
    const page = (number) => ({
      id: String(number),
      data: async () => ({
        url: '/page-' + number + '/',
        excerpt: 'до <mark>слово</mark> после <img src="x" onerror="document.title = 1">',
        meta: { title: 'Страница ' + number },
        filters: { type: ['Новости'] },
        sub_results: [],
      }),
    });
    export const options = async () => {};
    export const filters = async () => ({ type: {}, audience: {}, year: {} });
    export const search = async () => ({ results: Array.from({ length: ${String(count)} }, (_, index) => page(index)) });
  `;
}
