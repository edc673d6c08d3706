// Contrast of one page of every kind, in the dark and in each scheme of «Версия для слабовидящих».
import { expect, test } from '@playwright/test';
import { displayChoices } from '../../src/scripts/displayChoices.ts';
import { axeFindings } from './support/axe.ts';
import { onePerKind } from './support/sample.ts';

test.use({ colorScheme: 'dark', contextOptions: { reducedMotion: 'reduce' } });

const schemes = (displayChoices.find(({ name }) => name === 'scheme')?.options ?? [])
  .map(({ value }) => value)
  .filter((value) => value !== '');
const halves = [0, 1].map((half) => onePerKind.filter((_, index) => index % 2 === half));

test('the schemes and the kinds of pages are all there', () => {
  expect(schemes).toEqual(
    expect.arrayContaining(['dark', 'blue', 'sepia', 'black-on-white', 'white-on-black']),
  );
  expect(onePerKind.length).toBeGreaterThan(30);
});

for (const [index, paths] of halves.entries()) {
  test(`one page of every kind can be read in every scheme, ${String(index + 1)}`, async ({
    page,
  }) => {
    test.setTimeout(180_000);
    const findings: string[] = [];
    for (const path of paths) {
      await page.goto(path);
      // What is folded away is read as well.
      await page.evaluate(() => {
        for (const details of document.querySelectorAll('details')) details.open = true;
        document.querySelector('#display-settings')?.removeAttribute('hidden');
      });
      const found = await axeFindings(page);
      for (const scheme of schemes) {
        await page.evaluate((value) => {
          document.documentElement.dataset['scheme'] = value;
        }, scheme);
        // Nothing but colours depends on the scheme.
        const pale = await axeFindings(page, ['color-contrast', 'link-in-text-block']);
        found.push(...pale.map((finding) => `${scheme}: ${finding}`));
      }
      findings.push(...found.map((finding) => `${path} ${finding}`));
    }
    expect(findings).toEqual([]);
  });
}
