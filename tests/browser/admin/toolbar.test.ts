// The tools above the text stay where they are, and out of the way of what is written.
import type { Locator, Page } from '@playwright/test';
import { expect, test } from './support/office.ts';
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

/** Where an element is on the screen, as it is seen. */
function edges(element: Locator): Promise<DOMRect> {
  return element.evaluate((shown) => shown.getBoundingClientRect().toJSON() as DOMRect);
}
