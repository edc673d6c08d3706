// A history that was rewritten and pruned while an entry is shown in its last good version.
import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { expect, test } from 'vitest';
import { exitCodes } from '../../../publish/status.ts';
import { withBody } from '../../fixtures/bad-input/entry.ts';
import { openTest } from './support.ts';

/** Keeps the last commit alone. */
function forgetPast(repository: string): void {
  const person = { NAME: 'a', EMAIL: 'a@example.org' };
  const names = Object.entries(person).flatMap(([key, value]) =>
    ['AUTHOR', 'COMMITTER'].map((who) => [`GIT_${who}_${key}`, value]),
  );
  const env = {
    ...process.env,
    GIT_DIR: repository,
    ...Object.fromEntries(names),
  } as NodeJS.ProcessEnv;
  const git = (...args: string[]): string =>
    execFileSync('git', args, {
      env,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }).trim();
  git('update-ref', 'refs/heads/main', git('commit-tree', 'main^{tree}', '-m', 'Без прошлого'));
  git('reflog', 'expire', '--expire=now', '--all');
  git('gc', '-q', '--prune=now');
}

test('an entry whose last good version git has lost is held alone, and the rest goes on', async () => {
  const site = await openTest();
  site.commit({
    'news/a/index.mdx': withBody('Хороший текст. [Сосед](/news/sosed/)'),
    'news/sosed/index.mdx': withBody('Сосед.'),
  });
  expect((await site.publish()).exit).toBe(exitCodes.ok);
  site.commit({ 'news/a/index.mdx': withBody('<Nonsense>') });
  await site.publish();
  expect(site.page('/news/a/')).toContain('Хороший текст.');
  forgetPast(site.room.content);
  site.commit({ 'news/b/index.mdx': withBody('Другая.'), 'news/sosed/index.mdx': undefined });
  const held = [{ file: 'news/a/index.mdx', shown: 'nothing' }];
  const first = await site.publish();
  expect([first.exit, first.status.held]).toMatchObject([exitCodes.held, held]);
  expect([site.page('/news/a/'), site.page('/news/b/') !== undefined]).toEqual([undefined, true]);
  // A snapshot that has to be made anew.
  rmSync(`${site.room.snapshot}.json`);
  site.commit({ 'news/c/index.mdx': withBody('Третья.') });
  const second = await site.publish();
  expect([second.exit, second.status.held]).toMatchObject([exitCodes.held, held]);
  expect(site.page('/news/c/')).toContain('Третья.');
  site.commit({ 'news/a/index.mdx': withBody('Исправлено.') });
  expect((await site.publish()).exit).toBe(exitCodes.ok);
  expect(site.page('/news/a/')).toContain('Исправлено.');
  await site.close();
});
