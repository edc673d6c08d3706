import { expect, test } from '@playwright/test';
import { newsItem } from './support/sample.ts';

/** Where a page is passed on to, and the parameter that holds the address. */
const targets = [
  { name: 'MAX', host: 'max.ru', parameter: 'text' },
  { name: 'ВКонтакте', host: 'vk.com', parameter: 'url' },
  { name: 'Одноклассники', host: 'connect.ok.ru', parameter: 'url' },
];

test('every place to share gets the short address, and that leads back to the page', async ({
  page,
}) => {
  await page.goto(newsItem);
  const short = await page
    .getByRole('article')
    .getByRole('link', { name: /\/s\// })
    .first()
    .getAttribute('href');
  expect(short).toMatch(/^https:\/\/[^/]+\/s\/[a-z0-9]{7}\/$/);
  for (const { name, host, parameter } of targets) {
    const link = page.getByRole('link', { name, exact: true });
    const address = new URL((await link.getAttribute('href')) ?? '');
    expect(address.host).toBe(host);
    expect(address.searchParams.get(parameter)).toContain(short);
    await expect(link).toHaveAttribute('rel', /noopener/);
  }
  await page.goto(new URL(short ?? '').pathname);
  await expect(page).toHaveURL(new RegExp(`${newsItem}$`));
});

test('the link is copied', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(newsItem);
  await page.getByRole('button', { name: 'Скопировать ссылку' }).click();
  await expect(page.getByRole('button', { name: 'Ссылка скопирована' })).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/\/s\/[a-z0-9]{7}\/$/);
});

test('the own window of a phone is offered where there is one', async ({ page }) => {
  await page.goto(newsItem);
  await expect(page.getByRole('button', { name: 'Отправить…' })).toBeHidden();
  await page.addInitScript(() => {
    const shared: unknown[] = [];
    Object.assign(globalThis, { shared });
    Object.assign(navigator, {
      share: (data: unknown) => {
        shared.push(data);
        return Promise.resolve();
      },
    });
  });
  await page.reload();
  await page.getByRole('button', { name: 'Отправить…' }).click();
  const [message] = await page.evaluate(
    () => (globalThis as { shared?: ShareData[] }).shared ?? [],
  );
  expect(message?.url).toMatch(/\/s\/[a-z0-9]{7}\/$/);
  expect(message?.title).toBeTruthy();
});
