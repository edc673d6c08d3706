import { axeFindings } from '../support/axe.ts';
import { expect, test } from './support/office.ts';
import { save, setState, withRealOffice } from './support/realOffice.ts';

const entry = 'admin/#/collections/news/entries/itogi-goda/index';

test('the panel says what to mend and leads there; a draft is saved all the same', async ({
  page,
}) => {
  await withRealOffice(page, async (url, git) => {
    await page.goto(url + entry);
    const panel = page.getByRole('region', { name: 'Проверка записи' });
    await expect(panel.getByRole('status')).toContainText('Ошибок нет');
    await page.getByLabel('Заголовок', { exact: true }).fill('');
    await page.getByLabel('Дата', { exact: true }).fill('31.02.2020');
    await page.getByLabel('Текст', { exact: true }).click();
    await page.keyboard.press('Control+End');
    await page.keyboard.type(' Номер 112-233-445 95.');
    await expect(panel.getByRole('status')).toContainText('3 места нужно исправить');

    await panel.getByRole('button', { name: /^Дата\. Такого дня нет/u }).click();
    await expect(page.getByLabel('Дата', { exact: true })).toBeFocused();
    await panel.getByRole('button', { name: /Похоже на СНИЛС/u }).click();
    await expect(page.getByLabel('Текст', { exact: true })).toBeFocused();
    await expect(page.locator('.office-shown')).toContainText('112-233-445 95');
    await expect(panel.getByText('Почему это не персональные данные')).toBeVisible();

    await save(page);
    await setState(page, 'Черновик', 'На проверке');
    await expect(page.getByText('Состояние не изменено')).toContainText('в «Проверке»');
    expect(git('log', '-1', '--format=%B', 'cms/news/itogi-goda')).toContain('Cms-Status: draft');

    await page.getByLabel('Заголовок', { exact: true }).fill('Итоги Года');
    await page.getByLabel('Дата', { exact: true }).fill('04.12.2020');
    const why = page.getByLabel(/^Почему это не персональные данные/u);
    await why.fill('Это номер заявки в журнале, а не СНИЛС.');
    await expect(panel.getByRole('status')).toContainText('Ошибок нет');
    await expect(panel.getByText('Стоит улучшить: 2')).toBeVisible();
    await save(page);
    await setState(page, 'Черновик', 'На проверке');
    await expect(page.getByRole('button', { name: 'Состояние: На проверке' })).toBeVisible();
  });
});

test('what only the service finds is shown by the same panel', async ({ page }) => {
  await withRealOffice(page, async (url) => {
    await page.goto(url + entry);
    await page.getByLabel('Заголовок', { exact: true }).fill('Итоги');
    await save(page);
    const panel = page.getByRole('region', { name: 'Проверка записи' });
    await expect(panel.getByRole('status')).toContainText('Ошибок нет');
    await page.route('**/api/v1', async (route) => {
      const asked = route.request().postDataJSON() as { action: string };
      if (asked.action !== 'updateUnpublishedEntryStatus') return route.fallback();
      const findings = [
        {
          ...{ code: 'compiler', level: 'error', file: 'news/itogi-goda/index.mdx' },
          ...{ line: 2, column: 1, quote: 'Итоги', message: 'Так сборка этого не примет.' },
        },
      ];
      return route.fulfill({
        status: 422,
        json: { error: 'Отправить нельзя: строка 2', code: 'held', findings },
      });
    });
    await setState(page, 'Черновик', 'На проверке');
    await panel.getByRole('button', { name: /^Заголовок\. Так сборка этого не примет/u }).click();
    await expect(page.getByLabel('Заголовок', { exact: true })).toBeFocused();
    await page.getByLabel('Заголовок', { exact: true }).fill('Итоги Года');
    await expect(panel.getByRole('status')).toContainText('Ошибок нет');
  });
});

test('a folded group opens for the field that is wrong', async ({ office, page }) => {
  await office.open('#/collections/news/entries/itogi-goda/index');
  const panel = page.getByRole('region', { name: 'Проверка записи' });
  // The files of the starter content are not in the tab, so its picture is missing.
  await panel.getByRole('button', { name: /^Картинка\. Файла \.\/cover\.webp/u }).click();
  await expect(page.getByLabel('Что на картинке')).toBeInViewport();
  await expect(page.locator('[id^="src-field-"]')).toBeFocused();
  expect(await axeFindings(page, undefined, '.office-check')).toEqual([]);
});

test('settings have the same panel: a draft may be half done, it leads to the field', async ({
  page,
}) => {
  await withRealOffice(page, async (url, git) => {
    await page.goto(`${url}admin/#/collections/settings/entries/site`);
    const panel = page.getByRole('region', { name: 'Проверка записи' });
    await expect(panel.getByRole('status')).toContainText('Ошибок нет');
    await page.getByLabel('Название раздела', { exact: true }).fill('');
    await page.getByLabel('Путь раздела', { exact: true }).fill('digital');
    await expect(panel.getByRole('status')).toContainText('2 места нужно исправить');
    await panel.getByRole('button', { name: /^Путь раздела\./u }).click();
    await expect(page.getByLabel('Путь раздела', { exact: true })).toBeFocused();
    expect(await axeFindings(page, undefined, '.office-check')).toEqual([]);
    await save(page);
    await setState(page, 'Черновик', 'На проверке');
    await expect(page.getByText('Состояние не изменено')).toContainText('в «Проверке»');
    expect(git('log', '-1', '--format=%B', 'cms/settings/site')).toContain('Cms-Status: draft');
    await page.getByRole('button', { name: 'Показать историю' }).click();
    await page.getByRole('button', { name: /^Что изменилось/u }).click();
    await expect(page.locator('.office-changes')).toContainText('Название раздела');
  });
});

test('a word is added deep in settings, and the panel leads back to it', async ({
  office,
  page,
}) => {
  await office.open('#/collections/settings/entries/synonyms');
  const panel = page.getByRole('region', { name: 'Проверка записи' });
  await expect(panel.getByRole('status')).toContainText('Ошибок нет');
  await page.getByRole('button', { name: /^Добавить: слова с одним смыслом/iu }).click();
  await page
    .getByRole('button', { name: /^Добавить: слово$/iu })
    .first()
    .click();
  const word = page.getByRole('textbox', { name: 'Слово' });
  await word.fill('а'.repeat(61));
  await panel.getByRole('button', { name: /^Синонимы поиска\./u }).click();
  await expect(page.locator('.office-shown')).toHaveText(/^Слова/u);
  await expect(word).toBeInViewport();
});
