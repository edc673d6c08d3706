// Pictures of the editor's manual, taken in the real editor: node scripts/manual-pictures.ts [--dist dist]
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright';
import type { Locator, Page } from 'playwright';
import sharp from 'sharp';
import { createOffice } from '../publish/office/office.ts';
import { serve } from '../publish/serve.ts';
import type { PublishStatus } from '../publish/status.ts';

const { values } = parseArgs({
  options: {
    out: { type: 'string', default: 'docs/img' },
    dist: { type: 'string', default: 'dist' },
  },
});

const since = new Date(Date.now() - 12_000).toISOString();
/** What the publisher would say with one entry held back. */
const status: PublishStatus = {
  ...{ updated: since, notices: [] },
  live: { release: 12, commit: 'a', since, pages: 320 },
  held: [
    {
      ...{
        file: 'news/itogi-goda/index.mdx',
        title: 'Итоги Года цифровизации',
        code: 'picture-alt',
      },
      ...{ line: 12, column: 1, quote: 'foto.webp', shown: 'last-good' },
      message: 'Опишите картинку для тех, кто её не видит.',
      edit: 'admin/#/collections/news/entries/itogi-goda/index',
    },
  ],
};

const folder = mkdtempSync(path.join(tmpdir(), 'manual-'));
const repository = path.join(folder, 'content');
const publishing = () => Promise.resolve(status);
const office = await createOffice({ repository, content: 'content', publishing });
const server = await serve({ root: values.dist, office });
const { CHROMIUM_PATH: executablePath } = process.env;
const browser = await chromium.launch({
  ...(executablePath === undefined ? {} : { executablePath }),
  args: ['--no-sandbox', '--disable-gpu'],
});
const page = await browser.newPage({
  viewport: { width: 1180, height: 760 },
  locale: 'ru-RU',
  timezoneId: 'Asia/Chita',
});
page.setDefaultTimeout(120_000);

/**
 * A picture of the page, or of one part of it with a margin.
 * @param above pixels over the part: its label stands there
 */
async function take(name: string, part?: Locator, above = 44): Promise<void> {
  await part?.scrollIntoViewIfNeeded();
  const box = await part?.boundingBox();
  const margin = 12;
  // The line at the foot belongs to no part.
  const clip = box && {
    x: Math.max(0, box.x - margin),
    y: Math.max(0, box.y - above),
    width: box.width + 2 * margin,
    height: Math.min(box.height + above + margin, 718 - Math.max(0, box.y - above)),
  };
  const bytes = await page.screenshot(clip ? { clip } : {});
  const file = path.join(values.out, `editor-${name}.webp`);
  const { size } = await sharp(bytes).webp({ quality: 72, effort: 6 }).toFile(file);
  console.log(`${file}: ${Math.round(size / 1024)} КБ`);
}

/** A picture of the bar above the form, with the menu that hangs from it. */
async function takeTop(name: string): Promise<void> {
  const bytes = await page.screenshot({ clip: { x: 0, y: 0, width: 1180, height: 260 } });
  const file = path.join(values.out, `editor-${name}.webp`);
  await sharp(bytes).webp({ quality: 72, effort: 6 }).toFile(file);
}

async function open(screen: string): Promise<void> {
  await page.goto('about:blank');
  await page.goto(`${server.url}admin/#/${screen}`);
}

async function save(form: Page): Promise<void> {
  await form.getByRole('button', { name: 'Сохранить', exact: true }).click();
  await form.getByText('Всё сохранено').waitFor();
}

try {
  await open('collections/news');
  await page.getByText('Итоги Года цифровизации').first().waitFor();
  await page.getByText(/Опубликовано/u).waitFor();
  await take('list');
  const line = page.getByRole('contentinfo').getByRole('status');
  await line.click();
  await take('held', page.locator('.office-publishing-more'));

  await open('collections/news/entries/itogi-goda/index');
  await page.getByText('Ошибок нет').waitFor();
  await page.locator('iframe').first().waitFor();
  await page.waitForLoadState('networkidle');
  await take('form');
  await take('text', page.locator('.editor'));

  const title = page.getByLabel('Заголовок', { exact: true });
  const good = await title.inputValue();
  await title.fill('');
  await page.getByLabel('Дата', { exact: true }).fill('31.02.2020');
  await page.getByText('2 места нужно исправить').waitFor();
  await take('check', page.locator('.office-check'));
  await title.fill(good.replace('что подготовить', 'что принести'));
  await page.getByLabel('Дата', { exact: true }).fill('04.12.2020');
  const day = page.getByLabel(/^Опубликовать в срок/u);
  await day.fill('05.04.2027');
  await page.getByLabel('Время по Чите').fill('9:00');
  await day.focus();
  await page.getByText(/^Появится на сайте/u).waitFor();
  await page
    .getByLabel(/^Прежние адреса|^Почему это/u)
    .first()
    .scrollIntoViewIfNeeded();
  await take(
    'schedule',
    page.locator('.office-moment').filter({ has: page.getByText(/^Появится на сайте/u) }),
  );
  await save(page);
  await page.getByRole('button', { name: 'Закрыть сообщение' }).first().click();
  await page.getByRole('button', { name: 'Показать историю' }).click();
  await page.getByRole('button', { name: /^Что изменилось/u }).click();
  await page.locator('.office-changes').waitFor();
  await take('history', page.locator('.office-history'));
  await page.getByRole('button', { name: 'Состояние: Черновик' }).click();
  await page.getByRole('menuitem', { name: 'На проверке' }).waitFor();
  await page.getByRole('menuitem', { name: 'На проверке' }).hover();
  await takeTop('review');
  await page.getByRole('menuitem', { name: 'Готово' }).click();
  await page.getByRole('button', { name: 'Состояние: Готово' }).waitFor();
  await page.getByRole('button', { name: 'Закрыть сообщение' }).first().click();
  await page.getByRole('button', { name: 'Опубликовать', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Опубликовать сейчас' }).hover();
  await takeTop('publish');

  await open('collections/news/new');
  await page.getByRole('button', { name: /^Добавить: файл/u }).click();
  await page
    .locator('input[type=file][accept*=docx]')
    .first()
    .setInputFiles({
      name: 'Бланк согласия.docx',
      mimeType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      buffer: readFileSync('src/blocks/examples/primer.docx'),
    });
  await page.getByText('blank-soglasiya.docx').first().waitFor();
  const called = page.getByLabel('Название', { exact: true });
  await called.fill('Бланк согласия');
  await called.blur();
  const chosen = page.locator('.office-upload', { hasText: 'blank-soglasiya.docx' });
  await take(
    'file',
    page.locator('div').filter({ has: chosen }).filter({ has: called }).last(),
    12,
  );
} finally {
  await browser.close();
  await server.close();
  rmSync(folder, { recursive: true, force: true });
}
