import { axeFindings } from '../support/axe.ts';
import { latinWords } from './support/latin.ts';
import { expect, test } from './support/office.ts';
import { save, withRealOffice } from './support/realOffice.ts';

test('the history tells what changed in words, and an old version comes back', async ({ page }) => {
  await withRealOffice(page, async (url, git) => {
    await page.goto(`${url}admin/#/collections/news/entries/itogi-goda/index`);
    const title = page.getByLabel('Заголовок', { exact: true });
    const before = await title.inputValue();
    await title.fill('Итоги Года: что подготовить');
    await page.getByLabel('Рубрика', { exact: true }).selectOption({ label: 'Отчёты' });
    await save(page);
    await page.getByRole('button', { name: 'Показать историю' }).click();
    await page.getByRole('button', { name: /^Что изменилось/u }).click();
    const changes = page.locator('.office-changes');
    await expect(changes.locator('del')).toContainText(['к заседанию', 'Объявления']);
    await expect(changes.locator('ins')).toContainText(['Отчёты']);
    await expect(page.getByText('Главный редактор, черновик')).toBeVisible();
    expect(await axeFindings(page, undefined, '.office-history')).toEqual([]);
    expect(await latinWords(page)).toEqual([]);
    page.on('dialog', (dialog) => void dialog.accept());
    await page.getByRole('button', { name: /^Вернуть версию/u }).click();
    await expect(title).toHaveValue(before);
    expect(git('diff', '--stat', 'main', 'cms/news/itogi-goda')).toBe('');
  });
});

test('a moment of publication says what it leads to, in the form and in the list', async ({
  page,
}) => {
  await withRealOffice(page, async (url, git) => {
    await page.goto(`${url}admin/#/collections/glossary/entries/ais/index`);
    const day = page.getByLabel(/^Опубликовать в срок/u);
    await day.fill('05.04.2020');
    await expect(page.getByText('Срок уже настал')).toBeVisible();
    await day.fill('05.04.2099');
    await page.getByLabel('Время по Чите').fill('9:00');
    await day.focus();
    await expect(
      page.getByText(/^Появится на сайте 5.апреля 2099.года в 09:00 по Чите/u),
    ).toBeVisible();
    await save(page);
    expect(git('show', 'cms/glossary/ais:glossary/ais/index.mdx')).toContain(
      'publishAt: 2099-04-05T09:00+09:00',
    );
    await page.goto(`${url}admin/#/workflow`);
    await expect(page.getByText(/появится 5.апреля 2099.года в 09:00/u)).toBeVisible();
  });
});
