import { expect, test, type Page } from '@playwright/test';
import { onePerKind } from './support/sample.ts';

test('the first Tab reaches the settings, the second the way past the menu', async ({ page }) => {
  for (const path of ['/', '/search/', '/404.html']) {
    await page.goto(path);
    await page.keyboard.press('Tab');
    await expect(page.getByRole('button', { name: 'Версия для слабовидящих' })).toBeFocused();
    await page.keyboard.press('Tab');
    const skip = page.getByRole('link', { name: 'Сразу к содержанию' });
    await expect(skip).toBeFocused();
    await expect(skip).toBeInViewport();
    const box = await skip.boundingBox();
    expect(box?.height).toBeGreaterThan(20);
    await page.keyboard.press('Enter');
    await expect(page.locator('main')).toBeFocused();
    await page.keyboard.press('Tab');
    const inside = await page.evaluate(() => document.activeElement?.closest('main') !== null);
    expect(inside).toBe(true);
  }
});

interface Stop {
  /** Place among the focusable elements, in the order of the page; −1 for none of them. */
  readonly index: number;
  readonly name: string;
  readonly outlined: boolean;
}

/** Marks what a keyboard has to reach; returns how many there are. */
function markFocusable(page: Page): Promise<number> {
  return page.evaluate(() => {
    const selector = 'a[href], button, input, select, textarea, summary, [tabindex="0"]';
    const groups = new Set<string>();
    const focusable = [...document.querySelectorAll<HTMLElement>(selector)].filter((element) => {
      if (!element.checkVisibility({ visibilityProperty: true })) return false;
      if (element.matches(':disabled, [tabindex="-1"]')) return false;
      if (!(element instanceof HTMLInputElement) || element.type !== 'radio') return true;
      // Arrows move inside a group; Tab stops once.
      const first = !groups.has(element.name);
      groups.add(element.name);
      return first;
    });
    for (const [index, element] of focusable.entries()) element.dataset['stop'] = String(index);
    return focusable.length;
  });
}

/**
 * Presses Tab a number of times, without waiting for the page to be drawn after each.
 * @returns where they have led, written down by the page itself
 */
async function stopsOf(page: Page, presses: number): Promise<Stop[]> {
  await page.evaluate(() => {
    window.stops = [];
    document.addEventListener('focusin', () => {
      const element = document.activeElement as HTMLElement;
      const { outlineStyle, outlineWidth } = getComputedStyle(element);
      window.stops.push({
        index: Number(element.dataset['stop'] ?? -1),
        name: `${element.localName} «${element.textContent.trim().slice(0, 40)}»`,
        outlined: outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2,
      });
    });
  });
  await Promise.all(Array.from({ length: presses }, () => page.keyboard.press('Tab')));
  return page.evaluate(() => window.stops);
}

declare global {
  interface Window {
    stops: Stop[];
  }
}

for (const half of [0, 1]) {
  test(`Tab goes through every page of a kind in its order, ${String(half + 1)}`, async ({
    page,
  }) => {
    test.setTimeout(180_000);
    const findings: string[] = [];
    for (const path of onePerKind.filter((_, index) => index % 2 === half)) {
      await page.goto(path);
      const count = await markFocusable(page);
      expect(count).toBeGreaterThan(20);
      const stops = await stopsOf(page, count);
      if (stops.length !== count)
        findings.push(`${path}: остановок ${String(stops.length)}, а должно быть ${String(count)}`);
      for (const [expected, { index, name, outlined }] of stops.entries()) {
        if (index !== expected)
          findings.push(`${path}: вместо ${String(expected)} — ${String(index)}: ${name}`);
        if (!outlined) findings.push(`${path}: фокус не виден: ${name}`);
      }
    }
    expect(findings).toEqual([]);
  });
}
