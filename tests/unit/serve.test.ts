import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import {
  request,
  type IncomingHttpHeaders,
  type IncomingMessage,
  type OutgoingHttpHeaders,
  type ServerResponse,
} from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serve, type SiteServer } from '../../publish/serve.ts';

const long = `<!doctype html><title>О сайте</title>${'<p>Профсоюз</p>'.repeat(100)}`;
const folder = mkdtempSync(path.join(tmpdir(), 'serve-'));
const root = path.join(folder, 'dist');
let server: SiteServer;

interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  body: Buffer;
}

/** `fetch` would tidy the path and unpack the body; this sends and shows them as they are. */
function ask(
  target: string,
  {
    method = 'GET',
    headers = {},
    of = server,
  }: { method?: string; headers?: OutgoingHttpHeaders; of?: SiteServer } = {},
): Promise<Answer> {
  const { hostname, port } = new URL(of.url);
  return new Promise((done, fail) => {
    request({ hostname, port, path: target, method, headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => {
        const { statusCode = 0, headers: received } = response;
        done({ status: statusCode, headers: received, body: Buffer.concat(chunks) });
      });
    })
      .on('error', fail)
      .end();
  });
}

function write(name: string, text: string): void {
  const file = path.join(root, name);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, text);
}

beforeAll(async () => {
  write('index.html', '<h1>Главная</h1>');
  write('404.html', '<h1>Нет такой страницы</h1>');
  write('about/index.html', long);
  write('admin/index.html', '<h1>Редактор</h1>');
  write('admin/assets/index-abc123.js', '0');
  write('empty/note.txt', 'текст');
  write('_astro/main.abc123.css', 'a{}');
  write('files/Приказ (1).docx', 'docx');
  write('.env', 'secret');
  write('.git/config', 'secret');
  write('.well-known/security.txt', 'Contact: mailto:a@example.org');
  for (const name of ['a.mjs', 'a.ics', 'a.webmanifest', 'a.pf_meta', 'a.pagefind', 'a.wasm']) {
    write(name, 'x');
  }
  for (const name of ['a.woff2', 'feed.xml', 'atom.xml', 'sitemap.xml', 'a.json']) write(name, 'x');
  writeFileSync(path.join(folder, 'secret.txt'), 'secret');
  symlinkSync(path.join(folder, 'secret.txt'), path.join(root, 'link.txt'));
  server = await serve({ root });
});

afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});

describe('security headers', () => {
  const cases: [number, string, Parameters<typeof ask>[1]?][] = [
    [200, '/'],
    [301, '/about'],
    [404, '/nothing/'],
    [405, '/', { method: 'POST' }],
  ];
  it.each(cases)('are on a %i', async (status, target, options) => {
    const answer = await ask(target, options);
    expect(answer.status).toBe(status);
    expectSecurityHeaders(answer.headers);
  });

  it('are on a 304', async () => {
    const { headers } = await ask('/');
    const again = await ask('/', { headers: { 'If-None-Match': headers.etag ?? '' } });
    expect(again.status).toBe(304);
    expect(again.body).toHaveLength(0);
    expectSecurityHeaders(again.headers);
  });

  function expectSecurityHeaders(headers: IncomingHttpHeaders): void {
    const policy = String(headers['content-security-policy']);
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toContain('unsafe-inline');
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['referrer-policy']).toBe('strict-origin-when-cross-origin');
    expect(headers['cross-origin-opener-policy']).toBe('same-origin');
    expect(headers['cross-origin-resource-policy']).toBe('same-origin');
    expect(headers['permissions-policy']).toContain('camera=()');
  }
});

describe('addresses', () => {
  it('serves the index of a folder and sends the address without a slash to it', async () => {
    expect((await ask('/about/')).body.toString()).toBe(long);
    const redirect = await ask('/about?a=1?b');
    expect([redirect.status, redirect.headers.location]).toEqual([301, '/about/?a=1?b']);
  });

  it('answers with the page of the site when there is nothing', async () => {
    const { status, headers, body } = await ask('/nothing/');
    expect([status, headers.etag]).toEqual([404, undefined]);
    expect(body.toString()).toContain('Нет такой страницы');
  });

  it.each([
    '/..%2fsecret.txt',
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/about/..%2f..%2fsecret.txt',
    '/..%5csecret.txt',
    '/about%2findex.html',
    '/link.txt',
    '/.env',
    '/.git/config',
    '/%2egit/config',
    '/about/index.html/',
    '/about/index.html/x',
    '/empty/',
    '//about',
    '//example.org/%2f..',
    '/%',
    '/a%00b',
    '/C:/x',
    `/${'a'.repeat(300)}`,
  ])('hides %s', async (target) => {
    const { status, body } = await ask(target);
    expect(status).toBe(404);
    expect(body.toString()).not.toContain('secret');
  });

  it('shows .well-known, the one public dot folder', async () => {
    expect((await ask('/.well-known/security.txt')).status).toBe(200);
  });

  it('is read-only', async () => {
    for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS']) {
      const { status, headers } = await ask('/', { method });
      expect([status, headers.allow]).toEqual([405, 'GET, HEAD']);
    }
    const head = await ask('/about/', { method: 'HEAD' });
    expect(head.body).toHaveLength(0);
    expect(head.headers['content-length']).toBe(String(Buffer.byteLength(long)));
  });

  it('keeps to its base', async () => {
    const based = await serve({ root, base: 'digital' });
    try {
      expect(based.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/digital\/$/);
      const locations = [];
      for (const target of ['/', '/digital', '/digital/about']) {
        const { status, headers } = await ask(target, { of: based });
        locations.push([status, headers.location]);
      }
      expect(locations).toEqual([
        [302, '/digital/'],
        [301, '/digital/'],
        [301, '/digital/about/'],
      ]);
      expect((await ask('/digital/about/', { of: based })).status).toBe(200);
      expect((await ask('/about/', { of: based })).status).toBe(404);
      expect((await ask('/digitalabout/', { of: based })).status).toBe(404);
    } finally {
      await based.close();
    }
  });
});

