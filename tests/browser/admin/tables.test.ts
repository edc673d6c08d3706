// Tools of tables: rows, columns, alignment, and what is stored of them.
import type { Page } from '@playwright/test';
import { expect, test } from './support/office.ts';
import type { Office } from './support/office.ts';
import { body } from './support/writing.ts';

const key = 'glossary/tablica/index';

/** A new entry with a table of two columns, filled row by row; the caret in the last cell. */
async function begin(office: Office, page: Page): Promise<void> {
  await office.open('#/collections/glossary/new');
  await office.field('Термин').fill('Таблица');
  await office.field('Коротко').fill('Одно предложение.');
  await body(page).click();
  await page.getByRole('button', { name: /^Таблица: /u }).click();
  const words = ['Срок', 'Что сдать', '1 апреля', 'план', '1 мая', 'отчёт'];
  for (const [index, text] of words.entries()) {
    await body(page).locator('td, th').nth(index).click();
    await page.keyboard.type(text);
  }
}

async function tool(page: Page, name: string): Promise<void> {
  const menu = page.getByRole('group', { name: 'Таблица' });
  await menu.getByText('Таблица ▾').click();
  await menu.getByRole('button', { name }).click();
}

const cell = (page: Page, name: string) => body(page).getByRole('cell', { name }).click();

async function stored(office: Office, page: Page): Promise<string> {
  await page.getByRole('button', { name: 'Сохранить', exact: true }).click();
  await expect.poll(() => office.draft(key)).toBeDefined();
  const text = (await office.draft(key)) ?? '';
  return text.slice(text.indexOf('\n---\n') + 5).trim();
}

test('rows and columns are added and taken away', async ({ office, page }) => {
  await begin(office, page);
  await tool(page, 'Строка ниже: вставить');
  await body(page).locator('tr').nth(3).locator('td').first().click();
  await page.keyboard.type('1 июня');
  await cell(page, 'план');
  await tool(page, 'Столбец справа: вставить');
  await body(page).locator('tr').first().locator('th').nth(2).click();
  await page.keyboard.type('Кому');
  await cell(page, 'отчёт');
  await tool(page, 'Удалить строку');
  await cell(page, 'план');
  await tool(page, 'Строка выше: вставить');
  await body(page).locator('tr').nth(1).locator('td').first().click();
  await page.keyboard.type('1 марта');
  expect(await stored(office, page)).toBe(
    [
      '| Срок | Что сдать | Кому |',
      '| --- | --- | --- |',
      '| 1 марта | | |',
      '| 1 апреля | план | |',
      '| 1 июня | | |',
    ].join('\n'),
  );
});

test('a column is aligned as a whole, and taken away', async ({ office, page }) => {
  await begin(office, page);
  await cell(page, 'план');
  await tool(page, 'Вправо: выровнять столбец');
  await cell(page, '1 мая');
  await tool(page, 'По центру: выровнять столбец');
  await tool(page, 'Столбец слева: вставить');
  await body(page).locator('tr').first().locator('th').first().click();
  await page.keyboard.type('Лишний');
  await tool(page, 'Удалить столбец');
  expect(await stored(office, page)).toBe(
    ['| Срок | Что сдать |', '| :---: | ---: |', '| 1 апреля | план |', '| 1 мая | отчёт |'].join(
      '\n',
    ),
  );
});

test('a table is taken away as a whole', async ({ office, page }) => {
  await begin(office, page);
  await tool(page, 'Удалить таблицу');
  await expect(body(page).locator('table')).toHaveCount(0);
  await page.keyboard.press('Control+Z');
  await expect(body(page).getByRole('cell', { name: 'отчёт' })).toBeVisible();
});
