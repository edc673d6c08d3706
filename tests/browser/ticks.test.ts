import { expect, test } from '@playwright/test';

const lists = ['/meetings/budushchee-ili-realnost/spisok-del/', '/plan/route/primary/'];

for (const path of lists) {
  test(`ticks of ${path} stay on the device`, async ({ page }) => {
    await page.goto(path);
    const boxes = page.getByRole('main').getByRole('checkbox');
    const count = await boxes.count();
    expect(count).toBeGreaterThan(2);
    await boxes.nth(0).check();
    await boxes.nth(2).check();
    await page.reload();
    await expect(boxes.nth(0)).toBeChecked();
    await expect(boxes.nth(1)).not.toBeChecked();
    await expect(boxes.nth(2)).toBeChecked();

    await boxes.nth(0).uncheck();
    await page.reload();
    await expect(boxes.nth(0)).not.toBeChecked();
    await expect(boxes.nth(2)).toBeChecked();
    expect(await page.context().cookies()).toEqual([]);
  });

  test(`ticks of ${path} are named and work from the keyboard`, async ({ page }) => {
    await page.goto(path);
    const box = page.getByRole('main').getByRole('checkbox').first();
    await expect(box).toHaveAccessibleName(/\S{3,}/);
    await box.focus();
    await page.keyboard.press('Space');
    await expect(box).toBeChecked();
  });
}

test('ticks of one list do not show up in another', async ({ page }) => {
  await page.goto('/plan/route/primary/');
  await page.getByRole('main').getByRole('checkbox').first().check();
  await page.goto('/plan/route/district/');
  await expect(page.getByRole('main').getByRole('checkbox')).not.toHaveCount(0);
  for (const box of await page.getByRole('main').getByRole('checkbox').all()) {
    await expect(box).not.toBeChecked();
  }
});

test('a storage that is closed to the site breaks nothing', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(globalThis, 'localStorage', {
      get() {
        throw new DOMException('closed', 'SecurityError');
      },
    });
  });
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  await page.goto('/plan/route/primary/');
  const box = page.getByRole('main').getByRole('checkbox').first();
  await box.check();
  await expect(box).toBeChecked();
  expect(errors).toEqual([]);
});
