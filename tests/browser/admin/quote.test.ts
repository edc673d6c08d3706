import { expect, test } from './support/office.ts';
import { body } from './support/writing.ts';

test('a quote of the toolbar looks like a quote on the site', async ({ office, page }) => {
  await office.open('#/collections/news/entries/itogi-goda/index');
  await body(page).getByText('Форму отчёта и день заседания').click();
  await page.getByRole('button', { name: 'Цитата без подписи' }).click();
  const quote = page
    .frameLocator('#preview-pane')
    .frameLocator('iframe[title="Запись на сайте"]')
    .locator('.prose > blockquote');
  await expect(quote).toHaveCSS('border-inline-start-width', '3px');
  await expect(quote).toHaveCSS('padding-inline-start', '16px');
});
