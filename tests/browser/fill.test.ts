import { readFileSync } from 'node:fs';
import { expect, test, type Page } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import mammoth from 'mammoth';
import { begin } from './support/fill.ts';
import { overflowing } from './support/layout.ts';
import { form } from './support/sample.ts';

const kit = '/meetings/budushchee-ili-realnost/';
const name = 'ППО «Школы № 1» & <b>Co</b>';

/** Addresses asked for from now on, but for what the page makes itself. */
function watch(page: Page): string[] {
  const asked: string[] = [];
  page.on('request', (request) => {
    if (!request.url().startsWith('blob:')) asked.push(request.url());
  });
  return asked;
}

async function wordsOf(docx: Uint8Array): Promise<string> {
  return (await mammoth.extractRawText({ buffer: Buffer.from(docx) })).value;
}

for (const width of [360, 1280]) {
  test(`from the home page to the filled kit in few clicks, offline, at ${width}`, async ({
    page,
    context,
  }) => {
    await page.setViewportSize({ width, height: 740 });
    await page.goto('/');
    let clicks = 0;
    const click = async (target: ReturnType<Page['getByRole']>) => {
      clicks += 1;
      await target.click();
    };
    await click(page.getByRole('main').locator(`a[href$="${kit}"]`).first());
    await click(page.getByRole('button', { name: 'Начать заполнение' }));
    const archive = page.getByRole('button', { name: 'Скачать весь комплект (ZIP)' });
    await expect(archive).toBeVisible();

    await context.setOffline(true);
    const asked = watch(page);
    await page.getByLabel('Название первичной организации').fill(name);
    await page.getByLabel('Дата собрания').fill('2026-03-05');
    await page.getByLabel('Место собрания').fill('учительская');
    expect(await overflowing(page)).toEqual([]);
    const download = page.waitForEvent('download');
    await click(archive);
    const saved = await download;
    expect(saved.suggestedFilename()).toMatch(/^Собрание Цифровой Профсоюз.*\.zip$/);
    expect(asked).toEqual([]);
    expect(clicks).toBeLessThanOrEqual(6);

    const files = Object.entries(unzipSync(readFileSync(await saved.path())));
    const find = (pattern: RegExp) => files.find(([file]) => pattern.test(file))?.[1];
    for (const number of ['01', '03', '04', '08']) {
      const text = await wordsOf(find(new RegExp(`^${number} .*docx$`)) ?? new Uint8Array());
      expect.soft(text, number).toContain(name);
      if (number !== '08') expect.soft(text, number).toMatch(/5\s+марта 2026\s+года/);
    }
    expect(strFromU8(find(/^00 /) ?? new Uint8Array())).toContain('заполнены на вашем устройстве');
    expect(find(/\.xlsx$/)?.length).toBeGreaterThan(5000);
  });
}

for (const address of [kit, '/forms/plan-mestnoj-organizacii/'])
  test(`every paper of ${address} fits a phone`, async ({ page }) => {
    await page.goto(address);
    await begin(page);
    const papers = page.locator('.fill-paper');
    await papers.evaluateAll((boxes) => {
      for (const box of boxes) box.setAttribute('open', '');
    });
    await expect(page.locator('.fill-sheet')).toHaveCount(await papers.count());
    for (const width of [360, 320]) {
      await page.setViewportSize({ width, height: 740 });
      expect.soft(await overflowing(page), `${width} px`).toEqual([]);
    }
  });

test('a form is filled in, seen, doubted and saved', async ({ page }) => {
  await page.goto('/forms/protokol-sobraniya/');
  await begin(page);
  await page
    .getByLabel('Председатель собрания: фамилия, инициалы')
    .fill('Образцова Анна Примеровна');
  await page.getByRole('button', { name: 'Исправить' }).click();
  await expect(page.getByLabel('Председатель собрания: фамилия, инициалы')).toBeFocused();
  const sheet = page.locator('.fill-sheet');
  await expect(sheet.getByText('Образцова А. П.').first()).toBeVisible();
  await page.getByLabel('Человек на учёте').fill('10');
  await page.getByLabel('Человек на собрании').fill('12');
  await expect(page.getByText('больше людей, чем состоит')).toBeVisible();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Скачать DOCX' }).click();
  const saved = await download;
  expect(saved.suggestedFilename()).toMatch(/\.docx$/);
  const text = await wordsOf(readFileSync(await saved.path()));
  // Once after its word, once under the signature.
  expect(text.match(/Образцова А.\sП./g)).toHaveLength(2);
});

