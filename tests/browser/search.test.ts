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
    await expect(search.notice).toHaveText(
      'Показаны результаты по запросу „билет“. Искать „,bktn“.',
    );
    await expect(search.titles.first()).toContainText(/билет/i);
    await search.notice.getByRole('link').click();
    await expect(page).toHaveURL(/exact=1/);
    await expect(search.state).toContainText('ничего не нашлось');
    await expect(search.notice).toBeHidden();
    await page.goBack();
    await expect(search.titles.first()).toContainText(/билет/i);
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

  test('marks whole words only', async ({ page }) => {
    const search = new SearchPage(page);
    await search.open('q=кэшбек к билету');
    await expect(search.results).not.toHaveCount(0);
    await expect(search.results.locator('mark').first()).toBeVisible();
    const marks = await search.results.locator('mark').allInnerTexts();
    for (const text of marks)
      expect(text).toMatch(/билет|к[эе]шб[эе]к|бонус|cashback|возврат|денег/i);
  });

  test('keeps questions on the device only after the reader wishes so', async ({ page }) => {
    const search = new SearchPage(page);
    await search.open();
    await search.ask('протокол');
    expect(await page.evaluate(() => localStorage.length)).toBe(0);
    await search.open();
    await page.getByRole('button', { name: 'Запоминать мои запросы' }).click();
    await search.ask('билет');
    await search.open();
    const memory = page.getByRole('region', { name: 'Ваши запросы' });
    await expect(memory.getByRole('link')).toHaveText(['билет']);
    await memory.getByRole('button', { name: /Забыть/ }).click();
    await expect(memory.getByRole('link')).toHaveCount(0);
    expect(await page.evaluate(() => localStorage.getItem('search'))).toBe('null');
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

test.describe('whatever Pagefind gives', () => {
  test('shows the text of a record as text', async ({ page }) => {
    await page.route('**/pagefind/pagefind.js', (route) =>
      route.fulfill({ contentType: 'text/javascript', body: hostileIndex }),
    );
    const search = new SearchPage(page);
    await search.open('q=снилс');
    const result = search.results.filter({ hasText: 'до СНИЛС после' });
    await expect(result).toContainText('<img src="x"');
    await expect(search.results.locator('img')).toHaveCount(0);
    await expect(result.locator('mark')).toHaveText('СНИЛС');
  });

  test('says that the connection is lost and works when it is back', async ({ page }) => {
    await page.route('**/search-data/**', (route) => route.abort());
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

/** A stand-in for Pagefind with one record that tries to be markup. */
const hostileIndex = `
  const record = {
    id: 'one',
    score: 1,
    words: [1],
    data: async () => ({
      url: '/page/',
      content: 'до СНИЛС после <img src="x" onerror="document.title = 1">',
      meta: { title: '<b>Страница</b>' },
      filters: { type: ['Новости'] },
      anchors: [],
    }),
  };
  export const createInstance = () => ({
    filters: async () => ({ type: { Новости: 1 }, audience: {}, year: {} }),
    search: async () => ({ results: [record] }),
  });
`;
