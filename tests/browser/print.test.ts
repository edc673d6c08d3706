import { expect, test } from '@playwright/test';
import { overflowing } from './support/layout.ts';
import { print } from './support/paper.ts';
import { chapter, everyPath, form, leaflets, newsItem } from './support/sample.ts';

/** What only a screen needs. */
const screenOnly = [
  'Версия для слабовидящих',
  'Сразу к содержанию',
  'Поделиться',
  'Скопировать ссылку',
  'Напечатать',
  'Раздел и связь',
  'Читайте также',
];

for (const path of [newsItem, chapter, form, '/electronic-card/', '/plan/meropriyatie-01/']) {
  test(`${path} is printed as a paper of its own`, async ({ page }) => {
    await page.goto(path);
    // A form is a paper with its own heading, not a page about one.
    await page.emulateMedia({ media: 'print' });
    const title = await page.getByRole('heading').filter({ visible: true }).first().innerText();
    const paper = await print(page);
    expect(paper.size).toBe('210×297');
    const squeeze = (text: string): string => text.replace(/[\s\u00ad-]+/g, '');
    expect(squeeze(paper.text)).toContain(squeeze(title));
    for (const words of screenOnly) expect.soft(paper.text).not.toContain(words);
    // Numbers of pages, and where to find it again.
    for (const [index, sheet] of paper.sheets.entries()) {
      expect.soft(sheet).toContain(`с. ${String(index + 1)} из ${String(paper.sheets.length)}`);
    }
    expect(paper.text).toMatch(/cifra\.example\/s\/[a-z0-9]{7}|\/s\/[a-z0-9]{7}/);
  });
}

for (const path of everyPath.filter((each) => /^\/registers\/[^/]+\/$/.test(each))) {
  test(`${path} is printed with every column`, async ({ page }) => {
    await page.goto(path);
    await page.emulateMedia({ media: 'print' });
    // What the margins leave of A4; what is wider makes a browser shrink the whole page.
    await page.setViewportSize({ width: 688, height: 990 });
    expect(await overflowing(page)).toEqual([]);
    const titles = page
      .getByRole('region', { name: 'Таблица столбцов' })
      .locator('td:nth-child(2)');
    const [first = '', second = ''] = await titles.allInnerTexts();
    const { sheets } = await print(page);
    const sheet = sheets.find((text) => text.includes('Столбцы таблицы')) ?? '';
    const [, rows = ''] = sheet.split('Столбцы таблицы');
    for (const title of [first, second]) expect.soft(rows).toContain(title.split(/\s/)[0]);
  });
}

test('an entry of a list stays on one sheet', async ({ page }) => {
  await page.goto('/organizations/');
  const entries = await page
    .locator('.entry-item')
    .evaluateAll((items) =>
      items.map((item) => [
        item.querySelector('h3')?.textContent ?? '',
        item.querySelector('p')?.textContent ?? '',
      ]),
    );
  expect(entries).not.toEqual([]);
  const plain = (words: string) => words.replace(/\s+/g, ' ').trim().slice(0, 40);
  const { sheets } = await print(page);
  for (const [title = '', about = ''] of entries) {
    const holding = sheets.filter((sheet) => sheet.includes(plain(about)));
    expect.soft(holding.join(), title).toContain(plain(title));
  }
});

test('addresses stand after links to other sites', async ({ page }) => {
  await page.goto('/blocks/');
  const link = page.locator('main .prose a[href^="http"], main a[href^="https://"]').first();
  const address = (await link.getAttribute('href')) ?? '';
  expect(address).not.toBe('');
  const paper = await print(page);
  expect(paper.text.replace(/\s/g, '')).toContain(address.replace(/^https?:\/\/|\/$/g, ''));
});

// How to print fits on a sheet too: it hangs beside the printer.
for (const path of [...leaflets, '/kak-napechatat/']) {
  test(`${path} is one sheet of A4`, async ({ page }) => {
    await page.goto(path);
    const paper = await print(page);
    expect(paper.size).toBe('210×297');
    expect(paper.sheets).toHaveLength(1);
    for (const words of screenOnly) expect.soft(paper.text).not.toContain(words);
  });
}

test('a guide is printed whole, each chapter on a new sheet', async ({ page }) => {
  const all = everyPath.find((path) => /^\/guides\/[^/]+\/all\/$/.test(path)) ?? '';
  await page.goto(all);
  const chapters = await page.locator('main .chapter h2').allInnerTexts();
  expect(chapters.length).toBeGreaterThanOrEqual(10);
  const { sheets } = await print(page);
  expect(sheets.length).toBeGreaterThanOrEqual(chapters.length);
  for (const title of chapters) {
    const start = title.replace(/\s+/g, ' ').slice(0, 20);
    expect
      .soft(
        sheets.some((sheet) => sheet.slice(0, 80).includes(start)),
        title,
      )
      .toBe(true);
  }
});

test('dark colours stay on the screen', async ({ page }) => {
  await page.goto(newsItem);
  await page.evaluate(() => {
    document.documentElement.dataset['scheme'] = 'white-on-black';
  });
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  const colours = await page.locator('body').evaluate((body) => {
    const { color, backgroundColor } = getComputedStyle(body);
    return [color, backgroundColor];
  });
  expect(colours).toEqual(['rgb(0, 0, 0)', 'rgb(255, 255, 255)']);
});
