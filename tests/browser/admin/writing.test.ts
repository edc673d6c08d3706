// What an editor does in the text: blocks by their forms, links by search, pictures with words, undo, typography.
import { axeFindings } from '../support/axe.ts';
import { latinWords } from './support/latin.ts';
import { expect, test } from './support/office.ts';
import type { Office } from './support/office.ts';
import { body } from './support/writing.ts';

const key = 'glossary/zapis/index';

/** A new entry with nothing in its text, the caret in it. */
async function begin(office: Office): Promise<void> {
  await office.open('#/collections/glossary/new');
  await office.field('Термин').fill('Запись');
  await office.field('Коротко').fill('Одно предложение.');
  await body(office.page).click();
}

/** Saves and gives the text below the fields. */
async function stored(office: Office): Promise<string> {
  await office.page.getByRole('button', { name: 'Сохранить', exact: true }).click();
  await expect.poll(() => office.draft(key)).toBeDefined();
  const text = (await office.draft(key)) ?? '';
  return text.slice(text.indexOf('\n---\n') + 5).trim();
}

test('quotes, dashes and lists come while typing; undo takes them back; keys format', async ({
  office,
  page,
}) => {
  await begin(office);
  await page.keyboard.type('Раздел "Цифровой Профсоюз" - это "сайт "для" всех"');
  await expect(body(page)).toHaveText('Раздел «Цифровой Профсоюз» — это «сайт „для“ всех»');
  await page.keyboard.press('Enter');
  await page.keyboard.type('- один');
  await page.keyboard.press('Enter');
  await page.keyboard.type('два');
  await page.keyboard.press('Tab');
  await expect(body(page).locator('li li')).toHaveText('два');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Control+B');
  await page.keyboard.type('жирно');
  await page.keyboard.press('Control+B');
  await page.keyboard.press('Enter');
  await page.keyboard.type('лишнее');
  await page.keyboard.press('Control+Z');
  await expect(body(page)).not.toContainText('лишнее');
  await page.keyboard.press('Control+Y');
  await expect(body(page)).toContainText('лишнее');
  await page.keyboard.press('Control+Z');
  await expect(body(page)).not.toContainText('лишнее');
  await expect(page.getByText(/^Знаков: \d+$/u)).toBeVisible();
  expect(await stored(office)).toBe(
    'Раздел «Цифровой Профсоюз» — это «сайт „для“ всех»\n\n- один\n  - два\n\n**жирно**',
  );
});

test('a list with numbers begins with any, and goes on from there', async ({ office, page }) => {
  await begin(office);
  await page.getByRole('button', { name: 'Список с номерами' }).click();
  await page.keyboard.type('пятый');
  await page.keyboard.press('Enter');
  await page.keyboard.type('шестой');
  const first = page.getByRole('spinbutton', { name: 'Начать с' });
  await first.click();
  await page.keyboard.press('Control+A');
  await page.keyboard.type('15');
  await expect(first).toHaveValue('15');
  await expect(body(page).locator('ol')).toHaveAttribute('start', '15');
  const screen = page.frameLocator('#preview-pane').frameLocator('iframe[title="Запись на сайте"]');
  await expect(screen.locator('main ol')).toHaveAttribute('start', '15');
  expect(await axeFindings(page)).toEqual([]);
  expect(await stored(office)).toBe('15. пятый\n16. шестой');
});

test('signs that Markdown would take for its own mean themselves', async ({ office, page }) => {
  await begin(office);
  const typed = 'Билетов <5, {x}, файл_с_именем.docx, Цена* и срок*, [№ 5]';
  await page.keyboard.type(typed);
  await page.keyboard.press('Enter');
  await page.keyboard.type('1917. Год');
  const screen = page.frameLocator('#preview-pane').frameLocator('iframe[title="Запись на сайте"]');
  await expect(screen.getByText('Билетов')).toHaveText(typed.replaceAll(' ', ' '), {
    useInnerText: true,
  });
  await expect(screen.getByText('1917. Год')).toBeVisible();
  await expect(screen.locator('main em, main ol')).toHaveCount(0);
});

test('a block is filled in by a Russian form and written in richly', async ({ office, page }) => {
  await begin(office);
  await page.getByText('Вставить блок', { exact: true }).click();
  await page.getByRole('button', { name: /^Выноска/u }).click();
  const dialog = page.getByRole('dialog', { name: 'Выноска' });
  await dialog.getByLabel(/^Вид/u).selectOption({ label: 'Важно' });
  await dialog.getByLabel(/^Заголовок/u).fill('До 1 апреля');
  await expect(dialog.getByText('11 из 120')).toBeVisible();
  expect(await axeFindings(page)).toEqual([]);
  expect(await latinWords(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Вставить' }).click();
  const block = body(page).getByRole('region', { name: 'Выноска' });
  await expect(block).toContainText('До 1 апреля');
  await page.keyboard.type('Сдайте ');
  await page.keyboard.press('Control+B');
  await page.keyboard.type('план');
  expect(await stored(office)).toBe(
    '<Callout type="important" title="До 1 апреля">\n\nСдайте **план**\n\n</Callout>',
  );
});

test('a link to an entry is found by words of its title', async ({ office, page }) => {
  await begin(office);
  await page.keyboard.press('Control+K');
  const dialog = page.getByRole('dialog', { name: 'Ссылка' });
  await dialog.getByLabel('Найти страницу сайта').fill('постановление 1');
  await dialog.getByRole('button', { name: /Постановление № 1 о Годе/u }).click();
  await expect(dialog.getByLabel('Адрес', { exact: true })).toHaveValue(
    '/documents/postanovlenie-1-2020/',
  );
  await dialog.getByLabel('Слова ссылки').fill('постановление');
  expect(await axeFindings(page)).toEqual([]);
  expect(await latinWords(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Готово' }).click();
  expect(await stored(office)).toBe('[постановление](/documents/postanovlenie-1-2020/)');
});

test('a picture does not go in without words for those who do not see it', async ({
  office,
  page,
}) => {
  await begin(office);
  await page.getByRole('button', { name: 'Картинка с описанием' }).click();
  const dialog = page.getByRole('dialog', { name: 'Картинка' });
  await dialog.locator('input[type=file]').setInputFiles({
    name: 'Снимок 1.PNG',
    mimeType: 'image/png',
    buffer: Buffer.from(
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
      'base64',
    ),
  });
  await expect(dialog.getByText('snimok-1.png').first()).toBeVisible();
  await dialog.getByRole('button', { name: 'Вставить' }).click();
  await expect(dialog.getByRole('alert')).toBeVisible();
  await dialog.getByLabel('Описание').fill('Точка');
  await dialog.getByRole('button', { name: 'Вставить' }).click();
  expect(await stored(office)).toBe('![Точка](./snimok-1.png)');
});
