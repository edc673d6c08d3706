import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from '@playwright/test';
import type { WatchMessage } from '../../../../publish/cli/watch.ts';
import { roomAt } from '../../../../publish/room.ts';
import { serve } from '../../../../publish/serve.ts';
import { openOffice } from '../../../../scripts/site/office.ts';
import { startPublishing } from '../../../../scripts/site/publishing.ts';
import { gitIn, tracked } from './realOffice.ts';
import type { Git } from './realOffice.ts';
import { expect } from './office.ts';

/** What the build of the site has drawn and printed once; `npm start` keeps it from its first start on. */
const made = ['og', 'pictures', 'paper', 'kits'];

/** A site as `npm start` brings it up, behind a front end that signs people in. */
export interface RealSite {
  readonly url: string;
  readonly git: Git;
  /** Numbers of the releases so far; a publication without one is told by its alarm. */
  readonly releases: () => readonly (number | string)[];
}

/** Runs against the publisher in a process of its own, the office, and the release that readers see. */
export async function withRealSite(
  page: Page,
  run: (site: RealSite) => Promise<void>,
): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'site-'));
  const room = roomAt(folder);
  for (const name of made.filter((one) => existsSync(path.join('.cache', one))))
    cpSync(path.join('.cache', name), path.join(room.cache, 'astro', name), { recursive: true });
  const told: (number | string)[] = [];
  process.env['OFFICE_SIGN_IN'] = 'headers';
  const office = await openOffice(room, () => {
    publishing.saved();
  });
  const publishing = startPublishing(folder, (message: WatchMessage) => {
    if (message.kind === 'step') return;
    const { release, status } = message.outcome;
    if (release !== undefined || status.alarm) told.push(release ?? status.alarm?.message ?? '');
  });
  try {
    const releases = (): readonly (number | string)[] => told;
    await expect.poll(() => releases()[0], { timeout: 240_000 }).toBe(1);
    const { handle, answered } = tracked(office);
    const server = await serve({ root: room.current, office: { handle }, room });
    await run({ url: server.url, git: gitIn(office.gitDir), releases });
    await page.goto('about:blank');
    await server.close();
    await answered();
  } finally {
    delete process.env['OFFICE_SIGN_IN'];
    await publishing.close();
    rmSync(folder, { recursive: true, force: true });
  }
}
