import type { Page } from '@playwright/test';
import { expect, test } from './support/office.ts';
import { draftLines, save, withRealOffice } from './support/realOffice.ts';

const entry = 'glossary/ais';
const screen = 'admin/#/collections/glossary/entries/ais/index';

/** Types into «Коротко» and waits until Decap has put that aside in the browser. */
async function type(page: Page, words: string): Promise<void> {
  await page.getByLabel('Коротко', { exact: true }).fill(words);
  await expect.poll(() => backups(page)).toContain(words);
}

/** What Decap has put aside in the browser of texts that are not saved. */
function backups(page: Page): Promise<string> {
  return page.evaluate(
    () =>
      new Promise<string>((resolve) => {
        const opening = indexedDB.open('localforage');
        opening.onsuccess = () => {
          const reading = opening.result.transaction('keyvaluepairs').objectStore('keyvaluepairs');
          const all = reading.getAll();
          all.onsuccess = () => {
            opening.result.close();
            resolve(JSON.stringify(all.result));
          };
        };
      }),
  );
}

/** Answers what is asked when the form opens, and when the page is left. @returns the questions so far */
function accepting(page: Page): readonly string[] {
  const questions: string[] = [];
  page.on('dialog', (dialog) => {
    questions.push(dialog.message());
    void dialog.accept();
  });
  return questions;
}

/**
 * Opens the form anew, and waits for the words in it.
 * @param last what the editor asks the service for last: a stored entry that came later took the words away
 */
async function restored(
  page: Page,
  words: string,
  last: string,
  reload: () => Promise<unknown> = () => page.reload(),
): Promise<void> {
  const answered = page.waitForResponse((response) =>
    (response.request().postData() ?? '').includes(`"action":"${last}"`),
  );
  await reload();
  await answered;
  await expect(page.getByText('Есть несохранённые правки')).toBeVisible();
  await expect(page.getByLabel('Коротко', { exact: true })).toHaveValue(words);
}

test('an unsaved text of a published entry is restored and can be saved', async ({ page }) => {
  const questions = accepting(page);
  await withRealOffice(page, async (url, git) => {
    await page.goto(`${url}${screen}`);
    await type(page, 'Не сохранено.');
    await restored(page, 'Не сохранено.', 'getEntry');
    expect(questions.filter((question) => question.includes('остался'))).toHaveLength(1);
    await save(page);
    expect(draftLines(git, entry)).toEqual([
      expect.stringMatching(/^-short: /u),
      '+short: Не сохранено.',
    ]);
    await expect.poll(() => backups(page)).not.toContain('Не сохранено');
  });
});

test('an unsaved text of a draft is restored into the draft', async ({ page }) => {
  accepting(page);
  await withRealOffice(page, async (url, git) => {
    await page.goto(`${url}${screen}`);
    await page.getByLabel('Коротко', { exact: true }).fill('Черновик.');
    await save(page);
    await type(page, 'Не сохранено.');
    await restored(page, 'Не сохранено.', 'unpublishedEntry');
    await expect(page.getByRole('button', { name: 'Состояние: Черновик' })).toBeVisible();
    await save(page);
    expect(draftLines(git, entry)).toContain('+short: Не сохранено.');
  });
});

test('an unsaved new entry is restored and can be saved', async ({ page }) => {
  accepting(page);
  await withRealOffice(page, async (url, git) => {
    await page.goto(`${url}admin/#/collections/glossary/new`);
    await page.locator('.office-input[id^=title-field-]').fill('Новое слово');
    await type(page, 'Не сохранено.');
    await restored(page, 'Не сохранено.', 'entriesByFolder');
    await page.getByRole('button', { name: 'Сохранить', exact: true }).click();
    await expect(page).toHaveURL(/entries\/novoe-slovo\/index$/u);
    expect(git('show', 'cms/glossary/novoe-slovo:glossary/novoe-slovo/index.mdx')).toContain(
      'short: Не сохранено.',
    );
  });
});

test('a text over a newer version is restored after the conflict, and does not go over it', async ({
  page,
  context,
}) => {
  accepting(page);
  await withRealOffice(page, async (url, git) => {
    await page.goto(`${url}${screen}`);
    await type(page, 'Моё.');
    const other = await context.newPage();
    await other.goto(`${url}${screen}`);
    other.on('dialog', (dialog) => void dialog.dismiss());
    await other.getByLabel('Коротко', { exact: true }).fill('Чужое.');
    await save(other);
    await other.close();
    const dialog = page.getByRole('dialog', { name: 'Эту запись уже изменили' });
    await page.getByLabel('Коротко', { exact: true }).fill('Моё всё равно.');
    await page.getByRole('button', { name: 'Сохранить', exact: true }).click();
    await expect.poll(() => backups(page)).toContain('Моё всё равно.');
    const fresh = dialog.getByRole('button', { name: 'Открыть свежую версию' });
    await restored(page, 'Моё всё равно.', 'unpublishedEntry', () => fresh.click());
    await page.getByRole('button', { name: 'Сохранить', exact: true }).click();
    await expect(dialog.getByLabel('Сохранено сейчас')).toHaveValue(/short: Чужое\./u);
    expect(draftLines(git, entry)).toContain('+short: Чужое.');
  });
});
