/**
 * Search beside plain Pagefind and MiniSearch, on the built site with made-up pages, over a slow network.
 *
 * `node bench/search.ts [--records 1000,3000,10000] [--rounds 3] [--site dist] [--write]`
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from '@playwright/test';
import { serve } from '../publish/serve.ts';
import { contenders } from './search/contenders.ts';
import { run, type Run } from './search/measure.ts';
import { qualities } from './search/quality.ts';
import { makeSite } from './search/site.ts';
import { searchTable, writeSearch, type Row } from './search/table.ts';

/** In names; in texts only; a mistake that only we mend. */
const questions = ['протокол собрания', 'письма ловушки', 'сагласие'];

const { values } = parseArgs({
  options: {
    records: { type: 'string', default: '1000,3000,10000' },
    rounds: { type: 'string', default: '3' },
    site: { type: 'string', default: 'dist' },
    write: { type: 'boolean', default: false },
  },
});

const executablePath = process.env['CHROMIUM_PATH'];
const rows: Row[] = [];
for (const records of values.records.split(',').map(Number)) {
  const folder = mkdtempSync(path.join(tmpdir(), 'bench-search-'));
  const indexed = await makeSite(values.site, folder, records);
  const server = await serve({ root: folder });
  const browser = await chromium.launch({
    ...(executablePath === undefined ? {} : { executablePath }),
    args: ['--no-sandbox', '--disable-gpu'],
  });
  try {
    const quality = await qualities(folder);
    const runs = new Map<string, Run[]>();
    // In turns, so that a busy minute of the machine hits all alike.
    for (let round = 0; round < Number(values.rounds); round++)
      for (const contender of contenders)
        for (const words of questions) {
          // Nobody but us has an answer to a mistake in the stem; that is for the quality to say.
          if (words === 'сагласие' && contender.name === 'Pagefind UI') continue;
          const label = `${contender.name}|${words}`;
          const known = runs.get(label) ?? [];
          runs.set(label, [...known, await run(browser, server.url, contender, words)]);
        }
    rows.push({ records, indexed, quality, runs });
  } finally {
    await browser.close();
    await server.close();
    rmSync(folder, { recursive: true, force: true });
  }
  console.log(searchTable(rows, questions));
  // After each size: one that breaks off loses only itself.
  if (values.write)
    writeSearch(path.join(import.meta.dirname, 'README.md'), searchTable(rows, questions));
}
