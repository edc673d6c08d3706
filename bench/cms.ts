/**
 * How fast the office is, in a real Chromium, with its real service and content of any size.
 *
 * `node bench/cms.ts [--entries 3000] [--rounds 3] [--write] [--stage folder that keeps the content]`
 */
import { loadavg } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { typing, until, withCpu } from './cms/measure.ts';
import { openStage } from './cms/stage.ts';
import type { Stage } from './cms/stage.ts';
import { table, writeTable } from './cms/table.ts';
import type { Round } from './cms/table.ts';

/** One entry of three screens with blocks, as `bench/corpus` makes it. */
const entry = '#/collections/news/entries/novost-000013/index';

/** Keys typed into each field. */
const keys = 60;

const { values } = parseArgs({
  options: {
    entries: { type: 'string', default: '3000' },
    rounds: { type: 'string', default: '3' },
    stage: { type: 'string' },
    write: { type: 'boolean', default: false },
  },
});

const entries = Number(values.entries);
const stage = await openStage(entries, values.stage);
const rounds: Round[] = [];
try {
  for (let i = 0; i < Number(values.rounds); i += 1) rounds.push(await round(stage));
} finally {
  await stage.close();
}
const text = table(rounds, entries);
console.log(text);
if (values.write) writeTable(path.join(import.meta.dirname, 'README.md'), text);

/** A tab of its own: nothing is cached but what the service keeps. */
async function round({ browser, url }: Stage): Promise<Round> {
  const page = await browser.newPage({ locale: 'ru-RU', timezoneId: 'Asia/Chita' });
  page.setDefaultTimeout(120_000);
  try {
    const row = page.getByText('выпуск').first();
    const [list, listCpu] = await withCpu(browser, () =>
      until(() => page.goto(`${url}#/collections/news`), row),
    );
    const other = page.getByText('АИС').first();
    await until(() => page.getByRole('link', { name: 'Словарь' }).click(), other);
    const again = await until(() => page.getByRole('link', { name: 'Новости' }).click(), row);
    const body = page.locator('[contenteditable=true]').first();
    const [editor, editorCpu] = await withCpu(browser, () =>
      until(
        () =>
          page.evaluate((hash) => {
            window.location.hash = hash;
          }, entry),
        body,
      ),
    );
    const field = page.getByLabel('Заголовок', { exact: true });
    const [title, titleCpu] = await withCpu(browser, () => typing(page, field, keys));
    const paragraph = body.locator('p').first();
    const [text, textCpu] = await withCpu(browser, () => typing(page, paragraph, keys));
    const [load = 0] = loadavg();
    return { list, listCpu, again, editor, editorCpu, title, titleCpu, text, textCpu, load };
  } finally {
    await page.close();
  }
}
