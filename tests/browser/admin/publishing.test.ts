import type { PublishStatus } from '../../../publish/status.ts';
import { axeFindings } from '../support/axe.ts';
import { expect, test } from './support/office.ts';
import { publish, save, setState, withRealOffice } from './support/realOffice.ts';

const entry = 'admin/#/collections/glossary/entries/ais/index';

test('the state of publishing is told, and what is held back leads to its form', async ({
  page,
}) => {
  let status: PublishStatus | undefined;
  await withRealOffice(
    page,
    async (url) => {
      await page.goto(`${url}admin/`);
      const line = page.getByRole('contentinfo').getByRole('status');
      await expect(line).toHaveText('Сайт ещё не публиковался');
      const since = new Date(Date.now() - 3 * 60_000).toISOString();
      status = {
        ...{ updated: since, notices: [] },
        live: { release: 7, commit: 'a', since, pages: 300 },
        held: [
          {
            ...{ file: 'glossary/ais/index.mdx', title: 'АИС', code: 'too-long', line: 3 },
            ...{ column: 1, quote: 'short', message: 'Слишком длинно. Сократите.' },
            ...{ shown: 'last-good', edit: entry },
          },
        ],
      };
      await page.reload();
      await expect(line).toHaveText(/^Опубликовано 3.минуты назад\. Держим 1.запись: «АИС»$/u);
      await page.setViewportSize({ width: 360, height: 780 });
      await expect(line).toBeInViewport({ ratio: 1 });
      const shown = await line.evaluate((element) => element.closest('summary')?.clientWidth);
      expect(shown, 'on a telephone it has the whole width').toBeGreaterThan(330);
      await page.setViewportSize({ width: 1280, height: 720 });
      await line.click();
      await expect(page.getByText('Читатели пока видят прежнюю версию.')).toBeVisible();
      expect(await axeFindings(page, undefined, '.office-bar')).toEqual([]);
      await page.getByRole('link', { name: 'Открыть и исправить' }).click();
      await expect(page.getByLabel('Термин', { exact: true })).toHaveValue(/АИС/u);
    },
    { publishing: () => Promise.resolve(status) },
  );
});

test('after a publication the line follows it to its end', async ({ page }) => {
  let status: PublishStatus | undefined;
  await withRealOffice(
    page,
    async (url) => {
      await page.goto(url + entry);
      await page.getByLabel('Коротко', { exact: true }).fill('Иначе.');
      const updated = new Date().toISOString();
      status = {
        ...{ updated, held: [], notices: [] },
        running: { commit: 'b', since: updated, step: 'build' },
      };
      await page.getByRole('button', { name: 'Сохранить', exact: true }).click();
      const line = page.getByRole('contentinfo').getByRole('status');
      await expect(line).toHaveText('Публикуется: собираем страницы…');
      status = {
        ...{ updated, held: [], notices: [] },
        live: { release: 1, commit: 'b', since: new Date().toISOString(), pages: 300 },
      };
      await expect(line).toHaveText(/^Опубликовано/u);
    },
    { publishing: () => Promise.resolve(status) },
  );
});

test('what has just been published can be opened on the site, and nobody asks where a draft is', async ({
  page,
}) => {
  const asked: string[] = [];
  await withRealOffice(page, async (url) => {
    await page.goto(`${url}admin/#/collections/glossary/new`);
    await page.getByLabel('Термин', { exact: true }).fill('Смета');
    await page.getByLabel('Коротко', { exact: true }).fill('План расходов.');
    await page.getByRole('button', { name: 'Сохранить', exact: true }).click();
    await setState(page, 'Черновик', 'Готово');
    const ready = page.getByRole('button', { name: 'Состояние: Готово' });
    await expect(ready).toBeVisible();
    // Opened from the board, as a chief does.
    await page.goto(`${url}admin/#/workflow`);
    page.on('request', (request) => {
      const { action } = (request.postDataJSON() ?? {}) as { action?: string };
      if (action !== undefined) asked.push(action);
    });
    await page.getByRole('link', { name: /Смета/u }).first().click();
    await expect(ready).toBeVisible();
    const link = page.getByRole('link', { name: 'Открыть на сайте' });
    await publish(page);
    await expect(link).toHaveAttribute('href', `${url}glossary/#smeta`);
    expect(asked).toContain('publishUnpublishedEntry');
    expect(asked).not.toContain('getDeployPreview');
    await page.getByLabel('Коротко', { exact: true }).fill('План доходов и расходов.');
    await save(page);
    await expect(link, 'a draft is not on the site').toBeHidden();
  });
});
