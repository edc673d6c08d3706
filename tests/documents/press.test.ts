import { chmodSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { PDFDocument, PDFRef, PDFString } from '@cantoo/pdf-lib';
import { afterAll, afterEach, describe, expect, test, vi } from 'vitest';
import { closeBrowser, withPage } from '../../src/documents/press/browser.ts';
import { finish } from '../../src/documents/press/finish.ts';
import { findChromium } from '../../src/documents/press/places.ts';
import { eachValue } from '../../src/documents/press/values.ts';
import type { Job } from '../../src/documents/press/press.ts';
import { readPdf } from './support/pdf.ts';

afterAll(closeBrowser);
afterEach(() => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
});

const job: Job = {
  html: '<!doctype html><html lang="ru"><head><title>x</title></head><body><h1>Бланк <br>на подпись</h1><h2>Да</h2><h2 style="break-before: page">На другой странице</h2></body></html>',
  about: { title: 'Бланк', author: 'Организация-образец', changed: '2020-03-05' },
};

/** The press with a cache of its own that has nothing yet. */
async function newPress() {
  vi.stubEnv('SITE_CACHE_DIR', mkdtempSync(path.join(tmpdir(), 'press-')));
  vi.resetModules();
  return import('../../src/documents/press/press.ts');
}

/** A Chromium that writes down the number of its process whenever it is started to work. */
async function countedChromium() {
  const folder = mkdtempSync(path.join(tmpdir(), 'counted-'));
  const [chromium, log] = [path.join(folder, 'chromium'), path.join(folder, 'log')];
  const real = (await findChromium()) ?? '';
  const note = `[ "$1" = --version ] || echo $$ >> ${log}`;
  writeFileSync(log, '');
  writeFileSync(chromium, `#!/bin/sh\n${note}\nexec ${real} "$@"\n`);
  chmodSync(chromium, 0o755);
  return { chromium, started: () => readFileSync(log, 'utf8').split('\n').filter(Boolean) };
}

describe('the press', () => {
  test('gives the same bytes twice', async () => {
    const first = await (await newPress()).print(job);
    const second = await (await newPress()).print(job);
    expect(first?.bytes.length).toBeGreaterThan(1000);
    expect(second).toEqual(first);
  });

  test('gives the same bytes whatever the browser has counted before', async () => {
    const table = '<table><tr><th>День<th>Час<tr><td>27.02.2020<td>15:00</table>';
    const printed = await withPage(async (page) => {
      await page.setContent(`<!doctype html><html lang="ru"><body>${table}</body></html>`);
      return page.pdf({ tagged: true });
    });
    // As another browser may have it: ids that go round from another number, objects in another order.
    const other = await PDFDocument.load(printed, { updateMetadata: false });
    const last = other.context.largestObjectNumber + 1;
    const turned = (ref: PDFRef) => PDFRef.of(last - ref.objectNumber);
    const ids = new Map<string, number>();
    eachValue(other, (value, put) => {
      if (value instanceof PDFRef) put(turned(value));
      if (!(value instanceof PDFString) || !value.asString().startsWith('node')) return;
      const number = ids.get(value.asString()) ?? ids.size;
      ids.set(value.asString(), number);
      put(PDFString.of(`node0000015${String(9 - number)}`));
    });
    expect(ids.size).toBe(2);
    const objects = other.context.enumerateIndirectObjects();
    for (const [ref] of objects) other.context.delete(ref);
    for (const [ref, object] of objects) other.context.assign(turned(ref), object);
    const { Root, Info } = other.context.trailerInfo;
    Object.assign(other.context.trailerInfo, {
      Root: turned(Root as PDFRef),
      Info: turned(Info as PDFRef),
    });
    const later = await other.save({ addDefaultPage: false, updateFieldAppearances: false });
    const once = await finish(printed, job.about, []);
    expect(await finish(later, job.about, [])).toEqual(once);
  });

  test('asks no browser for what it has printed already', async () => {
    const { chromium, started } = await countedChromium();
    vi.stubEnv('CHROMIUM_PATH', chromium);
    const { print } = await newPress();
    const first = await print(job);
    const before = started();
    expect(before).toHaveLength(1);
    const again = await import('../../src/documents/press/browser.ts');
    await again.closeBrowser();
    expect(await print(job)).toEqual(first);
    expect(started()).toEqual(before);
  });

  test('starts one browser for many sheets, and another when it is killed at work', async () => {
    const { chromium, started } = await countedChromium();
    vi.stubEnv('CHROMIUM_PATH', chromium);
    const { print } = await newPress();
    const titled = (title: string): Job => ({ ...job, about: { ...job.about, title } });
    await Promise.all(['Один', 'Два', 'Три'].map((title) => print(titled(title))));
    expect(started()).toHaveLength(1);
    const { withPage: work, closeBrowser: close } =
      await import('../../src/documents/press/browser.ts');
    const product = await work(async (page) => {
      const [running, second] = started();
      // With all that it has started: Debian's command is a script.
      if (running !== undefined && second === undefined) process.kill(-Number(running), 'SIGKILL');
      await page.setContent(job.html);
      return page.pdf();
    });
    expect(product.length).toBeGreaterThan(1000);
    expect(started()).toHaveLength(2);
    await close();
  });

  test('keeps headings in the outline as they are, where they wrap and where they begin a page', async () => {
    const product = await (await newPress()).print(job);
    const { outline } = await readPdf(product?.bytes ?? new Uint8Array());
    expect(outline).toEqual(['Бланк на подпись', 'Да', 'На другой странице']);
  });

  test('goes on without a browser, and says so once', async () => {
    vi.stubEnv('CHROMIUM_PATH', '/nowhere/chromium');
    const warn = vi.spyOn(console, 'warn').mockReturnValue();
    const { canPrint, print } = await newPress();
    expect(await print(job)).toBeUndefined();
    expect(await print(job)).toBeUndefined();
    expect(await canPrint()).toBe(false);
    expect(warn.mock.calls).toEqual([[expect.stringContaining('Chromium не найден')]]);
  });

  test('goes on when a browser fails twice, and names the file', async () => {
    const broken = path.join(mkdtempSync(path.join(tmpdir(), 'broken-')), 'chromium');
    writeFileSync(
      broken,
      '#!/bin/sh\n[ "$1" = --version ] && echo Broken 1\n[ "$1" = --version ]\n',
    );
    chmodSync(broken, 0o755);
    vi.stubEnv('CHROMIUM_PATH', broken);
    const error = vi.spyOn(console, 'error').mockReturnValue();
    expect(await (await newPress()).print(job)).toBeUndefined();
    expect(error.mock.calls).toEqual([[expect.stringContaining('Без PDF: «Бланк» не сделан')]]);
  });
});

describe('a crash', () => {
  test('costs one more try', async () => {
    let tries = 0;
    const result = await withPage(async (page) => {
      tries += 1;
      if (tries === 1) await page.goto('chrome://crash');
      return page.evaluate(() => 'printed');
    });
    expect([tries, result]).toEqual([2, 'printed']);
  });

  test('is an error the second time', async () => {
    let tries = 0;
    const work = withPage(async (page) => {
      tries += 1;
      await page.goto('chrome://crash');
    });
    await expect(work).rejects.toThrow();
    expect(tries).toBe(2);
  });
});
