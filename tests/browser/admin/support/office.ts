import { existsSync } from 'node:fs';
import path from 'node:path';
import { expect, test as base } from '@playwright/test';
import type { Locator, Page } from '@playwright/test';
import type { Office as OfficeService } from '../../../../publish/office/office.ts';
import { serve } from '../../../../publish/serve.ts';
import { outputs } from '../../../../scripts/checks/checks.ts';
import { repoFiles } from './contents.ts';

/** The editor in a browser, with the starter content in the tab and nothing behind it. */
export class Office {
  readonly page: Page;
  readonly url: string;

  constructor(page: Page, url: string) {
    this.page = page;
    this.url = url;
  }

  /** Signs in and opens a screen: `#/collections/news`. */
  async open(screen = ''): Promise<void> {
    await this.page.goto(`${this.url}admin/`);
    await this.page.getByRole('button', { name: 'Войти' }).click();
    await expect(this.page.getByRole('navigation').first()).toBeVisible();
    if (screen !== '') await this.go(screen);
  }

  async go(screen: string): Promise<void> {
    await this.page.evaluate((hash) => {
      window.location.hash = hash;
    }, screen);
  }

  field(label: string): Locator {
    return this.page.getByLabel(new RegExp(`^${label}(?: \\(не обязательно\\))?$`, 'iu'));
  }

  /** The text a draft would be stored with. */
  draft(key: string): Promise<string | undefined> {
    return this.page.evaluate(
      (name) =>
        (
          window.repoFilesUnpublished as unknown as
            Record<string, { diffs: { content: string }[] } | undefined> | undefined
        )?.[name]?.diffs[0]?.content,
      key,
    );
  }

  /** The first picture or file of a draft. */
  async asset(key: string): Promise<{ path: string; bytes: Buffer }> {
    const { path: place, base64 } = await this.page.evaluate(async (name) => {
      const drafts = window.repoFilesUnpublished as unknown as Record<
        string,
        { diffs: DraftFile[] } | undefined
      >;
      const file = drafts[name]?.diffs[1];
      const url = file?.content.url ?? file?.content.displayURL ?? '';
      const bytes = new Uint8Array(await (await fetch(url)).arrayBuffer());
      return {
        path: file?.path ?? '',
        base64: btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join('')),
      };
    }, key);
    return { path: place, bytes: Buffer.from(base64, 'base64') };
  }
}

/** A file that a draft of Decap's `test-repo` holds. */
interface DraftFile {
  readonly path: string;
  readonly content: { readonly url?: string; readonly displayURL?: string };
}

interface Fixtures {
  office: Office;
  /** Fails every test in which the policy of the office had to stop something. */
  noViolations: undefined;
}

/** The folder of the built site, as the other browser tests have it. */
export const siteFolder = path.resolve(process.env['DIST'] ?? outputs.site);

interface WorkerFixtures {
  /** The built site without a service behind it. */
  officeUrl: string;
}

export const test = base.extend<Fixtures, WorkerFixtures>({
  officeUrl: [
    async ({}, use) => {
      if (!existsSync(path.join(siteFolder, 'admin/index.html')))
        throw new Error(`В ${siteFolder} нет редактора. Запустите «npm test -- browser».`);
      const server = await serve({ root: siteFolder });
      await use(server.url);
      await server.close();
    },
    { scope: 'worker' },
  ],
  office: async ({ page, officeUrl }, use) => {
    await page.addInitScript((files) => {
      window.repoFiles = files;
    }, repoFiles());
    await use(new Office(page, officeUrl));
  },
  noViolations: [
    async ({ page }, use) => {
      const violations = violationsOf(page);
      await use(undefined);
      expect(violations()).toEqual([]);
    },
    { auto: true },
  ],
});

/** Watches a page for what its policy stops and what its code throws. @returns what has been seen so far */
export function violationsOf(page: Page): () => readonly string[] {
  const violations: string[] = [];
  page.on('console', (message) => {
    if (message.text().includes('Content Security Policy')) violations.push(message.text());
  });
  // Decap rejects with nothing when a form has errors, and with an action when a save fails.
  page.on('pageerror', ({ message }) => {
    if (!/^(?:undefined|Object)$/u.test(message)) violations.push(message);
  });
  return () => violations;
}

/** The site with a service of the test's own behind its editor. */
export async function withService(
  office: Pick<OfficeService, 'handle'>,
  run: (url: string) => Promise<void>,
): Promise<void> {
  const server = await serve({ root: siteFolder, office });
  try {
    await run(server.url);
  } finally {
    await server.close();
  }
}

export { expect };
