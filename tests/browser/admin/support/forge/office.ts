/** The built editor in front of a simulated forge. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { forgeFrom, withForge } from '../../../../../admin/src/backend/forge/settings.ts';
import type { ForgeName } from '../../../../../admin/src/backend/forge/settings.ts';
import { serve } from '../../../../../publish/serve.ts';
import { siteFolder } from '../office.ts';
import { forgejoKind } from './forgejo.ts';
import { gitlabKind } from './gitlab.ts';
import { application, startForge } from './http.ts';
import type { SimulatedForge } from './http.ts';
import { Repository } from './repository.ts';

const kinds = { forgejo: forgejoKind, gitlab: gitlabKind } as const;

/** What the content of these tests begins with. */
export const term = 'content/glossary/ais/index.mdx';
export const termText = '---\ntitle: АИС\nshort: Коротко.\n---\n\nТекст.\n';

/** Runs with an office of its own for a forge of its own. */
export async function withForgeOffice(
  name: ForgeName,
  page: Page,
  run: (url: string, forge: SimulatedForge) => Promise<void>,
): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'forge-'));
  const repository = new Repository({ [term]: termText, 'README.md': 'Не для редакции.\n' });
  let origin = '';
  const forge = await startForge(kinds[name](repository), repository, () => origin);
  const profile = forgeFrom({
    CMS_FORGE: name,
    CMS_FORGE_ADDRESS: forge.url,
    CMS_FORGE_REPOSITORY: 'redakciya/content',
    CMS_FORGE_APPLICATION: application,
  });
  if (!profile) throw new Error('no profile');
  cpSync(path.join(siteFolder, 'admin'), path.join(folder, 'admin'), { recursive: true });
  const file = path.join(folder, 'admin/index.html');
  writeFileSync(file, withForge(readFileSync(file, 'utf8'), profile));
  const server = await serve({ root: folder });
  origin = new URL(server.url).origin;
  try {
    await run(server.url, forge);
    await page.goto('about:blank');
  } finally {
    await server.close();
    await forge.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Signs in at the forge on the way to a screen: `collections/glossary`. */
export async function signIn(page: Page, url: string, screen: string): Promise<void> {
  await page.goto(`${url}admin/#/${screen}`);
  await page.getByRole('button', { name: /^Войти через/u }).click();
}
