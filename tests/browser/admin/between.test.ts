// From one form to another, and to what is not there.
import { axeFindings } from '../support/axe.ts';
import { expect, test } from './support/office.ts';
import { latinWords } from './support/latin.ts';
import { withRealOffice } from './support/realOffice.ts';

test('a link from a new form opens the entry, not the empty form under its address', async ({
  page,
}) => {
  await withRealOffice(page, async (url) => {
    await page.goto(`${url}admin/#/collections/news/new`);
    await expect(page.getByLabel('Заголовок', { exact: true })).toHaveValue('');
    await page.evaluate(() => {
      window.location.hash = '#/collections/news/entries/itogi-goda/index';
    });
    await expect(page.getByLabel('Заголовок', { exact: true })).toHaveValue(/^Итоги Года/u);
  });
});

test('an entry that is not there is no empty form, and leads to its section', async ({ page }) => {
  await withRealOffice(page, async (url) => {
    await page.goto(`${url}admin/#/collections/news/entries/net-takoj/index`);
    await expect(page.getByRole('heading', { name: /^Такой записи нет/u })).toBeVisible();
    await expect(page.getByRole('button', { name: 'Сохранить' })).toHaveCount(0);
    expect(await latinWords(page)).toEqual([]);
    expect(await axeFindings(page, undefined, '.office-absent')).toEqual([]);
    await page.getByRole('link', { name: 'Открыть раздел «Новости»' }).click();
    await expect(page.getByRole('heading', { name: 'Новости', exact: true })).toBeVisible();
  });
});

test('on a telephone the form is as wide as the screen', async ({ office, page }) => {
  await page.setViewportSize({ width: 360, height: 780 });
  await office.open('#/collections/news/entries/itogi-goda/index');
  await expect(page.getByRole('button', { name: 'Сохранить', exact: true })).toBeInViewport({
    ratio: 1,
  });
  const title = await office.field('Заголовок').boundingBox();
  expect(title?.width).toBeGreaterThan(300);
  expect((title?.x ?? 0) + (title?.width ?? 999)).toBeLessThanOrEqual(360);
});
