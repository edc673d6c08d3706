import type { Browser, Page } from 'playwright';
import { findChromium } from './places.ts';

/** How long a browser with nothing to do is kept, ms: pages of one release ask for paper in short turns. */
const patience = 2_000;
/** The longest one sheet may take, ms. */
const limit = 60_000;

let running: Promise<Browser> | undefined;
let jobs = 0;
let idle: NodeJS.Timeout | undefined;

/**
 * Does something on a fresh page without network. One browser serves the whole process; it is closed when it has
 * had nothing to do for a while, so that the process can end. A crash or a hang costs one more try.
 * @throws the second failure
 */
export async function withPage<T>(work: (page: Page) => Promise<T>): Promise<T> {
  jobs += 1;
  clearTimeout(idle);
  try {
    return await attempt(work).catch(async () => {
      await closeBrowser();
      return attempt(work);
    });
  } finally {
    jobs -= 1;
    if (jobs === 0) idle = setTimeout(() => void closeBrowser(), patience);
  }
}

async function attempt<T>(work: (page: Page) => Promise<T>): Promise<T> {
  const browser = await (running ??= launch());
  const context = await browser.newContext({
    offline: true,
    locale: 'ru-RU',
    viewport: { width: 1240, height: 1240 },
    // Pictures of sheets are 120 dpi.
    deviceScaleFactor: 1.25,
  });
  let timer: NodeJS.Timeout | undefined;
  try {
    const page = await context.newPage();
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => {
        reject(new Error(`Chromium did not answer in ${limit / 1000} s.`));
      }, limit);
    });
    const crashed = new Promise<never>((_, reject) => {
      page.once('crash', () => {
        reject(new Error('The page crashed.'));
      });
    });
    return await Promise.race([work(page), late, crashed]);
  } finally {
    clearTimeout(timer);
    await context.close().catch(() => undefined); // Gone already when the browser has crashed.
  }
}

async function launch(): Promise<Browser> {
  const [{ chromium }, executablePath] = await Promise.all([import('playwright'), findChromium()]);
  return chromium.launch({
    ...(executablePath === undefined ? {} : { executablePath }),
    // Letters must not depend on the screen the build machine has.
    args: ['--no-sandbox', '--disable-gpu', '--font-render-hinting=none', '--disable-lcd-text'],
  });
}

/** Ends the browser; the next job starts another. */
export async function closeBrowser(): Promise<void> {
  const browser = running;
  running = undefined;
  clearTimeout(idle);
  await browser?.then((open) => open.close()).catch(() => undefined);
}
