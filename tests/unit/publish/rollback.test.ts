// What readers see after a release was taken back.
import { appendFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { currentRelease, releaseFolder } from '../../../publish/releases/releases.ts';
import { rollback } from '../../../publish/releases/rollback.ts';
import { exitCodes } from '../../../publish/status.ts';
import { withBody } from '../../fixtures/bad-input/entry.ts';
import { openTest, patching } from './support.ts';

test('a rollback shows the release before, and never a damaged one', async () => {
  const site = await openTest();
  for (const text of ['Первый текст.', 'Второй текст.', 'Третий текст.']) {
    site.commit({ 'news/odna/index.mdx': withBody(text) });
    expect((await site.publish()).exit).toBe(exitCodes.ok);
  }
  const said: string[] = [];
  const say = (text: string): void => void said.push(text);
  expect(await rollback(site.room, undefined, { say })).toBe(exitCodes.ok);
  expect(site.page('/news/odna/')).toContain('Второй текст.');
  appendFileSync(path.join(releaseFolder(site.room, 1), 'news/odna/index.html'), ' ');
  expect(await rollback(site.room, '1', { say })).toBe(exitCodes.nothing);
  expect(said.at(-1)).toMatch(/повреждён/u);
  expect(site.page('/news/odna/')).toContain('Второй текст.');
  await site.close();
});

test('a rollback passes over releases with the same text, and lasts until the next save', async () => {
  const site = await openTest(undefined, { builder: patching() });
  const save = async (text: string) => {
    site.commit({ 'news/odna/index.mdx': withBody(text.padEnd(2000, ' Ещё.')) });
    await site.publish();
    // Compressed twins come with a release of their own.
    while (await site.publisher.follow()) await site.publish();
    return currentRelease(site.room) ?? 0;
  };
  const good = await save('Хороший текст.');
  expect(await save('Плохой текст.')).toBe(good + 2);
  const say = (): void => undefined;
  expect(await rollback(site.room, undefined, { say })).toBe(exitCodes.ok);
  expect(currentRelease(site.room)).toBe(good);
  // Whatever comes of itself: what follows the pages, midnight, the nightly comparison.
  expect(await site.publisher.follow()).toBe(false);
  expect(await site.publisher.check()).toBeUndefined();
  site.setClock(Date.now() + 24 * 3_600_000);
  expect((await site.publish()).isRolledBack).toBe(true);
  expect(currentRelease(site.room)).toBe(good);
  await save('Новый текст.');
  expect(site.page('/news/odna/')).toContain('Новый текст.');
  await site.close();
});
