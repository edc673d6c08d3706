// The tools above the text stay where they are, and out of the way of what is written.
import type { Locator, Page } from '@playwright/test';
import { expect, test } from './support/office.ts';
import { withRealOffice } from './support/realOffice.ts';
import { body, caretAfter } from './support/writing.ts';

const tools = (page: Page): Locator => page.getByRole('toolbar', { name: 'Оформление текста' });

const entry = '#/collections/news/entries/itogi-goda/index';

test('a double click in a table selects a word, and nothing comes under the mouse', async ({
  office,
  page,
}) => {
  await page.setViewportSize({ width: 1280, height: 720 });
  await office.open(entry);
  await caretAfter(body(page).getByText('Форму отчёта и день заседания'));
  const cell = body(page).getByRole('cell', { name: 'протоколы в первичках' });
  const { height } = await edges(tools(page));
  await cell.evaluate((element, above) => {
    element.scrollIntoView({ block: 'start' });
    const pane = scroller(element);
    pane.scrollTop -= above;

    function scroller(inner: Element): Element {
      let outer = inner;
      while (outer.scrollTop === 0 && outer.parentElement) outer = outer.parentElement;
      return outer;
    }
  }, height + 8);
  await cell.dblclick({ position: { x: 30, y: 16 } });
  expect(await page.evaluate(() => getSelection()?.toString().trim())).toBe('протоколы');
  await expect(page.getByText('Таблица ▾')).toBeVisible();
  const after = await edges(tools(page));
  expect(after.height).toBe(height);
  expect((await edges(cell)).top).toBeGreaterThanOrEqual(after.bottom);
});

for (const height of [740, 400])
  test(`on a telephone ${String(height)} px high the line that is written is seen`, async ({
    page,
  }) => {
    await page.setViewportSize({ width: 360, height });
    await withRealOffice(page, async (url) => {
      await page.goto(`${url}admin/#/collections/news/new`);
      await body(page).click();
      await page.keyboard.type('Первая строка');
      await expectSeen(page, body(page).getByText('Первая строка'));
      await page.keyboard.press('Enter');
      await page.getByRole('button', { name: /^Таблица: /u }).click();
      await body(page).locator('th').first().click();
      await page.keyboard.type('Срок');
      await expectSeen(page, body(page).getByText('Срок'));
      for (let line = 0; line < 24; line++) await page.keyboard.press('ArrowUp');
      await page.keyboard.type('Выше');
      await expectSeen(page, body(page).getByText('Выше'));
    });
  });

test('on a telephone a menu of the tools is whole', async ({ office, page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await office.open('#/collections/news/new');
  await body(page).click();
  // Wherever the click has scrolled to, there has to be room for a menu below.
  await tools(page).evaluate((element) => {
    element.scrollIntoView({ block: 'start' });
  });
  await page.getByText('Вставить блок').click();
  const block = tools(page).getByRole('listitem').getByRole('button').first();
  await expect(block).toBeInViewport({ ratio: 1 });
  await block.click({ trial: true });
});

/** Holds that words stand below the tools and above the line at the foot. */
async function expectSeen(page: Page, words: Locator): Promise<void> {
  await expect(words).toBeVisible();
  const { top, bottom } = await edges(words);
  expect(top).toBeGreaterThanOrEqual((await edges(tools(page))).bottom);
  expect(bottom).toBeLessThanOrEqual((await edges(page.locator('.office-bar'))).top);
}

/** Where an element is on the screen, as it is seen. */
function edges(element: Locator): Promise<DOMRect> {
  return element.evaluate((shown) => shown.getBoundingClientRect().toJSON() as DOMRect);
}
