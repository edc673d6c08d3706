import { axeFindings } from '../support/axe.ts';
import { expect, test } from './support/office.ts';
import { withRealOffice } from './support/realOffice.ts';

test('the manual opens over the editor, with its pictures', async ({ page }) => {
  await withRealOffice(page, async (url) => {
    await page.goto(`${url}admin/`);
    await page.getByRole('button', { name: 'Справка' }).click();
    const manual = page.getByRole('dialog', { name: 'Справка' });
    await expect(manual.getByRole('heading', { level: 1 })).toHaveText('Памятка редактора');
    await manual.getByRole('button', { name: 'Персональные данные' }).click();
    await expect(manual.getByRole('heading', { name: 'Персональные данные' })).toBeInViewport();
    const pictures = manual.getByRole('img');
    await expect
      .poll(() =>
        pictures.evaluateAll((all) =>
          all.every((image) => (image as HTMLImageElement).naturalWidth > 100),
        ),
      )
      .toBe(true);
    expect(await axeFindings(page, undefined, '.manual')).toEqual([]);
    await manual.getByRole('button', { name: 'Закрыть справку' }).click();
    await expect(manual).toHaveCount(0);
  });
});
