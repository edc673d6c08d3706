/** What an editor waits for, in milliseconds. */
import { performance } from 'node:perf_hooks';
import type { Browser, Locator, Page } from '@playwright/test';

/** How long something takes to come on the screen after it was asked for. */
export async function until(ask: () => Promise<unknown>, seen: Locator): Promise<number> {
  const start = performance.now();
  await ask();
  await seen.waitFor({ state: 'visible', timeout: 120_000 });
  return performance.now() - start;
}

/**
 * Types, and times every key from its event to the frame that shows it.
 * @param count how many keys
 */
export async function typing(page: Page, field: Locator, count: number): Promise<number[]> {
  await field.click();
  await page.keyboard.press('End');
  await page.evaluate(() => {
    const times: number[] = [];
    Object.assign(window, { keyTimes: times });
    window.addEventListener(
      // Not `keydown`: letters that the layout of the test machine lacks come without one.
      'beforeinput',
      ({ timeStamp }) => {
        requestAnimationFrame(() => {
          // The message comes after the frame has been painted.
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => times.push(performance.now() - timeStamp);
          port2.postMessage(undefined);
        });
      },
      { capture: true },
    );
  });
  const letters = 'профсоюз учит и помогает ';
  for (let i = 0; i < count; i += 1)
    // As fast as a quick typist: about 500 keys a minute.
    await page.keyboard.type(letters[i % letters.length] ?? ' ', { delay: 120 });
  await page.waitForFunction(
    (expected) => (window as unknown as { keyTimes: number[] }).keyTimes.length >= expected,
    count,
  );
  return page.evaluate(() => (window as unknown as { keyTimes: number[] }).keyTimes);
}

/** The middle of a list; the upper one of two. */
export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

/** The value that a share of the list does not exceed. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

/** Does something. @returns its result, and the CPU seconds of all tabs meanwhile: what a busy machine changes little */
export async function withCpu<T>(
  browser: Browser,
  run: () => Promise<T>,
): Promise<[result: T, seconds: number]> {
  const before = await cpuSeconds(browser);
  const result = await run();
  return [result, (await cpuSeconds(browser)) - before];
}

/** CPU time that the browser's tabs have used so far, in seconds. */
async function cpuSeconds(browser: Browser): Promise<number> {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  await session.detach();
  return processInfo
    .filter(({ type }) => type === 'renderer')
    .reduce((sum, { cpuTime }) => sum + cpuTime, 0);
}
