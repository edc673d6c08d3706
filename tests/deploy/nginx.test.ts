import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { IncomingHttpHeaders, Server } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { officeHeaders } from '../../publish/headers.ts';
import { roomAt } from '../../publish/room.ts';
import { serve } from '../../publish/serve.ts';
import type { SiteServer } from '../../publish/serve.ts';
import { addTwins } from '../../publish/twins.ts';
import { ask } from './support/ask.ts';
import { expectAnswer } from './support/expect.ts';
import { hasBrotli, password, startNginx } from './support/nginx.ts';
import type { Nginx } from './support/nginx.ts';
import { marks, score } from './support/observatory.ts';
import { makeRoom, moveMore, page, publish, publishAgain } from './support/room.ts';
import { history, table } from './support/table.ts';
import type { Expected } from './support/table.ts';

function unpacked(bytes: Buffer, encoding: string | undefined): string {
  if (encoding === 'gzip') return gunzipSync(bytes).toString();
  return (encoding === 'br' ? brotliDecompressSync(bytes) : bytes).toString();
}

const signedIn = (name: string): { Authorization: string } => ({
  Authorization: `Basic ${Buffer.from(`${name}:${password}`).toString('base64')}`,
});

describe.each(['/', '/digital/'])('below %s', (base) => {
  const folder = mkdtempSync(path.join(tmpdir(), 'nginx-'));
  const room = path.join(folder, 'var');
  const seen: IncomingHttpHeaders[] = [];
  let service: Server;
  let nginx: Nginx;
  let builtIn: SiteServer;

  beforeAll(async () => {
    makeRoom(room, base);
    service = createServer((request, response) => {
      seen.push(request.headers);
      response.setHeader('Content-Security-Policy', "default-src 'self'");
      response.setHeader('Content-Type', 'application/json; charset=utf-8');
      response.setHeader('Cache-Control', 'no-store');
      if (request.headers.origin === 'https://evil.example') response.statusCode = 403;
      if (request.method === 'GET') response.writeHead(405, { Allow: 'POST' });
      response.end('{}');
    });
    await new Promise<void>((done) => service.listen(0, '127.0.0.1', done));
    const address = service.address();
    const port = typeof address === 'object' && address ? address.port : 0;
    nginx = await startNginx({ folder, room, base, port });
    builtIn = await serve({ root: path.join(room, 'current'), base, room: roomAt(room) });
  });
  afterAll(async () => {
    await builtIn.close();
    await nginx.close();
    service.close();
    rmSync(folder, { recursive: true });
  });

  test('nginx has nothing to say against the configuration', () => {
    expect(nginx.verdict).toMatch(/test is successful/u);
    expect(nginx.verdict).not.toMatch(/\[(?:warn|emerg)\]/u);
  });

  test.each(
    [...table, ...history].map((row) => [`${row.method ?? 'GET'} ${row.path}`, row] as const),
  )('%s: nginx and the built-in server answer alike', async (_, row) => {
    await expectAnswer(nginx.url, base, row);
    await expectAnswer(new URL(builtIn.url).origin, base, row);
  });

  test.each(['..%2f..%2f..%2fetc/passwd', '../../../../etc/passwd', 'files/..%2f.hidden'])(
    '%s leads nowhere',
    async (place) => {
      const { status, text } = await ask(nginx.url, `${base}${place}`);
      expect([400, 404]).toContain(status);
      expect(text).not.toMatch(/root:|^no$/u);
    },
  );

  test('every answer asks for TLS, and plain HTTP leads there', async () => {
    for (const place of [base, `${base}nothing/`, `${base}news/deleted/`])
      expect((await ask(nginx.url, place)).headers['strict-transport-security']).toBe(
        'max-age=31536000',
      );
    const { status, headers } = await ask(nginx.plainUrl, `${base}news/?x=1`);
    expect([status, headers.location]).toEqual([301, `https://localhost${base}news/?x=1`]);
  });

  test('the editor and its service are for those who have signed in', async () => {
    for (const place of [`${base}admin/`, `${base}api/v1`]) {
      const refused = await ask(nginx.url, place, { headers: { 'X-Editor': 'Vzlomshchik' } });
      expect(refused.status).toBe(401);
      expect(refused.headers['www-authenticate']).toMatch(/^Basic/u);
      expect(refused.headers['content-type']).toBe('text/plain; charset=utf-8');
      expect(refused.text).toMatch(/Войдите/u);
    }
    expect(seen).toEqual([]);
    const page = await ask(nginx.url, `${base}admin/`, { headers: signedIn('anna') });
    expect(page.status).toBe(200);
    for (const [name, value] of Object.entries(officeHeaders()))
      expect(page.headers[name.toLowerCase()]).toBe(value);
  });

  test('the name comes from the sign-in alone', async () => {
    seen.length = 0;
    const forged = { 'X-Editor': 'Vzlomshchik', 'X-Editor-Role': 'chief' };
    for (const name of ['anna', 'boris']) {
      const headers = { ...signedIn(name), ...forged };
      const { status, headers: given } = await ask(nginx.url, `${base}api/v1`, {
        method: 'POST',
        headers,
        body: '{}',
      });
      expect(status).toBe(200);
      expect(given['content-security-policy']).toMatch(/^default-src 'none'/u);
    }
    const names = seen.map((headers) => [
      Buffer.from(String(headers['x-editor'] ?? ''), 'latin1').toString(),
      headers['x-editor-role'],
      headers.authorization,
    ]);
    expect(names).toEqual([
      ['Анна Иванова <anna@example.org>', 'chief', undefined],
      ['', 'author', undefined],
    ]);
  });

  test('what the service answers comes as it is: kept by nobody, refused in its own words', async () => {
    const headers = signedIn('anna');
    const asked = await ask(nginx.url, `${base}api/v1`, { headers });
    expect(asked.status).toBe(405);
    expect(asked.headers).toMatchObject({ 'cache-control': 'no-store', allow: 'POST' });
    const foreign = { ...headers, Origin: 'https://evil.example' };
    const ways = { method: 'POST', headers: foreign, body: '{}' };
    const refused = await ask(nginx.url, `${base}api/v1`, ways);
    expect([refused.status, refused.text]).toEqual([403, '{}']);
  });

  test.skipIf(base === '/')('beside the section there is nothing but the way to it', async () => {
    const { status, headers } = await ask(nginx.url, '/');
    expect([status, headers.location]).toEqual([302, base]);
    for (const place of ['/index.html', '/digitalis/', '/news/start/']) {
      const { status: missing, text } = await ask(nginx.url, place);
      expect([missing, text]).toEqual([404, page('Такой страницы нет')]);
    }
  });

  test("Mozilla's Observatory would give A+", async () => {
    const { headers, text } = await ask(nginx.url, base);
    const { headers: plain } = await ask(nginx.plainUrl, base);
    const page = { headers, html: text, redirect: plain.location };
    expect(marks(page)).toMatchObject({ 'csp-implemented-with-no-unsafe-default-src-none': 10 });
    expect(score(page)).toBeGreaterThanOrEqual(130);
    const unsafe = { ...headers, 'strict-transport-security': 'max-age=60' };
    expect(score({ ...page, headers: unsafe })).toBe(120);
  });

  test('a new release of the same size and times is seen at once', async () => {
    const place = `${base}news/start/`;
    const before = await ask(nginx.url, place);
    const version = String(before.headers.etag);
    const again = { headers: { 'If-None-Match': version } };
    expect((await ask(nginx.url, place, again)).status).toBe(304);
    publishAgain(room);
    const after = await ask(nginx.url, place, again);
    expect(after.status).toBe(200);
    expect(after.text).toMatch(/Правка!/u);
  });

  test('what has moved since is known once nginx is told to read again, to the built-in server at once', async () => {
    moveMore(room, base);
    const rows: readonly Expected[] = [
      { path: 'news/pervaya/', status: 301, is: { location: '{base}news/start/' } },
      { path: 'news/vtoraya/', status: 410, text: /Страница удалена/u },
      {
        path: 'files/news/start/prikaz.pdf',
        status: 200,
        is: {
          'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent('Приказ № 5.pdf')}`,
        },
      },
    ];
    for (const row of rows) await expectAnswer(new URL(builtIn.url).origin, base, row);
    expect((await ask(nginx.url, `${base}news/vtoraya/`)).status).toBe(404);
    nginx.reload();
    // Workers of before may still answer for a moment.
    const soon = { timeout: 20_000 };
    await vi.waitFor(async () => {
      for (const row of rows) await expectAnswer(nginx.url, base, row);
    }, soon);
  });

  test('the editor comes as it was compressed beforehand', async () => {
    const assets = path.join(room, 'current/admin/assets');
    await addTwins(assets);
    const place = `${base}admin/assets/index-abc.js`;
    const headers = { ...signedIn('anna'), 'Accept-Encoding': 'gzip' };
    const { bytes, headers: given } = await ask(nginx.url, place, { headers });
    expect(given).toMatchObject({
      'content-encoding': 'gzip',
      'content-type': 'text/javascript; charset=utf-8',
      'cache-control': 'public, max-age=31536000, immutable',
    });
    expect(bytes).toEqual(readFileSync(path.join(assets, 'index-abc.js.gz')));
    expect(unpacked(bytes, 'gzip')).toBe(readFileSync(path.join(assets, 'index-abc.js'), 'utf8'));
  });

  test.each([
    ['gzip', 'gzip', '.gz'],
    ['gzip, deflate, br, zstd', hasBrotli ? 'br' : 'gzip', hasBrotli ? '.br' : '.gz'],
  ])(
    'pages, feeds and error pages come as they were compressed beforehand (%s)',
    async (accepted, encoding, ending) => {
      const files: Readonly<Record<string, [string, number]>> = {
        'index.html': ['', 200],
        'news/odna/index.html': ['news/odna/', 200],
        'feed.xml': ['feed.xml', 200],
        'data/events.json': ['data/events.json', 200],
        '_astro/site.abc.js': ['_astro/site.abc.js', 200],
        '404.html': ['nothing/', 404],
      };
      const texts = Object.keys(files).map((file) => [file, page(`Текст ${file}`)] as const);
      publish(room, 6, Object.fromEntries(texts));
      const site = path.join(room, 'releases/6');
      for (const file of Object.keys(files)) await addTwins(path.join(site, path.dirname(file)));
      for (const [file, [place, expected]] of Object.entries(files)) {
        const headers = { 'Accept-Encoding': accepted };
        const answer = await ask(nginx.url, `${base}${place}`, { headers });
        expect([answer.status, answer.headers['content-encoding']], file).toEqual([
          expected,
          encoding,
        ]);
        expect(answer.headers.vary, file).toMatch(/Accept-Encoding/iu);
        const { bytes } = answer;
        expect(bytes.equals(readFileSync(path.join(site, file + ending))), file).toBe(true);
        expect(unpacked(bytes, encoding)).toBe(readFileSync(path.join(site, file), 'utf8'));
        const plain = await ask(nginx.url, `${base}${place}`);
        expect(plain.headers['content-type'], file).toBe(answer.headers['content-type']);
        expect(plain.text).toBe(unpacked(bytes, encoding));
      }
    },
  );

  test.each(['gzip', 'br', 'br, gzip', 'identity'])(
    'a page that has changed or gone has done so in every encoding (%s)',
    async (accepted) => {
      const again = { headers: { 'Accept-Encoding': accepted } };
      const read = async (url: string, page: string) => {
        const { status, headers, bytes } = await ask(url, `${base}${page}`, again);
        return { status, text: unpacked(bytes, headers['content-encoding']) };
      };
      for (const url of [nginx.url, new URL(builtIn.url).origin]) {
        publish(room, 3, { 'news/odna/index.html': page('Старый текст') });
        expect((await read(url, 'news/odna/')).text).toMatch(/Старый текст/u);
        publish(room, 4, { 'news/odna/index.html': page('Новый текст!') });
        expect((await read(url, 'news/odna/')).text).toMatch(/Новый текст!/u);
        publish(room, 5, {});
        expect((await read(url, 'news/odna/')).status).toBe(404);
      }
    },
  );

  test('a service that is down is said to be down', async () => {
    await new Promise<void>((done) => {
      service.close(() => {
        done();
      });
      service.closeAllConnections();
    });
    const ways = { method: 'POST', headers: signedIn('anna'), body: '{}' };
    await expect.poll(async () => (await ask(nginx.url, `${base}api/v1`, ways)).status).toBe(503);
    expect((await ask(nginx.url, `${base}api/v1`, ways)).text).toMatch(/не отвечает/u);
    expect((await ask(nginx.url, base)).status).toBe(200);
  });
});
