import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { overflowing } from './support/layout.ts';

const head =
  'Местная организация;Первичная организация;Фамилия, имя, отчество;Дата рождения;Работник, пенсионер или студент;Должность;Дата вступления в Профсоюз;Номер бумажного билета;Телефон;Электронная почта;Согласие подписано;Дата согласия';
const row = (name: string) =>
  `Районная организация — образец;ППО школы-образца;${name};05.09.1975;работник;учитель;01.09.1998;000001;;;да;22.04.2020`;
const organizations = [
  'Местная организация;Первичная организация;Образовательная организация;Вид организации;Адрес;Работников всего;Членов Профсоюза;Почта для связи;Есть доступ в интернет;Дата сведений',
  'Районная организация — образец;ППО школы-образца;Школа-образец;школа;с. Образцово;58;42;;да;16.03.2020',
];

test('a filled-in register is checked in a worker, offline, and its cleaned copy is saved', async ({
  page,
  context,
}) => {
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto('/registers/chleny/');
  const file = page.getByLabel('Заполненная таблица');
  // The worker, and the last of what a check needs: the blank table for a cleaned copy.
  const checker = page.waitForResponse(/worker/);
  const blank = page.waitForResponse(/\.xlsx$/);
  await file.focus();
  for (const response of [await checker, await blank]) await response.finished();
  await context.setOffline(true);
  const asked: string[] = [];
  page.on('request', (request) => {
    if (!request.url().startsWith('blob:')) asked.push(request.url());
  });
  const text = [head, row('Oбразцова Анна Примеровна'), row('Примеров П. О.')].join('\r\n');
  await file.setInputFiles({ name: 'a.csv', mimeType: 'text/csv', buffer: Buffer.from(text) });
  const found = page.getByRole('region', { name: 'Таблица замечаний' });
  await expect(found.getByText('латинские буквы')).toBeVisible();
  await expect(found.getByText('Имя сокращено')).toBeVisible();
  expect(await overflowing(page)).toEqual([]);
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Скачать исправленную таблицу' }).click();
  const saved = unzipSync(readFileSync(await (await download).path()));
  expect(strFromU8(saved['xl/worksheets/sheet1.xml'] ?? new Uint8Array())).toContain(
    'Образцова Анна Примеровна',
  );
  const list = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Скачать список замечаний' }).click();
  const findings = readFileSync(await (await list).path(), 'utf8');
  expect(findings).toContain('"2";"Фамилия, имя, отчество";"Oбразцова Анна Примеровна"');
  expect(findings).toContain('"3";"Фамилия, имя, отчество";"Примеров П. О."');
  expect(asked).toEqual([]);
  expect(errors).toEqual([]);
});

test('numbers of members are held against the register of organisations', async ({ page }) => {
  await page.goto('/registers/chleny/');
  const csv = (name: string, lines: readonly string[]) => ({
    name,
    mimeType: 'text/csv',
    buffer: Buffer.from(lines.join('\r\n')),
  });
  await page
    .getByLabel('Заполненная таблица')
    .setInputFiles(csv('a.csv', [head, row('Образцова Анна Примеровна')]));
  await expect(page.getByText('Замечаний нет')).toBeVisible();
  await page.getByLabel(/Реестр первичных организаций/).setInputFiles(csv('b.csv', organizations));
  await expect(page.getByText('В списке 1 человек, а в реестре организаций 42.')).toBeVisible();
});

test('a file that is dropped is checked; an empty one and one with macros are not praised', async ({
  page,
}) => {
  await page.goto('/registers/chleny/');
  const drop = async (name: string, bytes: Uint8Array) => {
    const data = await page.evaluateHandle(
      ([file, numbers]) => {
        const transfer = new DataTransfer();
        transfer.items.add(new File([new Uint8Array(numbers)], file));
        return transfer;
      },
      [name, [...bytes]] as const,
    );
    await page.locator('[data-check]').dispatchEvent('drop', { dataTransfer: data });
  };
  await drop('a.csv', Buffer.from([head, row('Примеров П. О.')].join('\r\n')));
  await expect(page.getByText('Имя сокращено')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Скачать список замечаний' })).toBeVisible();
  // Nothing was put right, so there is nothing to save as a table.
  await expect(page.getByRole('button', { name: /исправленную таблицу/ })).toBeHidden();
  await drop('c.csv', Buffer.from(head));
  await expect(page.getByText('В таблице нет ни одной заполненной строки')).toBeVisible();
  await drop('b.xlsm', zipSync({ 'xl/vbaProject.bin': strToU8('x') }));
  await expect(page.getByText('В файле есть макросы')).toBeVisible();
});
