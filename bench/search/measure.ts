import type { Browser } from '@playwright/test';
import type { Contender } from './contenders.ts';

/** Until the first result is on the screen. */
export interface Run {
  /** Milliseconds from the last key to the result in the page. */
  readonly time: number;
  /** What came over the network since the field was entered, compressed. */
  readonly bytes: number;
  /** Megabytes of the tab's JavaScript heap afterwards; WebAssembly's memory aside. */
  readonly heap: number;
}

/** 1.6 Mbit/s down, 300 ms there and back. */
const network = {
  offline: false,
  downloadThroughput: (1.6 * 1_000_000) / 8,
  uploadThroughput: (0.75 * 1_000_000) / 8,
  latency: 300,
};
/** A quick typist on a phone, milliseconds between keys. */
const key = 150;
const longest = 60_000;

/** In the page: when the last key was pressed and the first result was there. A locator looks twice a second only. */
function watch(result: string): { key: number; first: number } {
  const times = { key: 0, first: 0 };
  addEventListener('input', () => (times.key = performance.now()), true);
  new MutationObserver(() => {
    if (times.first === 0 && document.querySelector(result)?.checkVisibility() === true)
      times.first = performance.now();
  }).observe(document.body, { childList: true, subtree: true, attributes: true });
  return times;
}

/** A reader with nothing cached opens the page, enters the field and types. */
export async function run(
  browser: Browser,
  url: string,
  { page: address, field, result }: Contender,
  words: string,
): Promise<Run> {
  const page = await browser.newPage({ locale: 'ru-RU' });
  try {
    const session = await page.context().newCDPSession(page);
    await session.send('Network.enable');
    await session.send('Network.emulateNetworkConditions', network);
    let bytes = 0;
    session.on('Network.loadingFinished', ({ encodedDataLength }) => {
      bytes += encodedDataLength;
    });
    await page.goto(url + address, { waitUntil: 'networkidle', timeout: longest });
    bytes = 0;
    const input = page.locator(field);
    await input.click();
    const times = await page.evaluateHandle(watch, result);
    // What a search fetches before its first result may come while the words are still being typed.
    const first = page
      .locator(result)
      .first()
      .waitFor({ timeout: longest })
      .then(() => bytes);
    await input.pressSequentially(words, { delay: key });
    const arrived = await first;
    const time = await times.evaluate(({ key: last, first: at }) => Math.max(0, at - last));
    const { metrics } = await session
      .send('Performance.enable')
      .then(() => session.send('Performance.getMetrics'));
    const heap = metrics.find(({ name }) => name === 'JSHeapUsedSize')?.value ?? 0;
    return { time, bytes: arrived, heap: heap / 1_048_576 };
  } finally {
    await page.close();
  }
}