test('what is chosen from options goes into the paper', async ({ page }) => {
  await page.goto('/forms/soglasie-na-rasprostranenie/');
  await begin(page);
  await page.getByLabel('Фотографии: да или нет').selectOption('нет');
  await expect(page.locator('.fill-sheet mark', { hasText: /^нет$/ })).toHaveCount(1);
});

test('the print window gets the filled papers alone', async ({ page }) => {
  // Events of printing come as in a real print window.
  await page.addInitScript(() => {
    globalThis.print = () => {
      dispatchEvent(new Event('beforeprint'));
      const shown = [...document.body.children].filter((element) => element.checkVisibility());
      const { dataset } = document.documentElement;
      dataset['printed'] = shown.map(({ className }) => className).join();
      dataset['titles'] = Array.from(
        document.querySelectorAll('.fill-print .fill-title'),
        ({ textContent }) => textContent,
      ).join('; ');
      dispatchEvent(new Event('afterprint'));
    };
  });
  const printed = page.locator('html');
  await page.goto('/forms/protokol-sobraniya/');
  await begin(page);
  await page.emulateMedia({ media: 'print' });
  await page.locator('button', { hasText: 'Напечатать или' }).dispatchEvent('click');
  await expect(printed).toHaveAttribute('data-printed', 'fill-print');

  // Of the browser itself, too, once there is something to print.
  await page.evaluate(() => {
    print();
  });
  await expect(printed).not.toHaveAttribute('data-printed', 'fill-print');
  await page.emulateMedia({ media: 'screen' });
  await page.getByLabel('Место собрания').fill('учительская');
  await page.emulateMedia({ media: 'print' });
  await page.evaluate(() => {
    print();
  });
  await expect(printed).toHaveAttribute('data-printed', 'fill-print');
  await expect(page.locator('.fill-print')).toHaveCount(0);

  await page.emulateMedia({ media: 'screen' });
  await page.goto(kit);
  await begin(page);
  await page.getByRole('button', { name: 'Напечатать все бумаги' }).click();
  const titles = (await printed.getAttribute('data-titles'))?.split('; ') ?? [];
  expect(titles.length).toBeGreaterThan(6);
  expect(titles[0]).toMatch(/^Профсоюзное собрание/u);
  expect(titles.join()).not.toMatch(/слайд/iu);
});

for (const address of [form, kit])
  test(`${address} once open is filled in without a connection`, async ({ page, context }) => {
    // The page comes first; what fills in follows when it has nothing else to do.
    await page.goto(address);
    await expect(page.locator('[data-fill-ready]')).toHaveCount(1);
    await context.setOffline(true);
    const asked = watch(page);
    await begin(page);
    await page.locator('.fill-form').getByRole('textbox').first().fill(name);
    const download = page.waitForEvent('download');
    await page
      .getByRole('button', { name: /Скачать (?:весь|DOCX)/ })
      .first()
      .click();
    expect((await download).suggestedFilename()).toMatch(/\.(?:zip|docx)$/);
    expect(asked).toEqual([]);
  });

test('where a reader saves data, what fills in comes only when they begin', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'connection', { value: { saveData: true } });
  });
  const asked = watch(page);
  await page.goto(form, { waitUntil: 'networkidle' });
  expect(asked.filter((address) => /panel|\.json$/.test(address))).toEqual([]);
  await begin(page);
  expect(asked.some((address) => address.includes('/_astro/panel'))).toBe(true);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  test('blank files are there, and nothing that does not work', async ({ page }) => {
    await page.goto(kit);
    await expect(page.getByRole('link', { name: 'Весь комплект, чистые бланки' })).toBeVisible();
    await expect(page.getByRole('button', { name: 'Начать заполнение' })).toBeHidden();
  });
});
