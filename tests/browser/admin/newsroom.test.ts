import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import sharp from 'sharp';
import { axeFindings } from '../support/axe.ts';
import { docx } from '../../unit/office/makeZip.ts';
import { expect, test, violationsOf } from './support/office.ts';
import { latinWords } from './support/latin.ts';
import { save, setState } from './support/realOffice.ts';
import { withRealSite } from './support/realSite.ts';
import { body, caretAfter } from './support/writing.ts';

/** What a front end that signs people in adds to every request. */
function signedIn(name: string, role: 'author' | 'chief'): Record<string, string> {
  return { 'X-Editor': `${encodeURIComponent(name)} <${role}@example.org>`, 'X-Editor-Role': role };
}

const entry = 'news/seminar-proshyol-chto-reshili';
const published = 'Сроки теперь в таблице.';
const form = docx();

test('an author writes and sends for review, the chief publishes, a reader finds it', async ({
  page,
  browser,
}) => {
  // A site of its own is built first.
  test.setTimeout(300_000);
  await withRealSite(page, async ({ url, git, releases }) => {
    await page.setExtraHTTPHeaders(signedIn('Анна Автор', 'author'));
    await page.goto(`${url}admin/#/collections/news`);
    await page.getByRole('link', { name: 'Создать: Новость' }).click();
    await write(page);
    expect(await latinWords(page)).toEqual([]);
    await previewed(page);
    await page.getByRole('button', { name: 'Сохранить', exact: true }).click();
    await expect(page).toHaveURL(new RegExp(`entries/${entry.slice(5)}/index$`, 'u'));
    await setState(page, 'Черновик', 'На проверке');
    await expect(page.getByRole('button', { name: 'Состояние: На проверке' })).toBeVisible();
    await page.getByRole('button', { name: 'Состояние: На проверке' }).click();
    await expect(page.getByRole('menuitem', { name: 'Черновик' })).toBeVisible();
    await expect(page.getByRole('button', { name: 'Опубликовать', exact: true })).toHaveCount(0);
    expect(await latinWords(page)).toEqual([]);
    await page.keyboard.press('Escape');

    const files = git('ls-tree', '-r', '--name-only', `cms/${entry}`, `${entry}/`);
    expect(files.trim().split('\n')).toEqual(
      ['blank-soglasiya.docx', 'files.json', 'foto-s-telefona.jpg', 'index.mdx'].map(
        (name) => `${entry}/${name}`,
      ),
    );
    expect(JSON.parse(git('show', `cms/${entry}:${entry}/files.json`))).toEqual({
      'blank-soglasiya.docx': 'Бланк согласия.docx',
      'foto-s-telefona.jpg': 'Фото с телефона.JPG',
    });
    expect(git('show', `cms/${entry}:${entry}/foto-s-telefona.jpg`)).not.toContain('Exif');
    expect(git('log', '-1', '--format=%an <%ae>', `cms/${entry}`).trim()).toBe(
      'Анна Автор <author@example.org>',
    );

    const other = await browser.newPage({ extraHTTPHeaders: signedIn('Вера Главная', 'chief') });
    const violations = violationsOf(other);
    await review(other, url);
    expect(git('show', `main:${entry}/index.mdx`)).toContain(published);
    const log = git('log', '-1', '--first-parent', '--format=%an: %s', 'main').trim();
    expect(log).toBe(`Вера Главная: Опубликовать ${entry}`);
    await expect.poll(async () => (await fetch(`${url}${entry}/`)).status).toBe(200);
    // Numbers only: a publication that fails is told by its alarm.
    expect(releases().filter((release) => typeof release === 'string')).toEqual([]);
    const line = other.getByRole('contentinfo').getByRole('status');
    await expect(line).toHaveText(/^Опубликовано (?:только что|\d+.секунд\S* назад)$/u);
    expect(violations()).toEqual([]);
    await other.close();
    await read(await browser.newPage(), url);
  });
});

