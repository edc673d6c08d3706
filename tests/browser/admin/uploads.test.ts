// Pictures and files: cleaned, named, shown with size and type; what is refused is refused with what to do.
import sharp from 'sharp';
import type { Locator, Page } from '@playwright/test';
import { docx } from '../../unit/office/makeZip.ts';
import { axeFindings } from '../support/axe.ts';
import { drop, dropBig } from './support/dropping.ts';
import type { DiskFile } from './support/dropping.ts';
import { expect, test } from './support/office.ts';
import { save, withRealOffice } from './support/realOffice.ts';
import { body } from './support/writing.ts';

const gps = {
  IFD0: { Make: 'Телефон' },
  IFD3: { GPSLatitude: '52/1 2/1 0/1', GPSLatitudeRef: 'N' },
};
const entry = '#/collections/news/entries/itogi-goda/index';
const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const regulation: DiskFile = { name: 'Положение.docx', mimeType: wordType, buffer: docx() };

/** A photo as a telephone takes it. */
function photo(width: number, height: number): Promise<Buffer> {
  return sharp({ create: { width, height, channels: 3, background: '#2a7' } })
    .withExif(gps)
    .jpeg()
    .toBuffer();
}

const file = (name: string, contents: string | Buffer = 'x'): DiskFile => ({
  ...{ name, mimeType: 'application/octet-stream' },
  buffer: Buffer.from(contents),
});

/** The field «Картинка» of a news item, unfolded. */
async function pictureField(page: Page): Promise<Locator> {
  await page.getByRole('button', { name: 'Развернуть' }).nth(1).click();
  return page.locator('.office-upload').filter({ has: page.locator('input[accept^=image]') });
}

/** The field for a file among «Файлы» of a news item. */
async function fileField(page: Page): Promise<Locator> {
  await page.getByRole('button', { name: /^Добавить: файл/u }).click();
  return page.locator('.office-upload').filter({ has: page.locator('input[accept*=docx]') });
}

test('a photo arrives renamed and without what the camera wrote into it', async ({
  office,
  page,
}) => {
  const buffer = await photo(3000, 2000);
  expect(buffer.includes('Exif')).toBe(true);
  await office.open('#/collections/news/new');
  await office.field('Заголовок').fill('С фотографией');
  await office.field('Коротко').fill('Одно предложение.');
  await office.field('Дата').fill('05.03.2020');
  await office.field('Рубрика').selectOption({ label: 'Отчёты' });
  const field = await pictureField(page);
  const picture = { name: 'Фото с телефона.JPG', mimeType: 'image/jpeg', buffer };
  await field.locator('input[type=file]').setInputFiles(picture);
  await expect(field).toContainText(/^Фото с телефона\.JPG · JPG · \d+.КБ/u);
  await expect(field).toContainText('На сайте: foto-s-telefona.jpg');
  await office.field('Что на картинке').fill('Зелёное поле');
  await page.getByRole('button', { name: 'Сохранить', exact: true }).click();
  await expect(page.getByText('Сохранено').first()).toBeVisible();
  expect(await office.draft('news/s-fotografiej/index')).toContain(
    'picture:\n  src: ./foto-s-telefona.jpg\n  alt: Зелёное поле\n',
  );
  const stored = await office.asset('news/s-fotografiej/index');
  expect(stored.path).toBe('content/news/s-fotografiej/foto-s-telefona.jpg');
  const { exif, width } = await sharp(stored.bytes).metadata();
  expect(exif).toBeUndefined();
  expect(width).toBe(2560);
});

test('a file says its name, type and size, also when the entry is opened again', async ({
  page,
}) => {
  await withRealOffice(page, async (url) => {
    await page.goto(`${url}admin/${entry}`);
    const field = await fileField(page);
    expect(await drop(field, regulation)).toBe(true);
    await expect(field).toContainText(/^Положение\.docx · DOCX · 1.КБ/u);
    await expect(field).toContainText('На сайте: polozhenie.docx');
    expect(await axeFindings(page, undefined, '.office-upload')).toEqual([]);
    await page.getByLabel('Название', { exact: true }).fill('Положение');
    await save(page);
    await page.reload();
    await expect(page.getByText('Всего: 1').first()).toBeVisible();
    await body(page).click();
    await page.getByText('Вставить блок', { exact: true }).click();
    await page.getByRole('button', { name: /^Файл Файл, который/u }).click();
    const dialog = page.getByRole('dialog', { name: 'Файл' });
    await dialog
      .getByLabel('Взять файл, который уже лежит рядом с записью')
      .selectOption({ label: 'Положение.docx' });
    await expect(dialog.getByText(/^Положение\.docx · DOCX · 1.КБ/u)).toBeVisible();
  });
});

