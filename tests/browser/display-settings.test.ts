import { expect, test } from '@playwright/test';
import { DisplayPanel } from './support/displayPanel.ts';
import { newsItem } from './support/sample.ts';

test('every setting works at once and is remembered on other pages', async ({ page }) => {
  const display = new DisplayPanel(page);
  await page.goto('/');
  const usual = await display.letterSize();
  await expect(display.panel).toBeHidden();
  await display.open();
  await expect(display.toggle).toHaveAttribute('aria-expanded', 'true');

  await display.choose('Размер букв', '200 %');
  expect(await display.letterSize()).toBeCloseTo(usual * 2, 1);
  const spacing = () =>
    page.locator('main').evaluate((main) => getComputedStyle(main).letterSpacing);
  const before = await spacing();
  await display.choose('Расстояния', 'Большие');
  expect(await spacing()).not.toBe(before);
  await display.choose('Цвета', 'Белым по чёрному');
  const colours = () =>
    page.locator('body').evaluate((body) => {
      const { color, backgroundColor } = getComputedStyle(body);
      return [color, backgroundColor];
    });
  expect(await colours()).toEqual(['rgb(255, 255, 255)', 'rgb(0, 0, 0)']);

  await page.goto(newsItem);
  expect(await display.letterSize()).toBeCloseTo(usual * 2, 1);
  expect(await colours()).toEqual(['rgb(255, 255, 255)', 'rgb(0, 0, 0)']);
  await display.open();
  await expect(display.panel.getByRole('radio', { name: '200 %' })).toBeChecked();

  await display.reset.click();
  expect(await display.letterSize()).toBe(usual);
  await page.reload();
  expect(await display.letterSize()).toBe(usual);
  expect(await display.setting('scheme')).toBeNull();
});

test('remembered settings are there before anything is painted', async ({ page }) => {
  const display = new DisplayPanel(page);
  await page.goto('/');
  await display.open();
  await display.choose('Размер букв', '150 %');
  await display.choose('Цвета', 'Коричневым по бежевому');

  await page.addInitScript(() => {
    // The parser gives nothing to paint before it makes the body.
    new MutationObserver((_, observer) => {
      // The DOM types take the body for granted.
      const body = document.querySelector('body');
      if (!body) return;
      observer.disconnect();
      const { size, scheme } = document.documentElement.dataset;
      Object.assign(globalThis, { atBody: [size, scheme] });
    }).observe(document, { childList: true, subtree: true });
  });
  await page.reload();
  const atBody = await page.evaluate(() => (globalThis as { atBody?: unknown }).atBody);
  expect(atBody).toEqual(['150', 'sepia']);
});

test('without pictures their words are read instead', async ({ page }) => {
  const display = new DisplayPanel(page);
  await page.goto(newsItem);
  const picture = page.getByRole('article').getByRole('img').first();
  await expect(picture).toBeVisible();
  const words = await picture.getAttribute('alt');
  expect(words).toBeTruthy();
  await display.open();
  await display.choose('Картинки', 'Не показывать');
  await expect(page.locator('main img')).not.toHaveCount(0);
  for (const each of await page.locator('main img').all()) await expect(each).toBeHidden();
  await expect(page.getByText(`Картинка: ${String(words)}`)).toBeVisible();
  await page.reload();
  await expect(page.getByText(`Картинка: ${String(words)}`)).toBeVisible();
  await display.open();
  await display.choose('Картинки', 'Показывать');
  await expect(picture).toBeVisible();
});

test('on a phone the largest letters leave room for words in boxes of search', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  const display = new DisplayPanel(page);
  await page.goto('/');
  await display.open();
  await display.choose('Размер букв', '200 %');
  for (const path of ['/', '/search/', '/404.html']) {
    await page.goto(path);
    for (const box of await page.locator('input[type="search"]').all()) {
      await box.fill('протокол');
      const cut = await box.evaluate((input) => input.scrollWidth - input.clientWidth);
      expect.soft(cut, path).toBeLessThanOrEqual(0);
    }
  }
});

test('the panel is opened and used from the keyboard', async ({ page }) => {
  const display = new DisplayPanel(page);
  await page.goto('/');
  for (const key of ['Enter', 'Space']) {
    await display.toggle.focus();
    await page.keyboard.press(key);
    await expect(display.panel).toBeVisible();
    await display.toggle.focus();
    await page.keyboard.press(key);
    await expect(display.panel).toBeHidden();
  }
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('ArrowRight');
  expect(await display.setting('size')).toBe('125');
});

test('the system asks for more contrast and gets it, without any setting', async ({ page }) => {
  const muted = () =>
    page.evaluate(() =>
      getComputedStyle(document.documentElement).getPropertyValue('--text-muted'),
    );
  await page.goto('/');
  const usual = await muted();
  await page.emulateMedia({ contrast: 'more' });
  expect(await muted()).not.toBe(usual);
});
