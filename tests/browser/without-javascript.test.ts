import { expect, test } from '@playwright/test';
import { chapter, form, newsItem } from './support/sample.ts';

test.use({ javaScriptEnabled: false });

const heading = { level: 1 } as const;

test('the home page leads to every role, to news and to what people take', async ({ page }) => {
  await page.goto('/');
  for (const role of ['Члену Профсоюза', 'Председателю первички', 'Райкому и горкому']) {
    await expect(page.getByRole('main').getByRole('heading', { name: role })).toBeVisible();
  }
  await page.getByRole('main').getByRole('link', { name: 'Шаги первички' }).click();
  await expect(page).toHaveURL(/\/plan\/route\/primary\/$/);
  await expect(page.getByRole('heading', heading)).toContainText('Маршрут');
});

test('news are filtered and paged by addresses', async ({ page }) => {
  await page.goto('/news/');
  const all = await page.getByRole('main').getByRole('article').count();
  expect(all).toBeGreaterThan(5);
  await page.getByRole('main').getByRole('link', { name: 'Новые материалы', exact: true }).click();
  await expect(page).toHaveURL(/\/news\/category\/materials\/$/);
  await expect(page.getByRole('link', { name: 'Новые материалы', exact: true })).toHaveAttribute(
    'aria-current',
    'page',
  );
  const found = await page.getByRole('main').getByRole('article').count();
  expect(found).toBeGreaterThan(0);
  expect(found).toBeLessThan(all);
  await page.goto('/news/page/2/');
  await expect(page.getByRole('main').getByRole('article')).not.toHaveCount(0);
});

test('the plan is filtered by who and by state', async ({ page }) => {
  await page.goto('/plan/');
  const who = page.getByRole('navigation', { name: 'Отбор: Кому' });
  await who.getByRole('link').nth(1).click();
  await expect(page).toHaveURL(/\/plan\/role\/[a-z]+\/$/);
  const state = page.getByRole('navigation', { name: 'Отбор: Состояние' });
  // The choice in one row keeps the choice in the other.
  await state.getByRole('link', { name: 'Нет сведений' }).click();
  await expect(page).toHaveURL(/\/plan\/role\/[a-z]+\/status\/unknown\/$/);
  await who.getByRole('link', { name: 'Всем' }).click();
  await expect(page).toHaveURL(/\/plan\/status\/unknown\/$/);
  // Days that are left depend on the day of reading, so only a script can say them.
  await expect(page.getByText(/остал(ся|ось)/)).toHaveCount(0);
});

test('a guide is read from chapter to chapter', async ({ page }) => {
  await page.goto(chapter);
  const title = await page.getByRole('heading', heading).textContent();
  await expect(page.getByRole('main')).toContainText(/\S{3,}/);
  await page.getByRole('main').locator('.neighbours').getByRole('link').last().click();
  await expect(page).not.toHaveURL(new RegExp(`${chapter}$`));
  await expect(page.getByRole('heading', heading)).not.toHaveText(title ?? '');
});

test('a form can be read and has nothing that only a script fills', async ({ page }) => {
  await page.goto(form);
  await expect(page.getByRole('heading', heading)).toBeVisible();
  const text = await page.getByRole('main').innerText();
  expect(text.length).toBeGreaterThan(500);
});

test('what needs a script does not pretend to work', async ({ page }) => {
  await page.goto(newsItem);
  await expect(page.getByRole('button', { name: 'Скопировать ссылку' })).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Напечатать' })).toHaveCount(0);
  await page.goto('/plan/route/primary/');
  await expect(page.getByRole('checkbox')).toHaveCount(0);
  await expect(page.getByRole('main').getByRole('listitem')).not.toHaveCount(0);
  await page.goto('/search/');
  // Locators by text pass over <noscript>, shown or not.
  expect(await page.getByRole('main').innerText()).toContain('требует JavaScript');
});

test('the link to the settings explains the settings of the system', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('link', { name: 'Версия для слабовидящих' }).click();
  await expect(page).toHaveURL(/\/accessibility\/$/);
  await expect(page.getByRole('heading', heading)).toBeVisible();
});
