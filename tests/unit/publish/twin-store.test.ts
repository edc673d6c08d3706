import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, expect, test } from 'vitest';
import { sha256 } from '../../../publish/files.ts';
import type { Hashes } from '../../../publish/releases/manifest.ts';
import { makeTwins, readyTwins } from '../../../publish/releases/twinStore.ts';
import { fileOfTwin } from '../../../publish/twins.ts';

const root = mkdtempSync(path.join(tmpdir(), 'twin-store-'));
afterAll(() => {
  rmSync(root, { recursive: true });
});
const [cache, site] = [path.join(root, 'cache'), path.join(root, 'site')];
const room = { cache };
const none: Hashes = new Map();

/** Writes pages. @returns their hashes */
function write(names: readonly string[], text: string): Hashes {
  mkdirSync(site, { recursive: true });
  for (const name of names)
    writeFileSync(path.join(site, name), `<p>${name} ${text}</p>\n`.repeat(2000));
  return new Map(names.map((name) => [name, sha256(path.join(site, name))]));
}

/** Every twin that is ready has the hash it says, and unpacks to its file. @returns how many there are */
function assertWhole(files: Hashes): number {
  const ready = readyTwins(room, { files, twins: none });
  for (const { place, twin, hash } of ready) {
    expect(sha256(place)).toBe(hash);
    const bytes = readFileSync(place);
    const plain = twin.endsWith('.gz') ? gunzipSync(bytes) : brotliDecompressSync(bytes);
    expect(plain.equals(readFileSync(path.join(site, fileOfTwin(twin))))).toBe(true);
  }
  return ready.length;
}

const names = Array.from({ length: 400 }, (_, i) => `${String(i)}.html`);

test('whoever makes twins and is killed leaves whole ones, and the next goes on', async () => {
  const files = write(names, 'Слово');
  const description = path.join(root, 'files.json');
  writeFileSync(description, JSON.stringify(Object.fromEntries(files)));
  const program = ['tests/unit/publish/pressing.ts', cache, site, description];
  const counts: number[] = [];
  for (let kill = 0; kill < 8; kill += 1) {
    const child = spawn(process.execPath, program, { stdio: ['ignore', 'pipe', 'inherit'] });
    const ended = new Promise((done) => child.once('exit', done));
    await new Promise((started) => child.stdout.once('data', started));
    await delay((kill * 131) % 400);
    child.kill('SIGKILL');
    await ended;
    counts.push(assertWhole(files));
  }
  expect(counts).toEqual([...counts].sort((a, b) => a - b));
  await makeTwins(room, site, { files, twins: none });
  expect(assertWhole(files)).toBe(2 * names.length);
  expect(readdirSync(path.join(cache, 'twins'))).toHaveLength(2 * names.length);
});

test('what a site has no use for any more is thrown away, and a file that is not as described gets nothing', async () => {
  const files = write(names.slice(0, 3), 'Другое');
  const lying = new Map([...files, ['1.html', 'a'.repeat(64)]]);
  await makeTwins(room, site, { files: lying, twins: none });
  const ready = readyTwins(room, { files: lying, twins: none }).map(({ twin }) => twin);
  expect(ready.sort()).toEqual(['0.html.br', '0.html.gz', '2.html.br', '2.html.gz']);
  expect(readdirSync(path.join(cache, 'twins'))).toHaveLength(4);
  const has = new Map([
    ['0.html.br', 'x'],
    ['0.html.gz', 'x'],
  ]);
  expect(readyTwins(room, { files, twins: has }).map(({ twin }) => fileOfTwin(twin))).toEqual([
    '2.html',
    '2.html',
  ]);
});
