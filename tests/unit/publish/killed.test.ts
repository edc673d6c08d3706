// A builder whose process is ended by the system: nobody's text is to blame, unless it comes again and again.
import { fork } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { BuildFailed, BuildKilled } from '../../../publish/builder.ts';
import type { Builder } from '../../../publish/builder.ts';
import { ask } from '../../../publish/render/ask.ts';
import type { Request } from '../../../publish/render/messages.ts';
import { exitCodes } from '../../../publish/status.ts';
import { withBody } from '../../fixtures/bad-input/entry.ts';
import { openTest, quickBuilder } from './support.ts';
import type { TestPublisher } from './support.ts';

let site: TestPublisher | undefined;
afterEach(async () => {
  await site?.close();
  site = undefined;
});

/** What the next builds fail with. */
let failures: Error[] = [];
/** Whether a text ends the process every time. */
const kills = (root: string): boolean =>
  readdirSync(root, { recursive: true, encoding: 'utf8' }).some(
    (file) =>
      file.endsWith('.mdx') && readFileSync(path.join(root, file), 'utf8').includes('убивает'),
  );
const builder: Builder = {
  ...quickBuilder,
  build(snapshot, into, previous) {
    const failure = failures.shift() ?? (kills(snapshot.root) ? killed() : undefined);
    return failure ? Promise.reject(failure) : quickBuilder.build(snapshot, into, previous);
  },
};
const killed = (): BuildFailed => new BuildKilled('SIGKILL');
const right = { 'news/a/index.mdx': withBody('Верный.'), 'news/b/index.mdx': withBody('И этот.') };

async function opened(): Promise<TestPublisher> {
  failures = [];
  site = await openTest(undefined, { builder });
  await site.publish();
  return site;
}

test('one that is killed once is started again, and everything is published', async () => {
  const run = await opened();
  run.commit(right);
  failures = [killed()];
  const { exit, status } = await run.publish();
  expect([exit, status.held]).toEqual([exitCodes.ok, []]);
  expect(run.page('/news/a/')).toContain('Верный.');
});

test('one that is killed twice blames the machine, and the next run publishes', async () => {
  const run = await opened();
  run.commit(right);
  failures = [killed(), killed()];
  const { exit, status } = await run.publish();
  expect([exit, status.alarm?.kind, status.held]).toEqual([exitCodes.machine, 'machine', []]);
  expect(status.alarm?.message).toMatch(/памяти/u);
  const next = await run.publish();
  expect([next.exit, next.status.held]).toEqual([exitCodes.ok, []]);
  expect(run.page('/news/b/')).toContain('И этот.');
});

test('a text that kills it every time is found by the next run, and held alone', async () => {
  const run = await opened();
  run.commit({ ...right, 'news/zloj/index.mdx': withBody('Этот убивает сборку.') });
  expect((await run.publish()).exit).toBe(exitCodes.machine);
  const { exit, status } = await run.publish();
  expect(exit).toBe(exitCodes.held);
  expect(status.held.map(({ file }) => file)).toEqual(['news/zloj/index.mdx']);
  expect(run.page('/news/a/')).toContain('Верный.');
});

test('a failure that does not come again blames no text', async () => {
  const run = await opened();
  run.commit(right);
  failures = [new BuildFailed('Случайный сбой.')];
  const { exit, status } = await run.publish();
  expect([exit, status.held]).toEqual([exitCodes.ok, []]);
});

test('a full disk in the log of a builder blames no text', async () => {
  const run = await opened();
  run.commit(right);
  failures = [new BuildFailed('Error: ENOSPC: no space left on device, write')];
  const { exit, status } = await run.publish();
  expect([exit, status.held]).toEqual([exitCodes.machine, []]);
  expect((await run.publish()).exit).toBe(exitCodes.ok);
});

/** How a question to a process ends that ends itself in some way. */
function endOf(way: string): Promise<unknown> {
  const program = path.join(mkdtempSync(path.join(tmpdir(), 'killed-')), 'program.mjs');
  writeFileSync(program, `process.on('message', () => { ${way} });`);
  const request: Request = { id: 1, forget: false, build: { root: '', now: '', into: '' } };
  return ask(fork(program), request).catch((error: unknown) => error);
}

test.runIf(process.platform !== 'win32')(
  'the system is told from a process that ends by itself',
  async () => {
    expect(await endOf(`process.kill(process.pid, 'SIGKILL')`)).toBeInstanceOf(BuildKilled);
    const own = [await endOf('process.exit(3)'), await endOf('process.abort()')];
    for (const error of own) expect(error).toBeInstanceOf(BuildFailed);
    for (const error of own) expect(error).not.toBeInstanceOf(BuildKilled);
  },
);
