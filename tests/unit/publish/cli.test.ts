// The publisher's commands as they are typed: what they say, what they do, the code they end with.
import { spawn } from 'node:child_process';
import {
  appendFileSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { main } from '../../../publish/cli/main.ts';
import { currentRelease, damage } from '../../../publish/releases/releases.ts';
import { serve } from '../../../publish/serve.ts';
import { exitCodes, readStatus } from '../../../publish/status.ts';
import { withBody } from '../../fixtures/bad-input/entry.ts';
import { openTest, quickBuilder } from './support.ts';
import type { TestPublisher } from './support.ts';

const makers = { builder: quickBuilder, reference: quickBuilder, editor: false };

let said: string[] = [];
beforeEach(() => {
  said = [];
  vi.spyOn(console, 'log').mockImplementation((line: string) => void said.push(line));
});
afterEach(() => {
  vi.restoreAllMocks();
});

/** What was said, as a program reads it. */
const events = () =>
  said.map((line) => JSON.parse(line) as { event: string; text?: string; [key: string]: unknown });

/** What was typed, on a terminal. */
async function onTerminal(...args: string[]): Promise<number> {
  const { isTTY } = process.stdout;
  process.stdout.isTTY = true;
  try {
    return await main(args, makers);
  } finally {
    process.stdout.isTTY = isTTY;
  }
}

describe('work', () => {
  let site: TestPublisher;
  let folder: string;
  beforeAll(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'cli-'));
    site = await openTest(path.join(folder, 'site'));
    site.commit({ 'news/odna/index.mdx': withBody('Первый текст.') });
  });
  afterAll(async () => {
    await site.close();
    rmSync(folder, { recursive: true, force: true });
  });
  const run = (...args: string[]) => main([...args, '--var', site.room.root], makers);

  test('without releases there is nothing to show, to tell and to compare', async () => {
    for (const name of ['serve', 'status', 'compare', 'rollback'])
      expect(await run(name), name).toBe(exitCodes.nothing);
    expect(events().map(({ event }) => event)).toEqual(['message', 'status', 'message', 'message']);
  });

  test('check tells what would be held back, and changes nothing', async () => {
    expect(await run('check')).toBe(exitCodes.ok);
    site.commit({ 'news/plohaya/index.mdx': withBody('<Calout>\n\nТекст.\n\n</Calout>') });
    said = [];
    expect(await run('check')).toBe(exitCodes.held);
    expect(events()[0]).toMatchObject({ file: 'news/plohaya/index.mdx', shown: 'nothing' });
    expect(currentRelease(site.room)).toBeUndefined();
    said = [];
    expect(await onTerminal('check', '--var', site.room.root)).toBe(exitCodes.held);
    expect(said.join('\n')).toMatch(/Не опубликовано: .*Записей: \d+, опубликуется/su);
  });

  test('build puts a verified site into a new folder, and readers see nothing of it', async () => {
    const into = path.join(folder, 'nowhere/site');
    expect(await run('build', '--into', into)).toBe(exitCodes.held);
    expect(readFileSync(path.join(into, 'news/odna/index.html'), 'utf8')).toContain(
      'Первый текст.',
    );
    expect(existsSync(path.join(into, 'news/plohaya'))).toBe(false);
    expect(readdirSync(path.dirname(into))).toEqual(['site']);
    expect(events().at(-1)?.text).toMatch(/Сайт собран в папку .+ Задержано записей: 1\./u);
    expect(currentRelease(site.room)).toBeUndefined();
    // What lies there already would be mixed with it.
    expect(await run('build', '--into', into)).toBe(exitCodes.nothing);
    expect(events().at(-1)?.text).toMatch(/не пуста/u);
  });

  test('release publishes and tells the steps, the held entries and the end', async () => {
    expect(await run('release')).toBe(exitCodes.held);
    const told = events();
    expect(told.flatMap(({ event, step }) => (event === 'step' ? [step] : []))).toEqual([
      ...['check', 'build', 'verify', 'switch'],
    ]);
    expect(told.at(-2)).toMatchObject({ event: 'held', file: 'news/plohaya/index.mdx' });
    expect(told.at(-1)).toMatchObject({ event: 'outcome', exit: exitCodes.held, release: 1 });
    expect(site.page('/news/odna/')).toContain('Первый текст.');
    expect(readFileSync(site.room.log, 'utf8')).toMatch(/Опубликован выпуск 1/u);
    said = [];
    expect(await onTerminal('status', '--var', site.room.root)).toBe(exitCodes.held);
    expect(said[0]).toMatch(/^Читатели видят выпуск 1 .*Не опубликовано/su);
  });

  test('rollback shows the release before, by itself or by its number', async () => {
    site.commit({
      'news/odna/index.mdx': withBody('Второй текст.'),
      'news/plohaya/index.mdx': undefined,
    });
    appendFileSync(site.room.log, 'x'.repeat(2 ** 20));
    expect(await run('release')).toBe(exitCodes.ok);
    // The log does not grow for ever.
    expect(statSync(site.room.log).size).toBeLessThan(2000);
    expect(statSync(`${site.room.log}.old`).size).toBeGreaterThan(2 ** 20);
    expect(await run('rollback')).toBe(exitCodes.ok);
    expect(site.page('/news/odna/')).toContain('Первый текст.');
    expect((await readStatus(site.room.status))?.live?.release).toBe(1);
    // Until something is saved, or somebody publishes by hand.
    expect((await site.publish()).isRolledBack).toBe(true);
    said = [];
    await onTerminal('status', '--var', site.room.root);
    expect(said[0]).toMatch(/видят выпуск 1 .*Выпуск вернули: новое опубликует следующее сохр/su);
    said = [];
    expect(await run('rollback', '9')).toBe(exitCodes.nothing);
    expect(events().at(-1)?.text).toMatch(/Такого выпуска нет. Есть: 1, 2\./u);
    expect(await run('rollback', '2')).toBe(exitCodes.ok);
    expect(site.page('/news/odna/')).toContain('Второй текст.');
    // The newest is no rollback. From one the next save publishes everything again, as does the command.
    expect(existsSync(site.room.rolledBack)).toBe(false);
    expect(await run('rollback')).toBe(exitCodes.ok);
    expect(await run('release')).toBe(exitCodes.ok);
    expect(site.page('/news/odna/')).toContain('Второй текст.');
  });

  test('compare says whether the release is what a build from nothing gives, and puts it right', async () => {
    expect(await run('compare')).toBe(exitCodes.ok);
    expect(events().at(-1)?.text).toMatch(/такой же, как сборка с нуля/u);
    const page = path.join(site.room.current, 'news/odna/index.html');
    const right = readFileSync(page, 'utf8');
    rmSync(page);
    writeFileSync(page, right.replace('Второй', 'Чужой'));
    said = [];
    expect(await run('compare')).toBe(exitCodes.ok);
    expect(events().find(({ differing }) => differing)?.text).toMatch(
      /Отличаются файлы \(1\): news\/odna\/index\.html\./u,
    );
    expect(site.page('/news/odna/')).toContain('Второй текст.');
    expect(await damage(site.room, currentRelease(site.room) ?? 0)).toEqual([]);
    expect((await readStatus(site.room.status))?.checked?.differing).toEqual([
      'news/odna/index.html',
    ]);
    await run('rollback', '1');
    expect(await run('compare')).toBe(exitCodes.nothing);
    expect(events().at(-1)?.text).toMatch(/^Сверить нельзя/u);
  });

  test('serve shows the release until it is stopped', async () => {
    const program = ['publish/cli.ts', 'serve', '--port', '0', '--var', site.room.root];
    const child = spawn(process.execPath, program, { stdio: ['ignore', 'pipe', 'inherit'] });
    const line = await new Promise<Buffer>((done) => child.stdout.once('data', done));
    const { url } = JSON.parse(line.toString()) as { url: string };
    const answer = await fetch(`${url}news/odna/`);
    expect(answer.headers.get('content-security-policy')).toMatch(/^default-src 'none'/u);
    expect(await answer.text()).toContain('Первый текст.');
    const ended = new Promise((done) =>
      child.once('exit', (_, signal) => {
        done(signal);
      }),
    );
    child.kill('SIGINT');
    expect(await ended).toBe('SIGINT');
  });

  test('serve says that its port is taken', async () => {
    const other = await serve({ root: site.room.current });
    const { port } = new URL(other.url);
    expect(await run('serve', '--port', port)).toBe(exitCodes.machine);
    expect(events().at(-1)?.text).toMatch(new RegExp(`Порт ${port} занять нельзя`, 'u'));
    await other.close();
  });

  test('watch publishes what is saved, and ends when it is told to', async () => {
    const program = ['tests/unit/publish/command.ts', 'watch', '--var', site.room.root];
    const child = spawn(process.execPath, program, { stdio: ['ignore', 'pipe', 'inherit'] });
    child.stdout.setEncoding('utf8');
    let lines = '';
    child.stdout.on('data', (text: string) => (lines += text));
    const ended = new Promise((done) => child.once('exit', done));
    const long = { timeout: 60_000, interval: 100 };
    await expect.poll(() => lines.match(/"event":"outcome"/gu)?.length, long).toBe(1);
    // What was rolled back stays so until something is saved.
    expect(site.page('/news/odna/')).toContain('Первый текст.');
    site.commit({ 'news/odna/index.mdx': withBody('Сохранено при нём.') });
    await expect.poll(() => site.page('/news/odna/'), long).toContain('Сохранено при нём.');
    await expect.poll(() => lines.match(/"event":"outcome"/gu)?.length, long).toBe(2);
    child.kill('SIGTERM');
    expect(await ended).toBe(0);
    for (const line of lines.trim().split('\n')) expect(JSON.parse(line)).toHaveProperty('event');
  });

  test('a broken history of addresses publishes nothing, and says where', async () => {
    appendFileSync(site.room.addresses, 'x');
    site.commit({ 'news/odna/index.mdx': withBody('Третий текст.') });
    expect(await run('release')).toBe(exitCodes.nothing);
    expect(events().at(-1)?.text).toMatch(/История адресов испорчена: .+addresses\.json/u);
    expect(site.page('/news/odna/')).toContain('Сохранено при нём.');
  });
});
