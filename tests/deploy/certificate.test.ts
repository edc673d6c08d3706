import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ask } from './support/ask.ts';
import { startNginx, type Nginx } from './support/nginx.ts';
import { makeRoom } from './support/room.ts';

// RFC 8555, 8.3: asked for by plain HTTP, every two months, for as long as the server lives.
describe('who gives out certificates finds the answer of certbot', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'certificate-'));
  const answers = path.join(folder, 'webroot/.well-known/acme-challenge');
  let nginx: Nginx;

  beforeAll(async () => {
    const room = path.join(folder, 'var');
    makeRoom(room, '/');
    mkdirSync(answers, { recursive: true });
    writeFileSync(path.join(answers, 'a-B_1'), 'a-B_1.print');
    writeFileSync(path.join(folder, 'webroot/index.html'), 'not for anybody');
    nginx = await startNginx({ folder, room, base: '/', port: 1 });
  });
  afterAll(async () => {
    await nginx.close();
    rmSync(folder, { recursive: true });
  });

  test('over plain HTTP', async () => {
    const { status, text } = await ask(nginx.plainUrl, '/.well-known/acme-challenge/a-B_1');
    expect({ status, text }).toEqual({ status: 200, text: 'a-B_1.print' });
  });

  test.each(['/', '/index.html', '/.well-known/security.txt'])(
    'and nothing else: %s',
    async (place) => {
      const { status, headers } = await ask(nginx.plainUrl, place);
      expect({ status, to: headers.location }).toEqual({
        status: 301,
        to: `https://localhost${place}`,
      });
    },
  );
});
