import { expect, test } from './support/office.ts';

test('a news item gets a Latin address from its Russian title', async ({ office, page }) => {
  await office.open('#/collections/news/new');
  await office.field('Заголовок').fill('Учёт членов Профсоюза: что нового?');
  await expect(page.getByText('/news/uchyot-chlenov-profsoyuza-chto-novogo')).toBeVisible();
  await office.field('Коротко').fill('Одно предложение.');
  await office.field('Дата').fill('5.3.2020');
  await office.field('Рубрика').selectOption({ label: 'Объявления' });
  await page.getByRole('button', { name: 'Сохранить', exact: true }).click();
  await expect(page.getByText('Сохранено').first()).toBeVisible();
  await expect(page).toHaveURL(/entries\/uchyot-chlenov-profsoyuza-chto-novogo\/index$/u);
  expect(await office.draft('news/uchyot-chlenov-profsoyuza-chto-novogo/index')).toBe(
    `---
title: 'Учёт членов Профсоюза: что нового?'
description: Одно предложение.
date: 2020-03-05
category: announcement
---
`,
  );
});

test('an address that is taken gets a number', async ({ office, page }) => {
  await office.open('#/collections/glossary/new');
  await office.field('Термин').fill('Аис');
  await expect(page.getByText('уже занят, измените')).toBeVisible();
  await office.field('Коротко').fill('Одно предложение.');
  await page.getByRole('button', { name: 'Сохранить', exact: true }).click();
  await expect(page).toHaveURL(/entries\/ais-2\/index$/u);
});

test('what the build would refuse is said before saving', async ({ office, page }) => {
  await office.open('#/collections/news/entries/itogi-goda/index');
  await office.field('Дата').fill('31.02.2020');
  await page.getByRole('button', { name: 'Сохранить', exact: true }).click();
  await expect(page.getByText('Такого дня нет в календаре').first()).toBeVisible();
});

test('a changed title changes its line only and keeps its quotes', async ({ office, page }) => {
  await office.open('#/collections/news/entries/itogi-goda/index');
  const before = await page.evaluate(
    () =>
      (
        window.repoFiles as never as Record<
          string,
          Record<string, Record<string, Record<string, { content: string }>>>
        >
      )['content']?.['news']?.['itogi-goda']?.['index.mdx']?.content ?? '',
  );
  await office.field('Заголовок').fill('Итоги');
  await page.getByRole('button', { name: 'Сохранить', exact: true }).click();
  await expect(page.getByText('Сохранено').first()).toBeVisible();
  const after = (await office.draft('news/itogi-goda/index')) ?? '';
  expect(after).toBe(before.replace(/^title: .*$/mu, 'title: "Итоги"'));
});

test('a reference is found by a word of its title', async ({ office, page }) => {
  await office.open('#/collections/news/new');
  await office.field('Организация').fill('краевая');
  await page.getByRole('button', { name: 'Забайкальская краевая организация' }).click();
  await expect(page.getByRole('button', { name: 'Выбрать другую: Организация' })).toBeVisible();
});

test('the preview is the page of the site', async ({ office, page }) => {
  await office.open('#/collections/news/entries/itogi-goda/index');
  const screen = page.frameLocator('#preview-pane').frameLocator('iframe[title="Запись на сайте"]');
  const heading = screen.getByRole('heading', { level: 1 });
  await expect(heading).toHaveText(/Итоги/u);
  await expect(heading).toHaveCSS('font-family', /Golos Text/u);
  await office.field('Заголовок').fill('Совсем другое');
  await expect(heading).toHaveText('Совсем другое');
  const tools = page.frameLocator('#preview-pane').getByRole('group', { name: 'Ширина экрана' });
  const frame = page.frameLocator('#preview-pane').locator('iframe[title="Запись на сайте"]');
  for (const [screenName, width] of [
    ['Компьютер', '1280px'],
    ['Телефон', '390px'],
  ] as const) {
    await tools.getByRole('button', { name: screenName }).click();
    await expect(frame).toHaveCSS('inline-size', width);
  }
});

// In a frame within a frame Firefox takes no address for the site's own, whatever the policy says.
test('the page in the preview has its styles and fonts without asking for any', async ({
  office,
  page,
}) => {
  const asked: string[] = [];
  page.on('request', (request) => {
    const isStyle = ['stylesheet', 'font'].includes(request.resourceType());
    if (isStyle && request.frame().parentFrame()?.parentFrame()) asked.push(request.url());
  });
  await office.open('#/collections/news/entries/itogi-goda/index');
  const screen = page.frameLocator('#preview-pane').frameLocator('iframe[title="Запись на сайте"]');
  await expect(screen.getByRole('heading', { level: 1 })).toHaveCSS('font-weight', '700');
  await expect
    .poll(() =>
      screen.locator('body').evaluate((body) =>
        [...body.ownerDocument.fonts]
          .filter(({ family, status }) => family.includes('Golos Text') && status === 'loaded')
          .map(({ weight }) => weight)
          .sort(),
      ),
    )
    .toEqual(['400', '700']);
  expect(asked).toEqual([]);
});

test('a leaflet is previewed as its sheet', async ({ office, page }) => {
  await office.open('#/collections/leaflets/entries/profcards/index');
  const screen = page.frameLocator('#preview-pane').frameLocator('iframe[title="Запись на сайте"]');
  await expect(screen.locator('.sheet .qr-code')).toBeVisible();
});
