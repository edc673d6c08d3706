// From one form to another, and to what is not there.
import type { Locator, Page } from '@playwright/test';
import { axeFindings } from '../support/axe.ts';
import { expect, test } from './support/office.ts';
import { latinWords } from './support/latin.ts';
import { save, withRealOffice } from './support/realOffice.ts';

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

for (const width of [320, 360, 599]) {
  test(`on a telephone of ${String(width)} px every button of the form is whole, and the page on the site a tap away`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 780 });
    await withRealOffice(page, async (url) => {
      await page.goto(`${url}admin/#/collections/news/entries/itogi-goda/index`);
      const link = page.getByRole('link', { name: 'Открыть на сайте' });
      await expect(link).toHaveAttribute('href', `${url}news/itogi-goda/`);
      await expectApart(page, [
        link,
        ...buttons(page, 'Сохранить', 'Опубликовано', 'Удалить запись'),
      ]);
      await page.getByLabel('Коротко', { exact: true }).fill('Иначе.');
      await save(page);
      await expectApart(
        page,
        buttons(page, 'Сохранить', 'Состояние: Черновик', 'Опубликовать', 'Удалить правки'),
      );
    });
  });
}

function buttons(page: Page, ...names: readonly string[]): Locator[] {
  return names.map((name) => page.getByRole('button', { name, exact: true }));
}

/** Holds that each of the tools is on the screen, above the form, and covers no other. */
async function expectApart(page: Page, tools: readonly Locator[]): Promise<void> {
  const boxes: Box[] = [];
  for (const tool of tools) {
    await expect(tool).toBeInViewport({ ratio: 1 });
    boxes.push(await boxOf(tool));
  }
  for (const [index, box] of boxes.entries())
    expect(boxes.slice(index + 1).filter((other) => overlap(box, other))).toEqual([]);
  const form = await boxOf(page.getByText('Ошибок нет'));
  expect(Math.max(...boxes.map((box) => box.y + box.height))).toBeLessThan(form.y);
}

type Box = NonNullable<Awaited<ReturnType<Locator['boundingBox']>>>;

async function boxOf(element: Locator): Promise<Box> {
  const box = await element.boundingBox();
  if (box === null) throw new Error('The element has no place on the page.');
  return box;
}

function overlap(one: Box, other: Box): boolean {
  return (
    one.x < other.x + other.width &&
    other.x < one.x + one.width &&
    one.y < other.y + other.height &&
    other.y < one.y + one.height
  );
}
