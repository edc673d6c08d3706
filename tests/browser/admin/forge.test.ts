import sharp from 'sharp';
import type { Locator, Page } from '@playwright/test';
import { axeFindings } from '../support/axe.ts';
import { latinWords } from './support/latin.ts';
import { signIn, term, termText, withForgeOffice } from './support/forge/office.ts';
import { expect, test } from './support/office.ts';
import { publish } from './support/realOffice.ts';

const screen = 'collections/glossary/entries/ais/index';
const draft = 'cms/glossary/ais/index';

const short = (page: Page): Locator => page.getByLabel('Коротко', { exact: true });
const dialogOf = (page: Page): Locator =>
  page.getByRole('dialog', { name: 'Эту запись уже изменили' });

async function save(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Сохранить', exact: true }).click();
}

async function saved(page: Page): Promise<void> {
  await save(page);
  await expect(page.getByText('Всё сохранено')).toBeVisible();
}

async function setStatus(page: Page, status: string): Promise<void> {
  await page.getByRole('button', { name: /^Состояние/u }).click();
  await page.getByRole('menuitem', { name: status }).click();
}

test('a forge has the manual, and nothing that only our own service knows', async ({ page }) => {
  await withForgeOffice('gitlab', page, async (url) => {
    await signIn(page, url, screen);
    await expect(short(page)).toBeVisible();
    const bar = page.getByRole('contentinfo');
    await expect(bar.getByRole('button')).toHaveText(['Справка']);
    await expect(bar).toHaveText('Справка');
    await bar.getByRole('button').click();
    await expect(page.getByRole('dialog', { name: 'Справка' })).toBeVisible();
  });
});

