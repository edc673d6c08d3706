import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { closeBrowser, withPage } from '../../src/documents/press/browser.ts';
import { fieldsOf } from '../../src/documents/text/fields.ts';
import { sheetOf } from '../../src/scripts/fill/preview.ts';
import { page, type Made } from '../unit/documents/page.ts';
import { readText } from '../unit/documents/support.ts';
import { run } from './office.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'preview-'));
const read = (name: string) => readFileSync(`src/styles/${name}.css`, 'utf8');
/** The styles of a page that a sheet has to do with, in their layers; `print.css` names its own. */
const styles = `@layer reset { ${read('reset')} } @layer components { ${read('components/fill')} } ${read('print')}`;

beforeAll(() => {
  for (const [name, value] of Object.entries(page)) vi.stubGlobal(name, value);
});
afterAll(async () => {
  vi.unstubAllGlobals();
  await closeBrowser();
});

/** The sheets of filled-in minutes as a browser prints them, by lines. */
async function printed(speakers: number): Promise<string[][]> {
  const text = readText('parts', 'protokol');
  const values = Object.fromEntries(fieldsOf(text).map(({ name }) => [name, '2026-03-05']));
  const lines = 'Выступил.\n'.repeat(speakers);
  const sheet: unknown = sheetOf(text, { ...values, speakers: lines });
  const html = `<!doctype html><html lang="ru"><style>${styles}</style><body class="prints-fill"><div class="fill-print">${(sheet as Made).html}</div>`;
  const file = path.join(folder, `${speakers}.pdf`);
  await withPage(async (tab) => {
    await tab.setContent(html);
    writeFileSync(file, await tab.pdf({ preferCSSPageSize: true }));
  });
  return run('pdftotext', ['-layout', file, '-'])
    .split('\f')
    .map((one) => one.split('\n').filter((line) => line.trim() !== ''));
}

it('prints votes whole, below their heading, wherever a sheet ends', async () => {
  for (let speakers = 2; speakers < 36; speakers += 3) {
    const votes = (await printed(speakers)).filter((lines) =>
      lines.some((line) => /Итоги голосования|Воздержались|Утвердить повестку/u.test(line)),
    );
    expect.soft(votes, `${speakers}`).toHaveLength(1);
  }
});
