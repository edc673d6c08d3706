import { axeFindings } from '../support/axe.ts';
import { expect, test } from './support/office.ts';
import { withRealOffice } from './support/realOffice.ts';

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
