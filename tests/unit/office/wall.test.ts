import { request } from 'node:http';
import type { OutgoingHttpHeaders } from 'node:http';
import { networkInterfaces } from 'node:os';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { asset, news, openOffice, save } from './support.ts';
import type { TestOffice } from './support.ts';

let office: TestOffice;
beforeAll(async () => {
  office = await openOffice({ signIn: 'local', names: ['office.example.org'] });
});
afterAll(() => office.close());

/** `fetch` sets Host and Origin by itself; this sends what it is told. */
function send(
  headers: OutgoingHttpHeaders,
  { method = 'POST', body = '{"action":"info"}', target = '/api/v1' } = {},
): Promise<{ status: number; body: { error?: string; code?: string } }> {
  const { hostname, port } = new URL(office.url);
  return new Promise((done, fail) => {
    request({ hostname, port, path: target, method, headers }, (response) => {
      let text = '';
      response.setEncoding('utf8');
      response.on('data', (chunk: string) => (text += chunk));
      response.on('end', () => {
        const { statusCode: status = 0 } = response;
        done({ status, body: JSON.parse(text) as { error?: string } });
      });
    })
      .on('error', fail)
      .end(body);
  });
}

const own = (host: string, scheme = 'http'): OutgoingHttpHeaders => ({
  Host: host,
  Origin: `${scheme}://${host}`,
  'Content-Type': 'application/json; charset=utf-8',
});

describe('who is let in', () => {
  test.each([
    ['loopback', own('127.0.0.1:4321')],
    ['localhost', own('localhost:4321')],
    ['IPv6 loopback', own('[::1]:4321')],
    ['a configured name behind TLS', own('office.example.org', 'https')],
    ['a page of our own', { ...own('localhost:4321'), 'Sec-Fetch-Site': 'same-origin' }],
  ])('%s', async (_, headers) => {
    expect((await send(headers)).status).toBe(200);
  });

  test.each([
    ['a rebound name', own('evil.example'), 403, 'host'],
    ['a name that only begins as ours', own('localhost.evil.example'), 403, 'host'],
    ['another site', { ...own('localhost:4321'), Origin: 'https://evil.example' }, 403, 'origin'],
    ['another port', { ...own('localhost:4321'), Origin: 'http://localhost:9999' }, 403, 'origin'],
    ['a sandboxed frame', { ...own('localhost:4321'), Origin: 'null' }, 403, 'origin'],
    ['no origin', { Host: 'localhost:4321', 'Content-Type': 'application/json' }, 403, 'origin'],
    [
      'another site by Fetch metadata',
      { ...own('localhost:4321'), 'Sec-Fetch-Site': 'cross-site' },
      403,
      'origin',
    ],
    ['a form', { ...own('localhost:4321'), 'Content-Type': 'text/plain' }, 415, 'content-type'],
  ] as const)('not %s', async (_, headers, status, code) => {
    expect(await send(headers)).toMatchObject({ status, body: { code } });
  });

  test('not on any other interface of the machine', async () => {
    const { port } = new URL(office.url);
    const outside = Object.values(networkInterfaces())
      .flatMap((addresses) => addresses ?? [])
      .filter(({ internal, family }) => !internal && family === 'IPv4');
    for (const { address } of outside)
      await expect(fetch(`http://${address}:${port}/api/v1`)).rejects.toThrow();
  });

  test('faults of a request are answered in Russian, as JSON', async () => {
    const headers = own('localhost:4321');
    const cases = [
      [{ method: 'GET', body: '' }, 405],
      [{ body: '{' }, 400],
      [{ body: '[]' }, 400],
      [{ body: '{"action":5}' }, 400],
      [{ body: '{"action":"constructor"}' }, 422],
      [{ body: '{"action":"getEntry","params":{"path":5}}' }, 400],
      [{ body: '{"action":"getEntry","params":{"branch":"cms/news/a","path":"content/a"}}' }, 422],
      [{ target: '/api/v2' }, 404],
    ] as const;
    for (const [options, status] of cases) {
      const answer = await send(headers, options);
      expect(answer.status).toBe(status);
      expect(answer.body.error).toMatch(/[а-я]/u);
    }
  });

  test('a body over 36 MB is refused clearly, declared or not', async () => {
    const body = `{"action":"info","params":"${'x'.repeat(37 * 1024 * 1024)}"}`;
    const headers = own('localhost:4321');
    const refused = { status: 413, body: { code: 'too-large' } };
    expect(await send({ ...headers, 'Content-Length': body.length }, { body })).toMatchObject(
      refused,
    );
    const chunked = { ...headers, 'Transfer-Encoding': 'chunked' };
    const answer = await send(chunked, { body });
    expect(answer).toMatchObject(refused);
    expect(answer.body.error).toContain('36 МБ');
  });
});

const wrongPaths = [
  '.git/config',
  'content/.git/config',
  'content/news/.git/config',
  'content/news/../../.git/hooks/post-update',
  '../var/content/HEAD',
  '/etc/passwd',
  'content/../package.json',
  'content//news/start/index.mdx',
  'content/news/start/../other/index.mdx',
  'content\\news\\start\\index.mdx',
  'content/news/start/a:b.csv',
  'content/news/start/\u0000.csv',
  'content/news/start/.hidden.csv',
  'content/news/start/deep/er.csv',
  'content/news/index.mdx',
  'content/README.md',
  'content/settings/secret.yaml',
  'content/settings/site/index.mdx',
  'content/unknown/start/index.mdx',
  'content/__proto__/start/index.mdx',
  'content/news/Собрание/index.mdx',
  'content/news/START/index.mdx',
  'content/news/con/index.mdx',
  'content/news/lpt1/index.mdx',
  'content/news/-a/index.mdx',
  'content/news/a--b/index.mdx',
  `content/news/${'a'.repeat(101)}/index.mdx`,
  'src/content.ts',
  'package.json',
];

describe.each(wrongPaths)('the path %j', (path) => {
  test('is neither read, written nor deleted', async () => {
    const before = office.git('for-each-ref');
    const options = { commitMessage: 'x', useWorkflow: false, newEntry: true };
    const file = { ...asset('x', 'a.csv', 'a'), path };
    const asked = await Promise.all([
      office.ask('getEntry', { path }),
      office.ask('getMediaFile', { path }),
      office.ask('persistEntry', { dataFiles: [{ path, raw: news('А') }], assets: [], options }),
      office.ask('persistEntry', { ...save('x', news('А'), {}, options), assets: [file] }),
      office.ask('persistMedia', { asset: file, options }),
      office.ask('deleteFile', { path, options }),
      office.ask('checkEntry', { path, raw: '' }),
    ]);
    expect(asked.map(({ status }) => status)).toEqual([400, 400, 400, 400, 400, 400, 400]);
    expect(office.git('for-each-ref')).toBe(before);
  });
});

test('a slug where the site has a page of its own is refused', async () => {
  const reserved = await office.ask(
    'persistEntry',
    save('category', news('А'), {}, { newEntry: true }),
  );
  expect(reserved.body.code).toBe('reserved-slug');
});
