// Opening and saving changes nothing that was not touched: every entry and every file of settings of the starter
// content, through the real form. One page per worker: an editor is loaded once, as on a working day.
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { collections, settings } from '../../../src/collections/index.ts';
import type { CollectionName } from '../../../src/collections/index.ts';
import { repoFiles } from './support/contents.ts';
import { expect, Office, test as base, violationsOf } from './support/office.ts';

const content = path.resolve(import.meta.dirname, '../../../content');
/** Entries a test goes through: so that two workers share a big collection. */
const portion = 12;

interface Desk {
  readonly office: Office;
  readonly violations: () => readonly string[];
}

const test = base.extend<object, { desk: Desk }>({
  desk: [
    async ({ browser, officeUrl }, use) => {
      const page = await browser.newPage();
      await page.addInitScript((files) => {
        window.repoFiles = files;
      }, repoFiles());
      const office = new Office(page, officeUrl);
      const violations = violationsOf(page);
      await office.open();
      await use({ office, violations });
      await page.close();
    },
    { scope: 'worker' },
  ],
});

const portions = (Object.keys(collections) as CollectionName[]).flatMap((name) => {
  const slugs = readdirSync(path.join(content, name));
  return Array.from({ length: Math.ceil(slugs.length / portion) }, (_, index) => ({
    name,
    slugs: slugs.slice(index * portion, (index + 1) * portion),
  }));
});

for (const { name, slugs } of portions)
  test(`a new title changes its line only: ${name}, ${slugs[0] ?? ''} and on`, async ({ desk }) => {
    const { office, violations } = desk;
    const { page } = office;
    for (const slug of slugs) {
      await office.go(`#/collections/${name}/entries/${slug}/index`);
      const title = page.locator('.office-input[id^=title-field-]');
      await expect(title, slug).not.toHaveValue('');
      await expect(page.getByText('Всё сохранено'), slug).toBeVisible();
      await title.fill('Иначе');
      const lines = await saved(office, `${name}/${slug}/index`, `${name}/${slug}/index.mdx`);
      expect(lines, slug).toEqual([expect.stringMatching(/^title: (["']?)Иначе\1$/u)]);
      await leave(office);
    }
    expect(violations()).toEqual([]);
  });

for (const name of Object.keys(settings))
  test(`a new word in settings changes its line only: ${name}`, async ({ desk }) => {
    const { office, violations } = desk;
    const { page } = office;
    await office.go(`#/collections/settings/entries/${name}`);
    await expect(page.getByText('Всё сохранено')).toBeVisible();
    const field = await firstText(page);
    await field.fill('Иначе');
    const lines = await saved(office, `settings/${name}`, `settings/${name}.yaml`);
    expect(lines).toEqual([expect.stringMatching(/^[\s-]*(?:\w+: )?(["']?)Иначе\1$/u)]);
    await leave(office);
    expect(violations()).toEqual([]);
  });

/** Saves the form. @returns the lines that are not as they were, of as many as there were */
async function saved(office: Office, key: string, file: string): Promise<string[]> {
  const { page } = office;
  await page.getByRole('button', { name: 'Сохранить', exact: true }).click();
  const poll = expect.poll(() => office.draft(key), { message: key, intervals: [50] });
  await poll.toBeDefined();
  const before = readFileSync(path.join(content, file), 'utf8');
  const [was, is] = [before, (await office.draft(key)) ?? ''].map((text) => text.split('\n'));
  expect(is?.length, key).toBe(was?.length);
  await expect(page.getByText('Всё сохранено'), key).toBeVisible();
  return (is ?? []).filter((line, index) => line !== was?.[index]);
}

/** To a screen with nothing on it: a list would be drawn for every entry again. */
async function leave(office: Office): Promise<void> {
  await office.go('#/nothing');
  await expect(office.page.getByText('Страница не найдена')).toBeVisible();
}

/** The first field for words, unfolded. */
async function firstText(page: Page): Promise<Locator> {
  const field = page.locator('input.office-input:visible').first();
  for (let depth = 0; depth < 6 && !(await field.isVisible()); depth += 1)
    await page
      .getByRole('button', { name: /^(?:Развернуть|Раскрыть пункт)$/u })
      .first()
      .click();
  return field;
}
