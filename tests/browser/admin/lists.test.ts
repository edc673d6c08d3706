// Lists of entries: their order, what they leave out, their groups, and what an empty one says.
import type { Locator, Page } from '@playwright/test';
import { axeFindings } from '../support/axe.ts';
import { repoFiles } from './support/contents.ts';
import type { Folder } from './support/contents.ts';
import { expect, test } from './support/office.ts';
import { latinWords } from './support/latin.ts';

/** The lines of a list, from the top. */
const lines = (page: Page): Locator => page.locator('li h2[class*=ListCardTitle]');

/** Days of a list of news, as they stand in it. */
async function days(page: Page): Promise<string[]> {
  const said = await lines(page).allTextContents();
  return said.flatMap((line) => /\d{2}\.\d{2}\.\d{4}/u.exec(line)?.[0] ?? 'без даты');
}

const sortable = (day: string): string => day.split('.').reverse().join('-');

async function pick(page: Page, menu: string, item: string): Promise<void> {
  await page.getByRole('button', { name: menu, exact: true }).click();
  await page.getByRole('menuitem', { name: item }).click();
  await page.keyboard.press('Escape');
}

test('news stand by their day, newest first, and the order can be turned', async ({
  office,
  page,
}) => {
  await office.open('#/collections/news');
  await expect(lines(page).first()).toBeVisible();
  const before = await days(page);
  expect(before.length).toBeGreaterThan(10);
  expect(before).toEqual([...before].sort((a, b) => sortable(b).localeCompare(sortable(a))));
  // Once more takes the order away, and then it turns.
  await pick(page, 'Порядок', 'Дата');
  await pick(page, 'Порядок', 'Дата');
  await expect.poll(() => days(page)).toEqual([...before].reverse());
  await pick(page, 'Порядок', 'Заголовок');
  await expect(lines(page).first()).toContainText(/^(?:\d|[A-Z]|[А-Б])/u);
  const titles = (await lines(page).allTextContents()).filter((line) => /^[А-ЯЁ]/u.test(line));
  expect(titles).toEqual([...titles].sort((a, b) => a.localeCompare(b, 'ru', { numeric: true })));
});

test('a filter leaves what it names, and says when there is nothing', async ({ office, page }) => {
  await office.open('#/collections/news');
  await expect(lines(page).first()).toBeVisible();
  const all = await lines(page).count();
  await pick(page, 'Показать', 'Требует проверки');
  await expect.poll(() => lines(page).count()).toBeLessThan(all);
  await pick(page, 'Показать', 'Требует проверки');
  await expect(lines(page)).toHaveCount(all);
  await pick(page, 'Показать', 'Назначен день публикации');
  await expect(page.getByText('Снимите отметку в меню «Показать»')).toBeVisible();
  expect(await latinWords(page)).toEqual([]);
});

test('groups are called in Russian and hold what belongs to them', async ({ office, page }) => {
  await office.open('#/collections/news');
  await expect(lines(page).first()).toBeVisible();
  const all = await lines(page).count();
  await pick(page, 'Группы', 'Рубрика');
  const heading = page.getByRole('heading', { name: 'Рубрика Эстафета', exact: true });
  await expect(heading).toBeVisible();
  const group = page.locator('section, div').filter({ has: heading }).last();
  for (const line of await group.locator('h2[class*=ListCardTitle]').allTextContents())
    expect(line).toContain('· Эстафета');
  await expect(lines(page)).toHaveCount(all);
  await pick(page, 'Группы', 'Год');
  await expect(page.getByRole('heading', { name: /2020/u }).first()).toBeVisible();
  expect(await latinWords(page)).toEqual([]);
});

test('an empty section, an empty board and a vain search say what to do next', async ({
  page,
  officeUrl,
}) => {
  const files = repoFiles();
  delete (files['content'] as Folder)['leaflets'];
  await page.addInitScript((given) => {
    window.repoFiles = given;
  }, files);
  await page.goto(`${officeUrl}admin/`);
  await page.getByRole('button', { name: 'Войти' }).click();
  const go = (hash: string): Promise<void> =>
    page.evaluate((to) => {
      window.location.hash = to;
    }, hash);
  await go('#/collections/leaflets');
  await expect(page.getByText('Напишите первую: кнопка «Создать: Листовка».')).toBeVisible();
  await go('#/workflow');
  await expect(page.getByText('Черновиков нет. Черновиком станет')).toBeVisible();
  await expect(page.getByText('Проверять нечего.')).toBeVisible();
  await expect(page.getByText('Готовых нет.')).toBeVisible();
  expect(await latinWords(page)).toEqual([]);
  expect(await axeFindings(page, undefined, '[class*=WorkflowListContainer]')).toEqual([]);
  await go('#/search/zzzz');
  await expect(page.getByText('По этим словам ничего не найдено.')).toBeVisible();
});