for (const name of ['forgejo', 'gitlab'] as const) {
  test.describe(name, () => {
    test('an entry is edited, saved twice, reviewed and published', async ({ page }) => {
      await withForgeOffice(name, page, async (url, { repository }) => {
        await page.goto(`${url}admin/#/${screen}`);
        await expect(page.getByRole('button', { name: /^Войти через/u })).toBeVisible();
        expect(await axeFindings(page)).toEqual([]);
        expect((await latinWords(page)).filter((text) => !/Forgejo|GitLab/u.test(text))).toEqual(
          [],
        );
        await signIn(page, url, screen);
        await short(page).fill('Первая правка.');
        await saved(page);
        await short(page).fill('Вторая правка.');
        await saved(page);
        expect(repository.text(term, draft)).toBe(termText.replace('Коротко', 'Вторая правка'));
        expect(repository.text(term)).toBe(termText);
        await setStatus(page, 'Готово');
        await expect(page.getByText('Состояние изменено')).toBeVisible();
        await publish(page);
        await expect(page.getByText('Опубликовано').first()).toBeVisible();
        expect(repository.text(term)).toBe(termText.replace('Коротко', 'Вторая правка'));
        expect(repository.branches.has(draft)).toBe(false);
      });
    });

    test('a save over a version published meanwhile is refused', async ({ page }) => {
      await withForgeOffice(name, page, async (url, { repository }) => {
        await signIn(page, url, screen);
        await short(page).fill('Моё.');
        repository.commit('main', { [term]: termText.replace('Коротко', 'Чужое') });
        await save(page);
        await expect(dialogOf(page)).toContainText('Борис');
        await expect(dialogOf(page).getByLabel('Ваш текст')).toHaveValue(/short: Моё\./u);
        await expect(dialogOf(page).getByLabel('Сохранено сейчас')).toHaveValue(/short: Чужое\./u);
        expect(repository.branches.has(draft)).toBe(false);
        await dialogOf(page).getByRole('button', { name: 'Вернуться к форме' }).click();
        await expect(short(page)).toHaveValue('Моё.');
      });
    });

    test('a save over a draft changed meanwhile is refused', async ({ page }) => {
      await withForgeOffice(name, page, async (url, { repository }) => {
        await signIn(page, url, screen);
        await short(page).fill('Моё.');
        await saved(page);
        repository.commit(draft, { [term]: termText.replace('Коротко', 'Чужой черновик') });
        await short(page).fill('Моё второе.');
        await save(page);
        await expect(dialogOf(page).getByLabel('Сохранено сейчас')).toHaveValue(/Чужой черновик/u);
        expect(repository.text(term, draft)).toContain('Чужой черновик');
      });
    });

    test('the forge itself refuses what two browsers write at once', async ({ page }) => {
      await withForgeOffice(name, page, async (url, forge) => {
        const { repository } = forge;
        await signIn(page, url, screen);
        await short(page).fill('Моё.');
        await saved(page);
        await short(page).fill('Моё второе.');
        forge.before = {
          match: /POST .*\/(?:contents|repository\/commits)$/u,
          run: () => repository.commit(draft, { [term]: termText.replace('Коротко', 'Быстрее') }),
        };
        await save(page);
        await expect(dialogOf(page).getByLabel('Сохранено сейчас')).toHaveValue(/Быстрее/u);
        expect(repository.text(term, draft)).toContain('Быстрее');
      });
    });

    test('a draft that the site has overtaken is neither saved nor published', async ({ page }) => {
      await withForgeOffice(name, page, async (url, { repository }) => {
        await signIn(page, url, screen);
        await short(page).fill('Моё.');
        await saved(page);
        // Another line: a forge would join both without asking anybody.
        repository.commit('main', { [term]: termText.replace('Текст', 'Новый текст') });
        await setStatus(page, 'Готово');
        await expect(page.getByText('Состояние изменено')).toBeVisible();
        await publish(page);
        await expect(dialogOf(page).getByLabel('Сохранено сейчас')).toHaveValue(/Новый текст/u);
        await dialogOf(page).getByRole('button', { name: 'Вернуться к форме' }).click();
        await short(page).fill('Моё второе.');
        await save(page);
        await expect(dialogOf(page).getByLabel('Ваш текст')).toHaveValue(/Моё второе/u);
        expect(repository.text(term)).toContain('Новый текст');
        expect(repository.text(term)).not.toContain('Моё');
      });
    });

    test('what was pushed into a draft between look and merge is not published', async ({
      page,
    }) => {
      await withForgeOffice(name, page, async (url, forge) => {
        const { repository } = forge;
        await signIn(page, url, screen);
        await short(page).fill('Моё.');
        await saved(page);
        await setStatus(page, 'Готово');
        await expect(page.getByText('Состояние изменено')).toBeVisible();
        forge.before = {
          match: /(?:POST|PUT) .*\/merge$/u,
          run: () => repository.commit(draft, { [term]: termText.replace('Коротко', 'Тайком') }),
        };
        await publish(page);
        await expect(page.getByText('Сервер не может соединить').first()).toBeVisible();
        expect(repository.text(term)).toBe(termText);
      });
    });

    test('a draft with a file that is not its own is not published', async ({ page }) => {
      await withForgeOffice(name, page, async (url, { repository }) => {
        await signIn(page, url, screen);
        await short(page).fill('Моё.');
        await saved(page);
        repository.commit(draft, { '.forgejo/workflows/steal.yaml': 'on: push\n' });
        await setStatus(page, 'Готово');
        await expect(page.getByText('Сюда писать нельзя: .forgejo').first()).toBeVisible();
        expect(repository.text('.forgejo/workflows/steal.yaml')).toBeUndefined();
      });
    });

    test('what the check holds back stays a draft', async ({ page }) => {
      await withForgeOffice(name, page, async (url, { repository }) => {
        await signIn(page, url, screen);
        await short(page).fill('Моё.');
        await saved(page);
        const wrong = termText.replace('Текст.', '![Схема](./net-takoj.png)');
        repository.commit(draft, { [term]: wrong });
        await page.reload();
        await expect(short(page)).toHaveValue('Коротко.');
        await setStatus(page, 'На проверке');
        await expect(page.getByText(/Отправить нельзя: .*net-takoj\.png/u).first()).toBeVisible();
      });
    });

    test('a photo arrives renamed, without its metadata, with its old name', async ({ page }) => {
      const photo = await sharp({
        create: { width: 60, height: 40, channels: 3, background: '#2a7' },
      })
        .withExif({ IFD3: { GPSLatitude: '52/1 2/1 0/1', GPSLatitudeRef: 'N' } })
        .jpeg()
        .toBuffer();
      await withForgeOffice(name, page, async (url, { repository }) => {
        await signIn(page, url, 'collections/news/new');
        await page.getByLabel('Заголовок', { exact: true }).fill('С фотографией');
        await page.getByLabel('Коротко', { exact: true }).fill('Одно предложение.');
        await page.getByLabel('Дата', { exact: true }).fill('05.03.2020');
        await page.getByLabel('Рубрика', { exact: true }).selectOption({ label: 'Отчёты' });
        await page.getByRole('button', { name: 'Развернуть' }).nth(1).click();
        await page.locator('input[type=file][accept^=image]').setInputFiles({
          name: 'Фото с телефона.JPG',
          mimeType: 'image/jpeg',
          buffer: photo,
        });
        await expect(page.getByText('foto-s-telefona.jpg')).toBeVisible();
        await page.getByLabel(/^Что на картинке/u).fill('Зелёное поле');
        await save(page);
        const folder = 'content/news/s-fotografiej';
        const branch = 'cms/news/s-fotografiej/index';
        // A forge makes the branch first, and then what is on it.
        const saved = (): string[] =>
          repository.branches.has(branch)
            ? [...repository.at(branch).tree.keys()]
                .filter((path) => path.startsWith(folder))
                .sort()
            : [];
        await expect
          .poll(saved)
          .toEqual(
            ['files.json', 'foto-s-telefona.jpg', 'index.mdx'].map((file) => `${folder}/${file}`),
          );
        const { tree } = repository.at(branch);
        expect(tree.get(`${folder}/foto-s-telefona.jpg`)?.includes('Exif')).toBe(false);
        expect(repository.text(`${folder}/files.json`, branch)).toContain('Фото с телефона.JPG');
      });
    });
  });
}