describe('bodies', () => {
  it.each([
    ['gzip, deflate, br', 'br', brotliDecompressSync],
    ['gzip', 'gzip', gunzipSync],
    ['br;q=0, gzip', 'gzip', gunzipSync],
  ])('for %s are compressed as %s', async (accepted, encoding, unpack) => {
    const { headers, body } = await ask('/about/', { headers: { 'Accept-Encoding': accepted } });
    expect(headers['content-encoding']).toBe(encoding);
    expect(headers.vary).toBe('Accept-Encoding');
    expect(body.length).toBeLessThan(long.length / 4);
    expect(unpack(body).toString()).toBe(long);
  });

  it('are plain when the client asks for nothing, with an etag of their own', async () => {
    const plain = await ask('/about/');
    const packed = await ask('/about/', { headers: { 'Accept-Encoding': 'br' } });
    expect(plain.headers['content-encoding']).toBeUndefined();
    expect(plain.headers.vary).toBe('Accept-Encoding');
    expect(plain.headers.etag).toMatch(/^"[\w-]{27}"$/);
    expect(plain.headers.etag).not.toBe(packed.headers.etag);
  });

  it('follow a change of the file', async () => {
    write('changing.txt', 'один');
    const { headers } = await ask('/changing.txt');
    write('changing.txt', 'два!');
    const again = await ask('/changing.txt', { headers: { 'If-None-Match': headers.etag ?? '' } });
    expect([again.status, again.body.toString()]).toEqual([200, 'два!']);
  });

  it.each([
    ['/a.mjs', 'text/javascript; charset=utf-8'],
    ['/a.ics', 'text/calendar; charset=utf-8'],
    ['/a.webmanifest', 'application/manifest+json; charset=utf-8'],
    ['/a.pf_meta', 'application/octet-stream'],
    ['/a.pagefind', 'application/octet-stream'],
    ['/a.wasm', 'application/wasm'],
    ['/a.woff2', 'font/woff2'],
    ['/feed.xml', 'application/rss+xml; charset=utf-8'],
    ['/atom.xml', 'application/atom+xml; charset=utf-8'],
    ['/sitemap.xml', 'application/xml; charset=utf-8'],
    ['/a.json', 'application/json; charset=utf-8'],
  ])('%s is %s', async (target, type) => {
    expect((await ask(target)).headers['content-type']).toBe(type);
  });

  it('with a hash in the name are kept for good, others are revalidated', async () => {
    const hashed = await ask('/_astro/main.abc123.css');
    expect(hashed.headers['cache-control']).toBe('public, max-age=31536000, immutable');
    for (const target of ['/', '/about', '/nothing/', '/feed.xml']) {
      expect((await ask(target)).headers['cache-control']).toBe('no-cache');
    }
  });

  it('of documents are downloads under their own names', async () => {
    const { headers } = await ask(encodeURI('/files/Приказ (1).docx'));
    const name = encodeURIComponent('Приказ');
    expect(headers['content-disposition']).toBe(
      `attachment; filename*=UTF-8''${name}%20%281%29.docx`,
    );
    expect((await ask('/')).headers['content-disposition']).toBeUndefined();
  });
});

describe('the editor', () => {
  const office = {
    handle: (request: IncomingMessage, response: ServerResponse) => {
      response.end(`${request.method ?? ''} ${request.url ?? ''}`);
      return Promise.resolve();
    },
  };

  it('has a policy of its own, and search engines pass it by', async () => {
    for (const target of ['/admin/', '/admin/assets/index-abc123.js']) {
      const { headers } = await ask(target);
      const policy = String(headers['content-security-policy']);
      expect(policy).toContain("script-src 'self';");
      expect(policy).not.toContain('unsafe-eval');
      expect(policy).toContain("frame-ancestors 'none'");
      expect(headers['x-robots-tag']).toBe('noindex, nofollow');
      expect(headers['x-content-type-options']).toBe('nosniff');
    }
    expect((await ask('/')).headers['x-robots-tag']).toBeUndefined();
    const { headers } = await ask('/admin/assets/index-abc123.js');
    expect(headers['cache-control']).toContain('immutable');
    expect((await ask('/admin/')).headers['cache-control']).toBe('no-cache');
  });

  it('has its service beside it when there is one', async () => {
    const based = await serve({ root, base: 'digital', office });
    try {
      const post = await ask('/digital/api/v1', { method: 'POST', of: based });
      expect(post.body.toString()).toBe('POST /digital/api/v1');
      expect((await ask('/api/v1', { method: 'POST', of: based })).status).toBe(405);
      expect((await ask('/digital/api/v2', { of: based })).status).toBe(404);
    } finally {
      await based.close();
    }
    expect((await ask('/api/v1', { method: 'POST' })).status).toBe(405);
  });
});

describe('starting', () => {
  it('fails at once when there is no such folder', async () => {
    await expect(serve({ root: path.join(folder, 'none') })).rejects.toThrow('ENOENT');
  });

  it('fails when the port is busy', async () => {
    const port = Number(new URL(server.url).port);
    await expect(serve({ root, port })).rejects.toThrow('EADDRINUSE');
  });
});