/** A news item with a photo, a table and an attached form. */
async function write(page: Page): Promise<void> {
  await page.getByLabel('Заголовок', { exact: true }).fill('Семинар прошёл: что решили');
  await page.getByLabel('Коротко', { exact: true }).fill('Решения семинара и сроки.');
  await page.getByLabel('Дата', { exact: true }).fill('05.03.2020');
  await page.getByLabel('Рубрика', { exact: true }).selectOption({ label: 'Отчёты' });
  await body(page).click();
  await page.keyboard.type('Вот что решили. Сроки - в таблице.');
  await page.getByRole('button', { name: /^Таблица: /u }).click();
  const cells = body(page).locator('td, th');
  for (const [index, words] of ['Срок', 'Что сдать', '1 апреля', 'план'].entries()) {
    await cells.nth(index).click();
    await page.keyboard.type(words);
  }

  const pictures = page.locator('input[type=file][accept^=image]');
  if ((await pictures.count()) === 0 || !(await pictures.first().isVisible()))
    await openGroup(page, 'Картинка');
  await pictures.first().setInputFiles({
    name: 'Фото с телефона.JPG',
    mimeType: 'image/jpeg',
    buffer: await sharp({ create: { width: 800, height: 500, channels: 3, background: '#2a7' } })
      .withExif({ IFD3: { GPSLatitude: '52/1 2/1 0/1', GPSLatitudeRef: 'N' } })
      .jpeg()
      .toBuffer(),
  });
  await expect(page.getByText('foto-s-telefona.jpg').first()).toBeVisible();
  await page.getByLabel('Что на картинке').fill('Зелёное поле');

  await page.getByRole('button', { name: /^Добавить: файл/u }).click();
  await page.locator('input[type=file][accept*=docx]').first().setInputFiles({
    name: 'Бланк согласия.docx',
    mimeType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    buffer: form,
  });
  await expect(page.getByText('blank-soglasiya.docx').first()).toBeVisible();
  await page.getByLabel('Название', { exact: true }).fill('Бланк согласия');
}

/** Unfolds a group of fields. */
async function openGroup(page: Page, label: string): Promise<void> {
  await page
    .locator('div')
    .filter({ has: page.locator(`> div > label`, { hasText: label }) })
    .last()
    .getByRole('button', { name: 'Развернуть' })
    .first()
    .click();
}

/** The entry as the site would show it. */
async function previewed(page: Page): Promise<void> {
  const screen = page.frameLocator('#preview-pane').frameLocator('iframe[title="Запись на сайте"]');
  await expect(screen.getByRole('heading', { level: 1 })).toHaveText(/Семинар прошёл/u);
  await expect(screen.getByRole('cell', { name: 'план' })).toBeVisible();
  await expect(screen.locator('.entry-picture img')).toHaveAttribute('src', /^blob:/u);
  await expect(screen.getByText('Бланк согласия')).toBeVisible();
}

/** The chief finds the entry on the board, mends a word, and puts it on the site. */
async function review(page: Page, url: string): Promise<void> {
  await page.goto(`${url}admin/#/workflow`);
  await expect(page.getByText('1 запись ждёт проверки')).toBeVisible();
  const card = page.getByRole('link', { name: /Семинар прошёл/u });
  await expect(card).toContainText('Решения семинара и сроки.');
  await expect(card).not.toContainText('| Срок');
  expect(await latinWords(page)).toEqual([]);
  await page
    .getByRole('link', { name: /Семинар прошёл/u })
    .first()
    .click();
  await caretAfter(body(page).getByText('Сроки — в таблице.'));
  await page.keyboard.type(` ${published}`);
  await save(page);
  await setState(page, 'На проверке', 'Готово');
  await expect(page.getByRole('button', { name: 'Состояние: Готово' })).toBeVisible();
  page.once('dialog', (dialog) => void dialog.accept());
  await page.getByRole('button', { name: 'Опубликовать', exact: true }).click();
  const now = page.getByRole('menuitem', { name: 'Опубликовать сейчас' });
  await expect(now).toBeVisible();
  expect(await axeFindings(page, undefined, '[class*=ToolbarDropdown]')).toEqual([]);
  await now.click();
  await expect(page.getByRole('button', { name: 'Опубликовано', exact: true })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Открыть на сайте' })).toHaveAttribute(
    'href',
    `${url}${entry}/`,
  );
  expect(await latinWords(page)).toEqual([]);
}

/** What a reader finds at the address of the entry. */
async function read(page: Page, url: string): Promise<void> {
  const violations = violationsOf(page);
  await page.goto(`${url}${entry}/`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Семинар прошёл: что решили');
  await expect(page.getByRole('main')).toContainText(published);
  await expect(page.getByRole('cell', { name: 'план' })).toBeVisible();
  const picture = page.getByRole('img', { name: 'Зелёное поле' });
  await expect
    .poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth))
    .toBeGreaterThan(0);
  const loading = page.waitForEvent('download');
  await page.getByRole('link', { name: /Бланк согласия/u }).click();
  const download = await loading;
  expect(download.suggestedFilename()).toBe('Бланк согласия.docx');
  expect(readFileSync(await download.path())).toEqual(form);
  expect(violations()).toEqual([]);
  await page.close();
}
