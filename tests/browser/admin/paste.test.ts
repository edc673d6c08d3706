import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from './support/office.ts';
import { body, paste } from './support/writing.ts';

const fixtures = path.resolve(import.meta.dirname, '../../fixtures/clipboard');

const stored = `## Что решили

Собрание **утвердило** план и *назначило* ответственного: [текст плана](https://example.org/plan).

- собрать согласия
- сверить карточки

1. открыть бланк
2. вписать название

| Срок | Что сдать |
| --- | --- |
| 1 апреля | план |
`;

for (const [program, file, hasPicture] of [
  ['Word', 'word.html', true],
  ['Google Docs', 'google-docs.html', false],
  ['LibreOffice', 'libreoffice.html', true],
] as const)
  test(`what is copied from ${program} keeps headings, bold, links, lists and tables; heads of tables need no bold`, async ({
    office,
    page,
  }) => {
    await office.open('#/collections/glossary/new');
    await office.field('Термин').fill('Вставка');
    await office.field('Коротко').fill('Одно предложение.');
    await body(page).click();
    await paste(body(page), readFileSync(path.join(fixtures, file), 'utf8'));
    await expect(body(page).getByRole('heading', { name: 'Что решили' })).toBeVisible();
    await expect(page.getByText('Картинки из документа не вставлены')).toHaveCount(
      hasPicture ? 1 : 0,
    );
    await page.getByRole('button', { name: 'Сохранить', exact: true }).click();
    await expect.poll(() => office.draft('glossary/vstavka/index')).toBeDefined();
    const text = (await office.draft('glossary/vstavka/index')) ?? '';
    expect(text.slice(text.indexOf('\n---\n') + 5).trim()).toBe(stored.trim());
  });
