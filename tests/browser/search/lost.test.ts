// A weak line, none at all, and an index that cannot be trusted.
import { expect, test } from '@playwright/test';
import { SearchPage } from '../support/searchPage.ts';

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

test('answers without a connection from what is loaded, and goes on when it is back', async ({
  page,
  context,
}) => {
  const search = new SearchPage(page);
  await search.open();
  await search.ask('протокол');
  const count = await search.count();
  await context.setOffline(true);
  // Other forms of the same word and a mistake in it need nothing new.
  await search.ask('протоколы');
  expect(await search.count()).toBe(count);

  await search.field.fill('билет');
  await search.field.press('Enter');
  await expect(search.state).toHaveText(/пропала связь/);
  await expect(search.state).not.toHaveText(/[a-z]/i);
  await context.setOffline(false);
  await expect(search.state).toHaveText(/«билет» найдено/);
  await expect(search.titles.first()).toContainText(/билет/i);
});

test('keeps what names have told when the texts do not come', async ({ page }) => {
  await page.route('**/pagefind/**', (route) => route.abort());
  const search = new SearchPage(page);
  await search.open('q=протокол');
  await expect(search.state).toHaveText(/показано то, что нашлось без неё/);
  await expect(search.titles.first()).toContainText(/протокол/i);
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
