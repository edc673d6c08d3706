import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { expect, test } from './support/office.ts';
import { withRealOffice } from './support/realOffice.ts';

const count = 200;

/** News of three years; the newest is number 1. Every fiftieth is pinned, every second a report. */
function writeNews(folder: string): void {
  for (let number = 1; number <= count; number += 1) {
    const day = new Date(Date.UTC(2020, 11, 31) - (number - 1) * 5 * 86_400_000);
    const lines = [
      `title: Новость номер ${number}`,
      'description: Краткое содержание.',
      `date: ${day.toISOString().slice(0, 10)}`,
      `category: ${number % 2 === 0 ? 'report' : 'announcement'}`,
      ...(number % 50 === 0 ? ['pinned: true'] : []),
    ];
    const entry = path.join(folder, `news/n-${String(count - number).padStart(3, '0')}`);
    mkdirSync(entry, { recursive: true });
    writeFileSync(path.join(entry, 'index.mdx'), `---\n${lines.join('\n')}\n---\n\nТекст.\n`);
  }
}

/** The titles that are on the screen or near it, in their order. */
function titles(page: Page): Locator {
  return page.getByRole('link', { name: /^Новость номер \d/u });
}

async function choose(page: Page, menu: string, item: RegExp | string): Promise<void> {
  await page.getByRole('button', { name: menu, exact: true }).click();
  await page.getByRole('menuitem', { name: item }).click();
}

test('a long list is whole: to its last entry, sorted, filtered and in groups', async ({
  page,
}) => {
  const folder = mkdtempSync(path.join(tmpdir(), 'long-list-'));
  writeNews(folder);
  try {
    await withRealOffice(
      page,
      async (url) => {
        await page.goto(`${url}admin/#/collections/news`);
        const all = titles(page);
        await expect(all.first()).toHaveText(/^Новость номер 1 ·/u);
        // Only what is near the screen has been made; how much there is, is said.
        expect(await all.count()).toBeLessThan(count);
        await expect(page.getByText(`из ${count}`)).toBeAttached();

        for (let made = 0; made < count; made = await all.count()) {
          await all.last().scrollIntoViewIfNeeded();
          await expect.poll(() => all.count()).toBeGreaterThan(made);
        }
        await expect(all).toHaveCount(count);
        await expect(all.last()).toHaveText(new RegExp(`^Новость номер ${count} ·`, 'u'));
        await expect(page.getByText(`из ${count}`)).toHaveCount(0);

        // The last of all comes first, though it was not there when the list was asked to turn round.
        await page.evaluate(() => {
          window.scrollTo(0, 0);
        });
        await choose(page, 'Порядок', 'Дата');
        await expect(all.first()).toHaveText(new RegExp(`^Новость номер ${count} ·`, 'u'));
        await choose(page, 'Порядок', 'Заголовок');
        await expect(all.nth(1)).toHaveText(/^Новость номер 2 ·/u);

        await choose(page, 'Показать', 'Закрепить наверху');
        await expect(all).toHaveText([/номер 50 /u, /номер 100 /u, /номер 150 /u, /номер 200 /u]);
        await choose(page, 'Группы', 'Год');
        await expect(page.getByRole('heading', { name: /^Год \d{4}$/u })).toHaveText([
          'Год 2020',
          'Год 2019',
          'Год 2018',
        ]);
        await choose(page, 'Показать', 'Закрепить наверху');
        const year = page.locator('[id="Год2019"]');
        await expect(titles(page).first()).toBeVisible();
        await expect(year.getByText(/Показано 60 из \d+/u)).toBeAttached();
      },
      { content: folder },
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
