import type { Page } from '@playwright/test';
import type { Editor } from '../../../publish/office/editors.ts';
import { expect, test } from './support/office.ts';
import { publish, save, withRealOffice } from './support/realOffice.ts';

/** Runs against the real service with one editor. */
const withOffice = (
  page: Page,
  run: (url: string, git: (...args: string[]) => string) => Promise<void>,
  editor?: Editor,
): Promise<void> => withRealOffice(page, run, editor ? { editor } : {});

test('a form saves again and again, is reviewed and published', async ({ page }) => {
  await withOffice(page, async (url, git) => {
    await page.goto(`${url}admin/#/collections/news/entries/itogi-goda/index`);
    const title = page.getByLabel('Заголовок', { exact: true });
    await title.fill('Первая правка');
    await save(page);
    await title.fill('Вторая правка');
    await save(page);
    await title.fill('Третья правка');
    await save(page);
    expect(git('log', '--format=%an', '-3', 'cms/news/itogi-goda').split('\n')[0]).toBe(
      'Главный редактор',
    );
    expect(git('diff', '--stat', 'main', 'cms/news/itogi-goda')).toContain(
      '1 file changed, 1 insertion(+), 1 deletion(-)',
    );
    await page.getByRole('button', { name: 'Показать историю' }).click();
    await expect(page.getByText('Главный редактор, черновик')).toHaveCount(3);
    await page.getByRole('button', { name: 'Состояние: Черновик' }).click();
    await page.getByRole('menuitem', { name: 'Готово' }).click();
    await expect(page.getByText('Состояние изменено')).toBeVisible();
    await publish(page);
    await expect(page.getByText('Опубликовано').first()).toBeVisible();
    await expect
      .poll(() => git('show', 'main:news/itogi-goda/index.mdx'))
      .toContain('Третья правка');
  });
});

test('two browsers on one entry: the second is refused and loses nothing', async ({
  page,
  browser,
}) => {
  await withOffice(page, async (url) => {
    const address = `${url}admin/#/collections/glossary/entries/ais/index`;
    const other = await browser.newPage();
    for (const one of [page, other]) {
      await one.goto(address);
      await expect(one.getByLabel('Термин', { exact: true })).toHaveValue(/АИС/u);
    }
    await page.getByLabel('Коротко', { exact: true }).fill('Первый.');
    await save(page);
    await other.getByLabel('Коротко', { exact: true }).fill('Второй.');
    await other.getByRole('button', { name: 'Сохранить', exact: true }).click();
    const dialog = other.getByRole('dialog', { name: 'Эту запись уже изменили' });
    await expect(dialog.getByLabel('Ваш текст')).toHaveValue(/Второй\./u);
    await expect(dialog.getByLabel('Сохранено сейчас')).toHaveValue(/Первый\./u);
    await other.close();
  });
});

test('a new entry with a photo lies in its folder', async ({ page }) => {
  await withOffice(page, async (url, git) => {
    await page.goto(`${url}admin/#/collections/news/new`);
    await page.getByLabel('Заголовок', { exact: true }).fill('Новость с фото');
    await page.getByLabel('Коротко', { exact: true }).fill('Одно предложение.');
    await page.getByLabel('Дата', { exact: true }).fill('05.03.2020');
    await page.getByLabel('Рубрика', { exact: true }).selectOption({ label: 'Отчёты' });
    await page.getByRole('button', { name: 'Развернуть' }).nth(1).click();
    await page.locator('input[type=file][accept^=image]').setInputFiles({
      name: 'Снимок 1.PNG',
      mimeType: 'image/png',
      buffer: Buffer.from(
        'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
        'base64',
      ),
    });
    await expect(page.getByText('snimok-1.png')).toBeVisible();
    await page.getByLabel('Что на картинке').fill('Точка');
    await page.getByRole('button', { name: 'Сохранить', exact: true }).click();
    await expect(page).toHaveURL(/entries\/novost-s-foto\/index$/u);
    const files = git(
      'ls-tree',
      '-r',
      '--name-only',
      'cms/news/novost-s-foto',
      'news/novost-s-foto/',
    );
    expect(files).toContain('news/novost-s-foto/index.mdx\nnews/novost-s-foto/snimok-1.png');
    // The picture of the draft comes back from the service into the preview.
    const shown = page
      .frameLocator('#preview-pane')
      .frameLocator('iframe[title="Запись на сайте"]')
      .locator('.entry-picture img');
    await expect(shown).toHaveAttribute('src', /^blob:/u);
  });
});

test('an old version comes back as a draft', async ({ page }) => {
  await withOffice(page, async (url, git) => {
    await page.goto(`${url}admin/#/collections/glossary/entries/ais/index`);
    const short = page.getByLabel('Коротко', { exact: true });
    const before = await short.inputValue();
    await short.fill('Совсем иначе.');
    await save(page);
    await page.getByRole('button', { name: 'Показать историю' }).click();
    page.on('dialog', (dialog) => void dialog.accept());
    await page.getByRole('button', { name: /^Вернуть версию/u }).click();
    await expect(short).toHaveValue(before);
    expect(git('diff', '--stat', 'main', 'cms/glossary/ais')).toBe('');
  });
});

test('an author may send for review only', async ({ page }) => {
  const author = { name: 'Автор', email: 'author@localhost', role: 'author' as const };
  await withOffice(
    page,
    async (url) => {
      await page.goto(`${url}admin/#/collections/glossary/entries/ais/index`);
      await page.getByLabel('Коротко', { exact: true }).fill('Иначе.');
      await save(page);
      await expect(page.getByRole('button', { name: 'Состояние: Черновик' })).toBeVisible();
      await expect(page.getByRole('button', { name: 'Опубликовать', exact: true })).toHaveCount(0);
      await expect(page.getByRole('button', { name: /^Удалить запись/u })).toHaveCount(0);
    },
    author,
  );
});
