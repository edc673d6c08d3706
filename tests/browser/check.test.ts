import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import { overflowing } from './support/layout.ts';

const head =
  'Местная организация;Первичная организация;Фамилия, имя, отчество;Дата рождения;Работник, пенсионер или студент;Должность;Дата вступления в Профсоюз;Номер бумажного билета;Телефон;Электронная почта;Согласие подписано;Дата согласия';
const row = (name: string) =>
  `Районная организация — образец;ППО школы-образца;${name};05.09.1975;работник;учитель;01.09.1998;000001;;;да;22.04.2020`;

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
  expect(asked).toEqual([]);
  expect(errors).toEqual([]);
});
