import { createHash } from 'node:crypto';
import { axeFindings } from '../support/axe.ts';
import { expect, test, withService } from './support/office.ts';
import { pretend } from './support/pretend.ts';

const file = 'content/glossary/ais/index.mdx';
const text = '---\ntitle: АИС\nshort: Коротко.\n---\n\nТекст.\n';
/** As `git hash-object` names the text. */
const version = createHash('sha1')
  .update(`blob ${Buffer.byteLength(text)}\0${text}`)
  .digest('hex');

/** A service in which somebody else has saved since the entry was opened. */
function stale(requests: Record<string, unknown>[]): ReturnType<typeof pretend> {
  return pretend((body) => {
    requests.push(body);
    switch (body['action']) {
      case 'whoami':
        return { status: 200, answer: { login: 'anna', name: 'Анна', role: 'chief' } };
      case 'getEntry':
        return { status: 200, answer: { data: text, file: { path: file, id: version } } };
      case 'unpublishedEntry':
        return { status: 404, answer: { error: 'Черновика нет.' } };
      case 'persistEntry':
        return {
          status: 409,
          answer: {
            error: 'Запись изменили.',
            code: 'conflict',
            conflicts: [
              {
                path: file,
                yours: '',
                theirs: text.replace('Коротко', 'Иначе'),
                theirsId: version,
                author: 'Борис',
              },
            ],
          },
        };
      case 'publishing':
        return { status: 200, answer: null };
      default:
        return { status: 200, answer: [] };
    }
  });
}

test('a save over a newer version is refused, and both texts stay', async ({ page }) => {
  const requests: Record<string, unknown>[] = [];
  await withService(stale(requests), async (url) => {
    await page.goto(`${url}admin/#/collections/glossary/entries/ais/index`);
    await page.getByLabel('Коротко', { exact: true }).fill('Моё.');
    await page.getByRole('button', { name: 'Сохранить', exact: true }).click();
    const dialog = page.getByRole('dialog', { name: 'Эту запись уже изменили' });
    await expect(dialog).toContainText('Борис');
    await expect(dialog.getByLabel('Ваш текст')).toHaveValue(/short: Моё\./u);
    await expect(dialog.getByLabel('Сохранено сейчас')).toHaveValue(/short: Иначе\./u);
    // What is below the dialog is Decap's, and out of reach.
    await page.locator('#nc-root').evaluate((root) => {
      (root as HTMLElement).hidden = true;
    });
    expect(await axeFindings(page)).toEqual([]);
    await page.locator('#nc-root').evaluate((root) => {
      (root as HTMLElement).hidden = false;
    });
    await dialog.getByRole('button', { name: 'Вернуться к форме' }).click();
    await expect(page.getByLabel('Коротко', { exact: true })).toHaveValue('Моё.');
  });
  const save = requests.find(({ action }) => action === 'persistEntry');
  expect(save).toMatchObject({
    params: { dataFiles: [{ path: file, base: version }] },
  });
});

test('a service that does not answer says so in Russian', async ({ page }) => {
  await withService(
    pretend(() => ({
      status: 401,
      answer: { error: 'Вход не выполнен. Обновите страницу и войдите.' },
    })),
    async (url) => {
      await page.goto(`${url}admin/`);
      await expect(page.getByText('Не удалось войти: Вход не выполнен')).toBeVisible();
      await expect(page.getByRole('button', { name: 'Войти' })).toBeVisible();
      expect(await axeFindings(page)).toEqual([]);
    },
  );
});

test('a text that was stored otherwise than it was sent comes back into the form', async ({
  page,
}) => {
  let stored = text;
  const office = pretend((body) => {
    const file = { path: 'content/glossary/ais/index.mdx', id: version };
    switch (body['action']) {
      case 'whoami':
        return { status: 200, answer: { login: 'anna', name: 'Анна', role: 'chief' } };
      case 'getEntry':
        return { status: 200, answer: { data: stored, file } };
      case 'unpublishedEntry':
        return { status: 404, answer: { error: 'Черновика нет.' } };
      case 'persistEntry':
        stored = text.replace('Коротко', 'С другим именем файла');
        return { status: 200, answer: { files: [{ ...file, data: stored }], renamed: [] } };
      case 'publishing':
        return { status: 200, answer: null };
      default:
        return { status: 200, answer: [] };
    }
  });
  await withService(office, async (url) => {
    await page.goto(`${url}admin/#/collections/glossary/entries/ais/index`);
    await page.getByLabel('Коротко', { exact: true }).fill('Моё.');
    await page.getByRole('button', { name: 'Сохранить', exact: true }).click();
    await expect(page.getByLabel('Коротко', { exact: true })).toHaveValue('С другим именем файла.');
  });
});
