import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { axeFindings } from '../support/axe.ts';
import { latinWords } from './support/latin.ts';
import { expect, test } from './support/office.ts';
import { withRealOffice } from './support/realOffice.ts';

const starter = path.resolve(import.meta.dirname, '../../../content');

test('files without use are listed, and one goes through a draft', async ({ page }) => {
  const content = mkdtempSync(path.join(tmpdir(), 'content-'));
  try {
    cpSync(starter, content, { recursive: true });
    writeFileSync(path.join(content, 'news/itogi-goda/staraya-tablica.csv'), 'а;б\n');
    await withRealOffice(
      page,
      async (url, git) => {
        await page.goto(`${url}admin/#/collections/news/entries/itogi-goda/index`);
        const panel = page.getByRole('region', { name: 'Проверка записи' });
        await expect(panel.getByText('staraya-tablica.csv лежит рядом с записью')).toBeVisible();
        await page.getByRole('button', { name: 'Файлы без дела', exact: true }).click();
        const dialog = page.getByRole('dialog', { name: 'Файлы без дела' });
        await expect(dialog.getByRole('status')).toHaveText(/^1.файл, 1.КБ\.$/u);
        await expect(dialog.getByRole('link', { name: /^Итоги Года/u })).toBeVisible();
        expect(await axeFindings(page, undefined, '.unused')).toEqual([]);
        expect(await latinWords(page)).toEqual([]);
        await dialog.getByRole('button', { name: 'Убрать staraya-tablica.csv' }).click();
        await expect(dialog.getByText('Убран в черновике')).toBeVisible();
        expect(git('diff', '--name-status', 'main', 'cms/news/itogi-goda').trim()).toBe(
          'D\tnews/itogi-goda/staraya-tablica.csv',
        );
      },
      { content },
    );
  } finally {
    rmSync(content, { recursive: true, force: true });
  }
});

test('where every file is used, the screen says so', async ({ page }) => {
  await withRealOffice(page, async (url) => {
    await page.goto(`${url}admin/`);
    await page.getByRole('button', { name: 'Файлы без дела', exact: true }).click();
    await expect(page.getByText('Таких файлов нет')).toBeVisible();
  });
});
