// Queries kept on the device.
import { expect, test } from '@playwright/test';
import { SearchPage } from '../support/searchPage.ts';

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

test('offers what is asked most beside what was asked last', async ({ page }) => {
  const search = new SearchPage(page);
  await search.open();
  await page.getByRole('button', { name: 'Запоминать мои запросы' }).click();
  for (const words of ['билет', 'протокол', 'билет', 'согласие']) await search.ask(words);
  const sent: string[] = [];
  page.on('request', (request) => sent.push(request.method()));
  await search.open();
  const memory = page.getByRole('region', { name: 'Ваши запросы' });
  await expect(memory.getByRole('list').nth(0).getByRole('link')).toHaveText([
    'согласие',
    'билет',
    'протокол',
  ]);
  await expect(memory.getByText('Вы ищете чаще всего')).toBeVisible();
  const frequent = memory.getByRole('list').nth(1).getByRole('link');
  await expect(frequent).toHaveText(['билет']);
  await frequent.click();
  await expect(search.field).toHaveValue('билет');
  await expect(search.results).not.toHaveCount(0);
  // Nothing of it leaves the device.
  expect(new Set(sent)).toEqual(new Set(['GET']));
});
