// The publisher with the real renderer: faults of content hold back themselves alone, and a save renders what it touches.
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { withSearch } from '../../publish/builders/searched.ts';
import { residentBuilder } from '../../publish/render/resident.ts';
import { currentRelease, damage } from '../../publish/releases/releases.ts';
import { exitCodes } from '../../publish/status.ts';
import { parsePage } from '../../publish/verify/html.ts';
import { badBodies } from '../fixtures/bad-input/bodies.ts';
import { withBody } from '../fixtures/bad-input/entry.ts';
import { badFields } from '../fixtures/bad-input/fields.ts';
import { canary, hostile } from '../fixtures/bad-input/hostile.ts';
import { withoutVitest } from '../site/astroBuild.ts';
import { openTest } from '../unit/publish/support.ts';
import type { TestPublisher } from '../unit/publish/support.ts';

/** Every eighth fault that holds an entry back; all of them go through the publisher with a quick builder. */
const faults = [...badFields, ...badBodies]
  .filter(
    ({ level, repairable, collection = 'news' }) =>
      level !== 'warning' && !repairable && collection === 'news',
  )
  .filter((_, i) => i % 8 === 0);

let site: TestPublisher;
beforeAll(async () => {
  withoutVitest(process.env);
  // Paper has tests of its own.
  process.env['CHROMIUM_PATH'] = '/nonexistent';
  const root = mkdtempSync(path.join(tmpdir(), 'publishing-'));
  const cache = path.resolve('.cache/resident-test/cache');
  const aside = path.join(root, 'var/cache/index');
  const builder = withSearch(residentBuilder({ cache }), { aside });
  site = await openTest(root, { builder }, 'content');
  const { exit, status } = await site.publish();
  expect([exit, status.alarm]).toEqual([exitCodes.ok, undefined]);
  await site.publisher.follow();
}, 600_000);
afterAll(() => site.close());

test('a fault holds back itself alone, in a new entry and in a published one, alone and five at once', async () => {
  site.commit(
    Object.fromEntries(
      faults.map((_, i) => [`news/star-${String(i)}/index.mdx`, withBody('Прежний текст.')]),
    ),
  );
  expect((await site.publish()).status.held).toEqual([]);
  for (const group of [faults.slice(0, 1), faults.slice(0, 5)]) {
    const changes = group.flatMap(({ source }, i) => [
      [`news/nov-${String(i)}/index.mdx`, source],
      [`news/star-${String(i)}/index.mdx`, source],
    ]);
    const text = `Сосед ${String(group.length)}.`;
    site.commit({
      ...(Object.fromEntries(changes) as Record<string, string>),
      'news/sosed/index.mdx': withBody(text),
    });
    const { exit, status } = await site.publish();
    expect([exit, status.held.length]).toEqual([exitCodes.held, group.length * 2]);
    expect(site.page('/news/sosed/')).toContain(text);
    for (const i of group.keys()) {
      expect(site.page(`/news/star-${String(i)}/`)).toContain('Прежний текст.');
      expect(site.page(`/news/nov-${String(i)}/`)).toBeUndefined();
    }
  }
  expect(await damage(site.room, currentRelease(site.room) ?? 0)).toEqual([]);
});

test('hostile texts run nowhere and reach no reader as a program', async () => {
  rmSync(canary, { force: true });
  site.commit(
    Object.fromEntries(
      hostile.map((body, i) => [`news/zlo-${String(i)}/index.mdx`, withBody(body)]),
    ),
  );
  const { exit, status } = await site.publish();
  expect(exit).toBe(exitCodes.held);
  expect(existsSync(canary)).toBe(false);
  const held = new Set(status.held.map(({ file }) => file));
  for (const i of hostile.keys()) {
    const page = site.page(`/news/zlo-${String(i)}/`);
    expect(page === undefined, hostile[i]?.slice(0, 80)).toBe(
      held.has(`news/zlo-${String(i)}/index.mdx`),
    );
    // What is published after repair shows the program as text.
    expect(runningIn(page ?? ''), hostile[i]?.slice(0, 80)).toEqual([]);
  }
  expect(site.page('/news/sosed/')).toContain('Сосед');
});

/** What of an article would run or load something foreign, as a browser reads it. */
function runningIn(page: string): string[] {
  const programs = new Set(['script', 'iframe', 'object', 'embed', 'style', 'base', 'form']);
  const inside = parsePage(page).elements.filter(({ within }) => within.includes('article'));
  return inside.flatMap(({ name, attributes }) => [
    ...(programs.has(name) ? [name] : []),
    ...Object.entries(attributes).flatMap(([key, value]) =>
      /^(?:on|style$)/u.test(key) || /^\s*(?:javascript|vbscript|data):/iu.test(value)
        ? [`${name} ${key}=${value}`]
        : [],
    ),
  ]);
}
