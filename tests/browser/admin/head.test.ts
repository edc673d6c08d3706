import type { Page } from '@playwright/test';
import { axeFindings } from '../support/axe.ts';
import { expect, test } from './support/office.ts';
import { save } from './support/realOffice.ts';

/** Parts of the form's head that stand out of it. */
function standingOut(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const head = document.querySelector('div[class*="-ToolbarContainer"]');
    if (head === null) return ['no head'];
    const { top, bottom, left, right } = head.getBoundingClientRect();
    return [...head.querySelectorAll('a, a div, button, [role="button"]')]
      .filter((part) => part.getClientRects().length > 0)
      .filter((part) => {
        const box = part.getBoundingClientRect();
        return box.top < top || box.bottom > bottom + 1 || box.left < left || box.right > right + 1;
      })
      .map((part) => part.textContent);
  });
}

for (const width of [1280, 360])
  test(`the head of a form holds all that is said of a draft, ${width} pixels wide`, async ({
    office,
    page,
  }) => {
    await page.setViewportSize({ width, height: 800 });
    await office.open('#/collections/meetings/entries/budushchee-ili-realnost/index');
    await office.field('Заголовок').fill('Иначе');
    expect(await standingOut(page)).toEqual([]);
    await save(page);
    await expect(page.getByRole('button', { name: 'Состояние: Черновик' })).toBeVisible();
    await expect(page.getByRole('button', { name: 'Удалить правки' })).toBeVisible();
    expect(await standingOut(page)).toEqual([]);
  });

test('the screen to sign in has nothing that axe would mend', async ({ office, page }) => {
  await page.goto(`${office.url}admin/`);
  await expect(page.getByRole('link', { name: 'Вернуться на сайт' })).toBeVisible();
  expect(await axeFindings(page)).toEqual([]);
});
