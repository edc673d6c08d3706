import { expect, test, type Page } from '@playwright/test';
import { docx } from '../../src/documents/docx/docx.ts';
import { axeFindings } from './support/axe.ts';
import { overflowing } from './support/layout.ts';

const address = '/forms/soglasie/';
const words = `Я, ______, проживающий по адресу: ____, паспорт ____, даю согласие первичной организации
школы-образца, расположенной по адресу: с. Образцово, на обработку моих данных в целях учёта членов Профсоюза:
дата рождения, должность, телефон.`;

const part = (page: Page, number: number) =>
  page.getByRole('checkbox', { name: new RegExp(`^${String(number)}\\. `) });

test('a pasted consent is held against nine parts, offline, and nothing is sent', async ({
  page,
  context,
}) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto(address, { waitUntil: 'networkidle' });
  // What reads a file, and the library that unpacks, unless the form has brought it already.
  const chunk = page.waitForResponse((response) => response.url().includes('/_astro/file.'));
  await page.getByLabel(/Или файл Word/).focus();
  await (await chunk).finished();
  await page.waitForLoadState('networkidle');
  await context.setOffline(true);
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));

  await page.getByLabel('Текст вашего бланка').fill(words);
  for (const number of [1, 3, 4, 5]) await expect(part(page, number)).toBeChecked();
  for (const number of [2, 6, 7, 8, 9]) await expect(part(page, number)).not.toBeChecked();
  const result = page.getByText(/Есть 4 части из 9/);
  await expect(result).toContainText('8. Срок и отзыв');
  await expect(page.getByText('Не нашли: срок; порядок отзыва.')).toBeVisible();
  expect(await overflowing(page)).toEqual([]);
  expect(await axeFindings(page, undefined, '.consent')).toEqual([]);

  // What is missing has its wording from the form above.
  await page.getByText('Пример к части «Срок и отзыв»').click();
  await expect(page.locator('.consent-example').nth(7)).toContainText(/Согласие\sдействует/);

  // A person knows better, by keyboard too.
  await part(page, 9).focus();
  await page.keyboard.press('Space');
  await expect(page.getByText(/Есть 5 частей из 9/)).toBeVisible();

  // A file of Word, made as offices make it.
  const file = await docx(
    {
      title: 'Согласие',
      use: 'sheet',
      address: 'https://example.ru/',
      parts: [
        {
          type: 'paragraph',
          role: 'text',
          sentence: [{ type: 'text', text: `${words} Подпись ____` }],
        },
      ],
    },
    {},
    new Date(0),
  );
  await page.getByLabel(/Или файл Word/).setInputFiles({
    name: 'soglasie.docx',
    mimeType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    buffer: Buffer.from(file),
  });
  await expect(page.getByLabel('Текст вашего бланка')).toHaveValue(/Подпись ____/);
  await expect(part(page, 9)).toBeChecked();
  expect(asked).toEqual([]);
});

test('a file that is no text is refused in Russian, and the list stays', async ({ page }) => {
  await page.goto(address);
  await page.getByLabel(/Или файл Word/).setInputFiles({
    name: 'a.pdf',
    mimeType: 'application/pdf',
    buffer: Buffer.from('%PDF-1.7'),
  });
  await expect(page.getByText('Это PDF.')).toBeVisible();
  await part(page, 1).check();
  await expect(page.getByText(/Есть 1 часть из 9/)).toBeVisible();
});

test('the result is printed alone, with the wording that is missing', async ({ page }) => {
  await page.addInitScript(() => {
    globalThis.print = () => {
      const shown = [...document.body.children].filter((element) => element.checkVisibility());
      document.documentElement.dataset['printed'] = shown
        .map(({ textContent }) => textContent)
        .join();
    };
  });
  await page.goto(address);
  for (const number of [1, 2, 3, 5, 6, 7, 8, 9]) await part(page, number).check();
  await page.emulateMedia({ media: 'print' });
  await page.locator('[data-consent-print]').dispatchEvent('click');
  const printed = page.locator('html');
  await expect(printed).toHaveAttribute('data-printed', /Есть 8 частей из 9\. Нет: 4\. Цель/);
  await expect(printed).toHaveAttribute('data-printed', /Пример: Цель\. Учёт членов/);
  await expect(printed).not.toHaveAttribute('data-printed', /Девять частей согласия[^]*Бланки/);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  test('the list is ticked by hand, and nothing is there that does not work', async ({ page }) => {
    await page.goto(address);
    await part(page, 4).check();
    await expect(page.getByLabel('Текст вашего бланка')).toBeHidden();
    await expect(page.getByRole('button', { name: 'Напечатать итог' })).toBeHidden();
  });
});
