import type { IncomingMessage } from 'node:http';
import { expect, test } from './support/office.ts';
import { publish, save, setState, withRealOffice } from './support/realOffice.ts';

/** What a front end that signs people in does: its own headers, whatever the browser sent. */
function signIn(name: string, role: string): (request: IncomingMessage) => void {
  return ({ headers }) => {
    headers['x-editor'] = encodeURIComponent(name);
    headers['x-editor-role'] = role;
  };
}

const entry = 'admin/#/collections/glossary/entries/ais/index';

test('an author writes and sends for review, the chief publishes', async ({ page, browser }) => {
  let front = signIn('Анна Образцова <anna@example.org>', 'author');
  await withRealOffice(
    page,
    async (url, git) => {
      await page.goto(url + entry);
      await expect(page.getByRole('contentinfo')).toContainText(
        'Вы вошли как Анна Образцова, автор',
      );
      await expect(page.getByRole('button', { name: /^Удалить/u })).toHaveCount(0);
      await page.getByLabel('Коротко', { exact: true }).fill('Иначе.');
      await save(page);
      expect(git('log', '-1', '--format=%an', 'cms/glossary/ais').trim()).toBe('Анна Образцова');
      await expect(page.getByRole('button', { name: 'Опубликовать', exact: true })).toHaveCount(0);
      await page.getByRole('button', { name: 'Состояние: Черновик' }).click();
      await expect(page.getByRole('menuitem')).toHaveText(['Черновик', 'На проверке']);
      await page.getByRole('menuitem', { name: 'На проверке' }).click();
      await expect(page.getByRole('button', { name: 'Состояние: На проверке' })).toBeVisible();
      await expect
        .poll(() => git('log', '-1', '--format=%B', 'cms/glossary/ais'))
        .toContain('Cms-Status: pending_review');

      // Whoever gets around the buttons meets the service.
      const refused = await page.evaluate(async () => {
        const params = { collection: 'glossary', slug: 'ais/index', branch: 'main' };
        const actions = [
          { action: 'publishUnpublishedEntry', params },
          {
            action: 'updateUnpublishedEntryStatus',
            params: { ...params, newStatus: 'pending_publish' },
          },
          {
            action: 'deleteFiles',
            params: {
              paths: ['content/glossary/ais/index.mdx'],
              options: { commitMessage: 'Нет' },
            },
          },
        ];
        return Promise.all(
          actions.map(async (body) => {
            const response = await fetch('/api/v1', {
              method: 'POST',
              headers: { 'Content-Type': 'application/json' },
              body: JSON.stringify(body),
            });
            const { code } = (await response.json()) as { code: string };
            return `${response.status} ${code}`;
          }),
        );
      });
      expect(refused).toEqual(['403 role', '403 role', '403 role']);

      front = signIn('Пётр Образцов <petr@example.org>', 'author');
      const another = await browser.newPage();
      await another.goto(url + entry);
      await expect(another.getByRole('button', { name: 'Состояние: На проверке' })).toBeVisible();
      await expect(another.getByRole('button', { name: /^Удалить/u })).toHaveCount(0);
      await another.goto(`${url}admin/#/workflow`);
      await expect(another.getByRole('link', { name: /АИС/u })).toContainText('Иначе.');
      await expect(another.getByRole('button', { name: /^Удалить/u })).toHaveCount(0);
      await another.close();
      await page.goto(`${url}admin/#/workflow`);
      await expect(page.getByRole('button', { name: 'Удалить правки' })).toHaveCount(1);

      front = signIn('Борис Образцов <boris@example.org>', 'chief');
      const chief = await browser.newPage();
      await chief.goto(url + entry);
      await expect(chief.getByRole('contentinfo')).toContainText('Вы вошли как Борис Образцов');
      await setState(chief, 'На проверке', 'Готово');
      await expect(chief.getByRole('button', { name: 'Состояние: Готово' })).toBeVisible();
      await publish(chief);
      await expect.poll(() => git('show', 'main:glossary/ais/index.mdx')).toContain('Иначе.');
      await chief.close();
    },
    {
      signIn: 'headers',
      front: (request) => {
        front(request);
      },
    },
  );
});
