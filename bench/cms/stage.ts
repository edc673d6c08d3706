/** The office with its real service, on content of a given size, in a real Chromium. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { chromium } from '@playwright/test';
import type { Browser } from '@playwright/test';
import { buildOffice } from '../../admin/build.ts';
import { createOffice } from '../../publish/office/office.ts';
import { serve } from '../../publish/serve.ts';
import { writeCorpus } from '../corpus/corpus.ts';

export interface Stage {
  /** Address of the office. */
  readonly url: string;
  readonly browser: Browser;
  close(): Promise<void>;
}

/**
 * @param entries how many there are in the content
 * @param kept a folder that keeps the content for another run; it is made at the first
 */
export async function openStage(entries: number, kept?: string): Promise<Stage> {
  const folder = kept ?? mkdtempSync(path.join(tmpdir(), 'bench-cms-'));
  const content = path.join(folder, 'content');
  if (!existsSync(content)) await writeCorpus({ entries, out: content, starter: 'content' });
  await buildOffice(path.join(folder, 'site'));
  const repository = path.join(folder, 'repository');
  // The first start of all is not what is timed: `npm start` publishes for long before it opens the office.
  const firstStart = path.join(import.meta.dirname, 'firstStart.ts');
  execFileSync(process.execPath, [firstStart, repository, content], { stdio: 'inherit' });
  const office = await createOffice({ repository, content });
  const server = await serve({ root: path.join(folder, 'site'), office });
  const executablePath = process.env['CHROMIUM_PATH'];
  const browser = await chromium.launch({
    ...(executablePath === undefined ? {} : { executablePath }),
    args: ['--no-sandbox', '--disable-gpu'],
  });
  return {
    url: `${server.url}admin/`,
    browser,
    close: async () => {
      await browser.close();
      await server.close();
      if (kept === undefined) rmSync(folder, { recursive: true, force: true });
    },
  };
}
