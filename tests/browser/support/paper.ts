import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from '@playwright/test';

/** A page as it comes out of a printer. */
export interface Paper {
  /** Text of each sheet, spaces collapsed. */
  readonly sheets: readonly string[];
  /** Width × height in millimetres, the same for every sheet. */
  readonly size: string;
  readonly text: string;
}

/**
 * Prints a page by its own rules of size and margins.
 * @throws when `pdftotext` and `pdfinfo` (poppler-utils) are not there
 */
export async function print(page: Page): Promise<Paper> {
  const folder = mkdtempSync(path.join(tmpdir(), 'paper-'));
  const file = path.join(folder, 'page.pdf');
  try {
    await page.pdf({ path: file, preferCSSPageSize: true, printBackground: true });
    const info = run('pdfinfo', [file]);
    const [, width, height] = /Page size:\s+([\d.]+) x ([\d.]+) pts/.exec(info) ?? [];
    const text = run('pdftotext', ['-layout', file, '-']);
    // A form feed ends every sheet.
    const sheets = text
      .split('\f')
      .slice(0, -1)
      .map((sheet) => sheet.replace(/\s+/g, ' ').trim());
    return { sheets, size: `${millimetres(width)}×${millimetres(height)}`, text: sheets.join(' ') };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function run(command: string, args: readonly string[]): string {
  return execFileSync(command, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
}

/** A point is 1/72 of an inch. */
function millimetres(points: string | undefined): string {
  return ((Number(points) / 72) * 25.4).toFixed(0);
}
