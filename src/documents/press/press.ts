import { spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright';
import sharp from 'sharp';
import { hashOf, openCache } from '../../pictures/cache.ts';
import { withPage } from './browser.ts';
import type { About } from './finish.ts';
import { fitSheets, headingWords, numberContents, type Misfit } from './fit.ts';
import { pack, unpack, type Product } from './package.ts';
import { findChromium, leftOut } from './places.ts';
import { Unfit } from './unfit.ts';

/** A document to print. Everything it needs is in `html`: styles, fonts, pictures. */
export interface Job {
  readonly html: string;
  readonly about: About;
  /** Largest and smallest size of type, points, for sheets whose panels must hold their text. */
  readonly type?: readonly [number, number] | undefined;
  /** Whether to keep pictures of its sheets (`.sheet`), or of a text that runs over several (`.preview`). */
  readonly preview?: boolean | undefined;
  /** Whether it has a table of contents, which gets the numbers of its pages. */
  readonly contents?: boolean | undefined;
  /** What an editor is told where a panel does not hold its text. */
  readonly unfit?: ((misfits: readonly Misfit[]) => Unfit) | undefined;
}

/** Anything changed in how paper is made gives everything anew. */
const version = 4;
const pdfOptions = {
  preferCSSPageSize: true,
  printBackground: true,
  tagged: true,
  outline: true,
} as const;
const cache = openCache('paper');

let known: Promise<string | undefined> | undefined;
let told = false;

/** Which browser prints; nothing where there is none, which is said once. */
function browserVersion(): Promise<string | undefined> {
  known ??= findChromium().then((file) => {
    if (file === undefined) return undefined;
    // On Windows `--version` opens a window; the time of the file tells versions apart as well.
    if (process.platform === 'win32') return `${file} ${String(statSync(file).mtimeMs)}`;
    const { stdout } = spawnSync(file, ['--version'], { encoding: 'utf8', timeout: 15_000 });
    // The build without windows draws a little differently and gives the same version.
    return `${path.basename(file)} ${stdout.trim()}`;
  });
  return known;
}

/** Whether there is a browser to print with. */
export async function canPrint(): Promise<boolean> {
  return (await browserVersion()) !== undefined;
}

/**
 * Prints a document, or takes it from the cache.
 * @returns nothing where there is no browser, or where it has failed twice: the rest of the site goes on
 * @throws {Unfit} where a text does not fit its sheet
 */
export async function print(job: Job): Promise<Product | undefined> {
  const browser = await browserVersion();
  if (browser === undefined) {
    tell(
      `${leftOut} Chromium не найден, сайт собран без файлов для печати. Установите его и соберите заново: npm start -- --rebuild`,
    );
    return undefined;
  }
  const { html, about, type, preview, contents } = job;
  const settings = { version, browser, about, type, preview, contents, sharp: sharp.versions };
  try {
    return unpack(
      await cache.get(hashOf(html, JSON.stringify(settings)), async () => pack(await make(job))),
    );
  } catch (error) {
    if (error instanceof Unfit) throw error;
    const reason = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
    console.error(
      `${leftOut} «${about.title}» не сделан, Chromium дважды не справился (${reason}). Остальное собрано.`,
    );
    return undefined;
  }
}

async function make(job: Job): Promise<Product> {
  const { html, type, preview, contents } = job;
  const printed = await withPage(async (page) => {
    await page.emulateMedia({ media: 'print', colorScheme: 'light' });
    await load(page, html);
    const misfits = type === undefined ? [] : await page.evaluate(fitSheets, type);
    if (misfits.length > 0) return { misfits };
    return {
      headings: await page.evaluate(headingWords),
      pictures: preview ? await picturesOf(page) : [],
      pdf: contents ? await printWithContents(page) : await page.pdf(pdfOptions),
    };
  });
  if (printed.misfits !== undefined)
    throw job.unfit?.(printed.misfits) ?? new Error('A text does not fit its sheet.');
  const { pdf, headings, pictures } = printed;
  const previews = await Promise.all(
    pictures.map((png) => sharp(png).webp({ quality: 80, effort: 4 }).toBuffer()),
  );
  // With a large library, which is not needed where the paper is kept.
  const { finish } = await import('./finish.ts');
  return { ...(await finish(pdf, job.about, headings)), previews };
}

/** Twice: the first time tells where headings stand. The places for numbers are there already, so nothing moves. */
async function printWithContents(page: Page): Promise<Buffer> {
  const { pagesOfHeadings } = await import('./outline.ts');
  await page.evaluate(numberContents, await pagesOfHeadings(await page.pdf(pdfOptions)));
  return page.pdf(pdfOptions);
}

async function load(page: Page, html: string): Promise<void> {
  await page.setContent(html, { waitUntil: 'load' });
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
}

async function picturesOf(page: Page): Promise<Buffer[]> {
  const pictures: Buffer[] = [];
  for (const sheet of await page.locator('.sheet, .preview').all())
    pictures.push(await sheet.screenshot({ type: 'png' }));
  return pictures;
}

function tell(message: string): void {
  if (!told) console.warn(message);
  told = true;
}
