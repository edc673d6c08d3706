// Whole screens, Decap's parts too; dialogs and panels of ours are looked at where they are tested.
import { axeFindings } from '../support/axe.ts';
import { expect, test } from './support/office.ts';
import { body } from './support/writing.ts';

test('lists, settings, the board and a form have nothing that axe would mend', async ({
  office,
  page,
}) => {
  await office.open('#/collections/news');
  await expect(page.getByRole('link', { name: /^Итоги Года/u })).toBeVisible();
  expect(await axeFindings(page)).toEqual([]);
  await office.go('#/collections/settings');
  await expect(page.getByRole('link', { name: 'Синонимы поиска' })).toBeVisible();
  expect(await axeFindings(page)).toEqual([]);
  await office.go('#/workflow');
  await expect(page.getByText('0 записей ждут проверки')).toBeVisible();
  expect(await axeFindings(page)).toEqual([]);
  await office.go('#/collections/news/entries/itogi-goda/index');
  await expect(body(page)).toContainText('По решению');
  const screen = page.frameLocator('#preview-pane').frameLocator('iframe[title="Запись на сайте"]');
  await expect(screen.getByRole('heading', { level: 1 })).toBeVisible();
  expect(await axeFindings(page)).toEqual([]);
});
