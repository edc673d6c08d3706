import { readFileSync } from 'node:fs';
import { expect, type Page } from '@playwright/test';
import { unzipSync } from 'fflate';

/** Opens the panel in which a form or a kit is filled in. */
export async function begin(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Начать заполнение' }).click();
  await expect(page.getByRole('button', { name: /Скачать/ }).first()).toBeVisible();
}

/** The files of the kit that is filled in, by their names. */
export async function savedKit(page: Page): Promise<[name: string, bytes: Uint8Array][]> {
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Скачать весь комплект (ZIP)' }).click();
  return Object.entries(unzipSync(readFileSync(await (await download).path())));
}
