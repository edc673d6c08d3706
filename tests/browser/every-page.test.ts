// One walk over every page of the site; what is cheap to check is checked on the same visit.
import { expect, test, type Page } from '@playwright/test';
import { axeFindings } from './support/axe.ts';
import { overflowing } from './support/layout.ts';
import { everyPath } from './support/sample.ts';
import { watch } from './support/watch.ts';

test.use({ colorScheme: 'light', contextOptions: { reducedMotion: 'reduce' } });

/** Pages visited in one tab: a context, and after a failure a browser, per page would take most of the time. */
const pagesPerTest = 12;

const chunks = Array.from({ length: Math.ceil(everyPath.length / pagesPerTest) }, (_, index) =>
  everyPath.slice(index * pagesPerTest, (index + 1) * pagesPerTest),
);

/** Whether the page fits a narrow phone, and what «Версия для слабовидящих» makes of it. */
async function sideways(page: Page): Promise<string[]> {
  const findings: string[] = [];
  const at = async (width: number, name: string): Promise<void> => {
    await page.setViewportSize({ width, height: 800 });
    findings.push(...(await overflowing(page)).map((finding) => `${name}: ${finding}`));
  };
  await at(320, '320 px');
  await page.evaluate(() => {
    document.documentElement.dataset['size'] = '200';
  });
  await at(1280, '200 %, 1280 px');
  // What a zoom of the browser to 200 % leaves of such a screen.
  await at(640, '200 %, 640 px');
  await at(360, '200 %, 360 px');
  // As large and as far apart as a reader can choose.
  await page.evaluate(() => {
    document.documentElement.dataset['spacing'] = 'wider';
  });
  await at(360, '200 %, большие расстояния, 360 px');
  return findings;
}

for (const [index, paths] of chunks.entries()) {
  const range = `${paths[0] ?? ''} … ${paths.at(-1) ?? ''}`;
  test(`pages ${String(index + 1)}: ${range}`, async ({ page, baseURL, context }) => {
    test.setTimeout(180_000);
    const notes = watch(page, new URL(baseURL ?? '').origin);
    const findings: string[] = [];
    for (const path of paths) {
      const before = notes.length;
      await page.setViewportSize({ width: 1280, height: 800 });
      const response = await page.goto(path);
      const found = response?.status() === 200 ? [] : [`ответ ${String(response?.status())}`];
      found.push(...(await axeFindings(page)), ...(await sideways(page)), ...notes.slice(before));
      findings.push(...found.map((finding) => `${path} ${finding}`));
    }
    expect(findings).toEqual([]);
    expect(await context.cookies()).toEqual([]);
    // Nothing is kept on the device until its owner chooses or ticks something.
    const kept = await page.evaluate(() => [
      ...Object.keys(localStorage),
      ...Object.keys(sessionStorage),
    ]);
    expect(kept).toEqual([]);
  });
}
