import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { busyPort, requestedPort, serveOnFreePort } from '../../scripts/site/ports.ts';

const root = mkdtempSync(path.join(tmpdir(), 'ports-'));
let other: Server;
let busy: number;

beforeAll(async () => {
  other = createServer();
  await new Promise<void>((done) => other.listen(0, '127.0.0.1', done));
  busy = (other.address() as AddressInfo).port;
});

afterAll(() => {
  other.close();
  rmSync(root, { recursive: true });
});

it('reads PORT', () => {
  expect(requestedPort(undefined)).toBeUndefined();
  expect(requestedPort('')).toBeUndefined();
  expect(requestedPort('8080')).toBe(8080);
  for (const wrong of ['0', '65536', '80a', '-1', '1.5']) {
    expect(() => requestedPort(wrong)).toThrow(`«${wrong}»`);
  }
});

it('refuses a busy port that was asked for, with the way out', async () => {
  const messages: string[] = [];
  const attempt = serveOnFreePort(
    { root },
    { requested: busy, taken: (text) => messages.push(text) },
  );
  await expect(attempt).rejects.toThrow(`Порт ${String(busy)} занят`);
  expect(messages).toEqual([]);
  expect(busyPort(4321).way).toContain('PORT=4322 npm start');
});

it('takes the next free port and says so', async () => {
  const messages: string[] = [];
  const server = await serveOnFreePort(
    { root },
    { first: busy, requested: undefined, taken: (text) => messages.push(text) },
  );
  await server.close();
  const port = new URL(server.url).port;
  expect(Number(port)).toBeGreaterThan(busy);
  expect(messages).toEqual([`Порт ${String(busy)} занят, беру следующий свободный: ${port}.`]);
});