test('a document and a picture dropped into the text open their forms', async ({
  office,
  page,
}) => {
  await office.open(entry);
  await expect(body(page)).toContainText('По решению');
  const words = body(page).getByText('По решению');
  await drop(words, regulation);
  const card = page.getByRole('dialog', { name: 'Файл' });
  await expect(card.getByText(/^Положение\.docx · DOCX · 1.КБ/u)).toBeVisible();
  await card.getByLabel('Название').fill('Положение');
  await card.getByRole('button', { name: 'Вставить' }).click();
  await expect(body(page).getByText('polozhenie.docx')).toBeVisible();
  const buffer = await photo(40, 30);
  await drop(words, { name: 'Стенд.jpg', mimeType: 'image/jpeg', buffer });
  const picture = page.getByRole('dialog', { name: 'Картинка' });
  await expect(picture.getByText(/^Стенд\.jpg · JPG · 1.КБ/u)).toBeVisible();
  await picture.getByRole('button', { name: 'Отмена' }).click();
  await drop(words, file('Список.xls'));
  await expect(page.getByText('Список.xls: Файлы XLS сайт не принимает')).toBeVisible();
});

test('a file dropped beside its field does not take the place of the form', async ({
  office,
  page,
}) => {
  await office.open(entry);
  await office.field('Заголовок').fill('Не пропадёт');
  expect(await drop(page.locator('.office-check'), regulation)).toBe(true);
  await expect(office.field('Заголовок')).toHaveValue('Не пропадёт');
});

/** Of each: what is chosen and what the editor is told to do. */
const refusedPictures: readonly (readonly [DiskFile, RegExp])[] = [
  [file('схема.svg', '<svg/>'), /^схема\.svg: SVG.*Сохраните картинку как PNG/u],
  [file('снимок.heic'), /Сохраните снимок как JPG/u],
  [file('анимация.gif'), /должна быть JPG, PNG или WebP\. Сохраните/u],
  [file('битая.jpg'), /повреждена.*Сохраните её заново/u],
  [file('пустая.png', ''), /Файл пуст\. Сохраните его заново/u],
  [file('приказ.docx', docx()), /Это документ.*полем «Файлы» или блоком «Файл»/u],
];

const refusedFiles: readonly (readonly [DiskFile, RegExp])[] = [
  [file('отчёт.docm'), /макросы.*Сохраните документ как DOCX/u],
  [
    file('отчёт.docx', docx({ 'word/vbaProject.bin': 'x' })),
    /В файле есть макросы.*Сохраните его без макросов/u,
  ],
  [file('отчёт.doc'), /Файлы DOC сайт не принимает\. Сохраните документ как DOCX/u],
  [file('схема.svg', '<svg/>'), /SVG.*Сохраните картинку как PNG/u],
  [file('программа.exe'), /Такой файл сайт не принимает\. Можно: PDF/u],
  [file('приказ.pdf', 'не PDF'), /Внутри файла не PDF.*Сохраните файл заново/u],
  [file('фото.jpg'), /Это картинка.*полем «Картинка»/u],
];

/** Chooses each in turn and reads the answer. */
async function refuses(
  field: Locator,
  refusals: readonly (readonly [DiskFile, RegExp])[],
): Promise<void> {
  for (const [chosen, advice] of refusals) {
    await field.locator('input[type=file]').setInputFiles(chosen);
    await expect(field.getByRole('alert'), chosen.name).toHaveText(advice);
  }
}

/** Drops a file that is too big and reads the answer. */
async function refusesBig(field: Locator, name: string): Promise<void> {
  await dropBig(field, name, 26 * 1024 * 1024);
  await expect(field.getByRole('alert')).toHaveText(
    `${name}: В файле 26 МБ, а можно не больше 25 МБ. Уменьшите его или разделите на части.`,
  );
}

test('pictures that the site does not take are refused with what to do', async ({
  office,
  page,
}) => {
  await office.open(entry);
  const field = await pictureField(page);
  await refuses(field, refusedPictures);
  await refusesBig(field, 'огромная.jpg');
  await page.getByRole('button', { name: 'Картинка с описанием' }).click();
  await refuses(page.getByRole('dialog', { name: 'Картинка' }), refusedPictures.slice(0, 2));
});

test('files that the site does not take are refused with what to do', async ({ office, page }) => {
  await office.open(entry);
  const field = await fileField(page);
  await refuses(field, refusedFiles);
  await refusesBig(field, 'архив.zip');
  await page.getByText('Вставить блок', { exact: true }).click();
  await page.getByRole('button', { name: /^Файл Файл, который/u }).click();
  await refuses(page.getByRole('dialog', { name: 'Файл' }), refusedFiles.slice(0, 2));
});
