import { axeFindings } from '../support/axe.ts';
import { expect, test } from './support/office.ts';
import { save, withRealOffice } from './support/realOffice.ts';

test('a published entry gets another address: the old one leads on, links are mended', async ({
  page,
}) => {
  await withRealOffice(page, async (url, git) => {
    await page.goto(`${url}admin/#/collections/forms/entries/plan-mestnoj-organizacii/index`);
    await page.getByRole('button', { name: 'Изменить адрес' }).click();
    const form = page.locator('.office-rename');
    await expect(form.getByRole('status')).toContainText('Ссылки исправим вместе с адресом');
    await expect(form.getByRole('checkbox')).toBeChecked();
    expect(await axeFindings(page, undefined, '.office-rename')).toEqual([]);
    const address = form.getByLabel('Новый адрес');
    await address.fill('План');
    await expect(form.getByRole('alert')).toContainText('Например: plan');
    await address.fill('soglasie');
    await form.getByRole('button', { name: 'Изменить сразу на сайте' }).click();
    await expect(form.getByRole('alert')).toContainText('уже занято');
    await address.fill('plan-na-god');
    await form.getByRole('button', { name: 'Изменить сразу на сайте' }).click();
    await expect(page).toHaveURL(/forms\/entries\/plan-na-god\/index$/u);
    await expect(page.getByText('/forms/plan-na-god')).toBeVisible();
    expect(git('show', 'main:forms/plan-na-god/index.mdx')).toContain(
      '- /forms/plan-mestnoj-organizacii/',
    );
    expect(() => git('grep', '-l', '(/forms/plan-mestnoj-organizacii/', 'main')).toThrow();
    expect(git('grep', '-l', '(/forms/plan-na-god/', 'main')).toContain('news/itogi-goda');
  });
});

test('an entry with changes that wait says why its address stays', async ({ page }) => {
  await withRealOffice(page, async (url) => {
    await page.goto(`${url}admin/#/collections/glossary/entries/ais/index`);
    const button = page.getByRole('button', { name: 'Изменить адрес' });
    await expect(button).toBeVisible();
    await page.getByLabel('Коротко', { exact: true }).fill('Иначе.');
    await save(page);
    await expect(page.getByText('Чтобы изменить адрес, сначала опубликуйте')).toBeVisible();
    await expect(button).toHaveCount(0);
    await page.reload();
    await expect(page.getByText('Чтобы изменить адрес, сначала опубликуйте')).toBeVisible();
    await expect(button).toHaveCount(0);
  });
});

test('an author gives a draft that was never published another address', async ({ page }) => {
  const author = { name: 'Автор', email: 'author@localhost', role: 'author' as const };
  await withRealOffice(
    page,
    async (url, git) => {
      await page.goto(`${url}admin/#/collections/glossary/new`);
      await page.getByLabel('Термин', { exact: true }).fill('Черновая запись');
      await page.getByLabel('Коротко', { exact: true }).fill('Одно предложение.');
      await page.getByRole('button', { name: 'Сохранить', exact: true }).click();
      await expect(page).toHaveURL(/entries\/chernovaya-zapis\/index$/u);
      await page.getByRole('button', { name: 'Изменить адрес' }).click();
      const form = page.locator('.office-rename');
      await expect(form.getByRole('checkbox')).toHaveCount(0);
      await form.getByLabel('Новый адрес').fill('zapis');
      await form.getByRole('button', { name: 'Изменить', exact: true }).click();
      await expect(page).toHaveURL(/glossary\/entries\/zapis\/index$/u);
      await expect(page.getByLabel('Термин', { exact: true })).toHaveValue('Черновая запись');
      expect(git('branch', '--list', '--format=%(refname:short)', 'cms/glossary/*').trim()).toBe(
        'cms/glossary/zapis',
      );
      await page.goto(`${url}admin/#/collections/glossary/entries/ais/index`);
      await expect(page.getByLabel('Термин', { exact: true })).toHaveValue(/АИС/u);
      await expect(page.getByRole('button', { name: 'Изменить адрес' })).toHaveCount(0);
    },
    { editor: author },
  );
});
