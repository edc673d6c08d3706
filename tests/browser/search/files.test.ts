// Files in the results: of pages, and those found by their own text.
import { expect, test } from '@playwright/test';
import { digitalUrl } from '../support/sample.ts';
import { SearchPage } from '../support/searchPage.ts';

test('offers the file of a page right in the results', async ({ page }) => {
  const search = new SearchPage(page);
  await search.open('q=список%20членов&type=Реестры');
  const link = search.results.getByRole('link', { name: /^Скачать/ }).first();
  await expect(link).toBeVisible();
  const [download] = await Promise.all([page.waitForEvent('download'), link.click()]);
  expect(download.suggestedFilename()).toMatch(/\.\w+$/);
  expect(await download.failure()).toBeNull();
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

test('says the type and size of every file', async ({ page }) => {
  const search = new SearchPage(page);
  await search.open('q=протокол собрания');
  const files = search.results.getByRole('link', { name: /^Скачать/ });
  await expect(files.first()).toBeVisible();
  const addresses = await files.evaluateAll((links) =>
    links.map((link) => link.getAttribute('href')),
  );
  expect(addresses).toEqual([...new Set(addresses)]);
  for (const name of await files.allInnerTexts())
    expect(name).toMatch(/\((?:DOCX|PDF|XLSX|PPTX|ZIP|ICS), [\d,]+\s(?:КБ|МБ)\)$/);
});

test('finds a file by its own text and offers it', async ({ page }) => {
  const search = new SearchPage(page);
  await search.open('q=практическое руководство&type=Файлы');
  const file = search.results.first();
  await expect(file).toContainText('Файл');
  const link = file.getByRole('link', { name: /^Скачать: .+ \(PDF, [\d,]+\s(?:КБ|МБ)\)$/ });
  const [download] = await Promise.all([page.waitForEvent('download'), link.click()]);
  expect(download.suggestedFilename()).toMatch(/\.pdf$/);
  expect(await download.failure()).toBeNull();
});
