// Opening and saving changes nothing that was not touched: every entry of the starter content, through the real form.
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { collections } from '../../../src/collections/index.ts';
import type { CollectionName } from '../../../src/collections/index.ts';
import { expect, test } from './support/office.ts';

const content = path.resolve(import.meta.dirname, '../../../content');
/** Entries a test goes through: so that two workers share a big collection. */
const portion = 12;

const portions = (Object.keys(collections) as CollectionName[]).flatMap((name) => {
  const slugs = readdirSync(path.join(content, name));
  return Array.from({ length: Math.ceil(slugs.length / portion) }, (_, index) => ({
    name,
    slugs: slugs.slice(index * portion, (index + 1) * portion),
  }));
});

for (const { name, slugs } of portions)
  test(`a new title changes its line only: ${name}, ${slugs[0] ?? ''} and on`, async ({
    office,
    page,
  }) => {
    await office.open(`#/collections/${name}`);
    for (const slug of slugs) {
      const before = readFileSync(path.join(content, name, slug, 'index.mdx'), 'utf8');
      await office.go(`#/collections/${name}/entries/${slug}/index`);
      const title = page.locator('.office-input[id^=title-field-]');
      await expect(title, slug).not.toHaveValue('');
      await expect(page.getByText('Всё сохранено'), slug).toBeVisible();
      await title.fill('Иначе');
      await page.getByRole('button', { name: 'Сохранить', exact: true }).click();
      await expect.poll(() => office.draft(`${name}/${slug}/index`), slug).toBeDefined();
      const after = (await office.draft(`${name}/${slug}/index`)) ?? '';
      const [was, is] = [before, after].map((text) => text.split('\n'));
      const changed = (is ?? []).filter((line, index) => line !== was?.[index]);
      expect([is?.length, changed], slug).toEqual([
        was?.length,
        [expect.stringMatching(/^title: (["']?)Иначе\1$/u)],
      ]);
      await expect(page.getByText('Всё сохранено'), slug).toBeVisible();
      await office.go(`#/collections/${name}`);
      await expect(title).toHaveCount(0);
    }
  });
