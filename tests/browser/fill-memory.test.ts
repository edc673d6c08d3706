// What the device remembers of a form, and what it must not.
import { expect, test, type Page } from '@playwright/test';
import mammoth from 'mammoth';
import { begin, savedKit } from './support/fill.ts';

const kit = '/meetings/budushchee-ili-realnost/';
const minutes = '/forms/protokol-sobraniya/';

const place = (page: Page) => page.getByLabel('Место собрания');
const box = (page: Page) => page.getByLabel(/Запомнить на этом устройстве/);

function stored(page: Page): Promise<unknown> {
  return page.evaluate(() => JSON.parse(localStorage.getItem('fill') ?? 'null') as unknown);
}

test('the device remembers when asked to, and forgets by one button', async ({ page }) => {
  await page.goto(kit);
  await begin(page);
  await place(page).fill('кабинет 12');
  expect(await stored(page)).toBeNull();
  await box(page).check();
  await page.goto(minutes);
  await begin(page);
  await expect(place(page)).toHaveValue('кабинет 12');
  page.on('dialog', (dialog) => void dialog.accept());
  await page.getByRole('button', { name: 'Забыть всё' }).click();
  await expect(place(page)).toHaveValue('');
  expect(await stored(page)).toBeNull();
});

test('nothing is forgotten by a slip of the finger', async ({ page }) => {
  await page.goto(kit);
  await begin(page);
  await place(page).fill('кабинет 12');
  await box(page).check();
  page.on('dialog', (dialog) => void dialog.dismiss());
  await page.getByRole('button', { name: 'Забыть всё' }).click();
  await expect(place(page)).toHaveValue('кабинет 12');
  expect(await stored(page)).toEqual({ place: 'кабинет 12' });
});

test('what a member writes of themselves is not kept, nor gets into the consent of others', async ({
  page,
}) => {
  await page.goto('/forms/soglasie/');
  await begin(page);
  await box(page).check();
  await page
    .getByLabel('Фамилия, имя, отчество', { exact: true })
    .fill('Примерова Анна Образцовна');
  await page.getByLabel(/^Вид документа/u).fill('ПАСПОРТ-ПРИМЕР');
  await page.getByLabel('Название первичной организации').fill('ППО школы-образца');
  expect(await stored(page)).toEqual({ organization: 'ППО школы-образца' });
  // Even what was kept in some other way.
  await page.evaluate(() => {
    localStorage.setItem('fill', JSON.stringify({ passport: 'ПАСПОРТ', resources: 'СТЕНГАЗЕТА' }));
  });
  await page.goto(kit);
  await begin(page);
  await place(page).fill('кабинет 12');
  expect(await stored(page)).toEqual({ place: 'кабинет 12', resources: 'СТЕНГАЗЕТА' });
  const papers = (await savedKit(page)).filter(([name]) => name.endsWith('.docx'));
  expect(papers.length).toBeGreaterThan(5);
  for (const [name, bytes] of papers) {
    const { value } = await mammoth.extractRawText({ buffer: Buffer.from(bytes) });
    expect.soft(value, name).not.toMatch(/ПАСПОРТ|СТЕНГАЗЕТА|Примерова/u);
  }
});

test('an answer that is taken out does not come back', async ({ page }) => {
  await page.goto(kit);
  await begin(page);
  await box(page).check();
  await place(page).fill('кабинет 12');
  await place(page).fill('');
  expect(await stored(page)).toEqual({});
  await page.reload();
  await begin(page);
  await expect(place(page)).toHaveValue('');
});

test('two tabs keep each other up to date, and forget together', async ({ page, context }) => {
  const other = await context.newPage();
  for (const tab of [page, other]) {
    await tab.goto(kit);
    await begin(tab);
    await box(tab).check();
  }
  await page.getByLabel('Название первичной организации').fill('ППО школы-образца');
  await place(other).fill('кабинет 12');
  await expect(place(page)).toHaveValue('кабинет 12');
  expect(await stored(page)).toEqual({ organization: 'ППО школы-образца', place: 'кабинет 12' });
  other.on('dialog', (dialog) => void dialog.accept());
  await other.getByRole('button', { name: 'Забыть всё' }).click();
  await expect(box(page)).not.toBeChecked();
  await place(page).fill('актовый зал');
  expect(await stored(page)).toBeNull();
});

test('a browser that keeps nothing says so', async ({ page }) => {
  await page.addInitScript(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
  });
  await page.goto(kit);
  await begin(page);
  await place(page).fill('кабинет 12');
  await box(page).click();
  await expect(box(page)).not.toBeChecked();
  await expect(page.getByText('Браузер не даёт запоминать')).toBeVisible();
});

test('a page is not left by accident with what is nowhere else', async ({ page }) => {
  const asked: string[] = [];
  page.on('dialog', (dialog) => {
    asked.push(dialog.type());
    void dialog.accept();
  });
  await page.goto(kit);
  await begin(page);
  await page.reload();
  expect(asked).toEqual([]);
  await begin(page);
  await place(page).pressSequentially('зал');
  await page.reload();
  expect(asked).toEqual(['beforeunload']);
  await begin(page);
  await place(page).pressSequentially('зал');
  await savedKit(page);
  await page.reload();
  expect(asked).toEqual(['beforeunload']);
});
