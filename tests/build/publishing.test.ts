// The publisher with the real renderer: faults of content hold back themselves alone, and a save renders what it touches.
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { withSearch } from '../../publish/builders/searched.ts';
import { residentBuilder } from '../../publish/render/resident.ts';
import { currentRelease, damage } from '../../publish/releases/releases.ts';
import { exitCodes } from '../../publish/status.ts';
import { badBodies } from '../fixtures/bad-input/bodies.ts';
import { withBody } from '../fixtures/bad-input/entry.ts';
import { badFields } from '../fixtures/bad-input/fields.ts';
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
  expect(damage(site.room, currentRelease(site.room) ?? 0)).toEqual([]);
});
