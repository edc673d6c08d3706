// How much one network address may ask for: a school or a mobile operator shows all its readers under one.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { connect, constants } from 'node:http2';
import type { ClientHttp2Session, IncomingHttpHeaders } from 'node:http2';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startNginx } from './support/nginx.ts';
import type { Nginx } from './support/nginx.ts';
import { makeRoom, page, publish } from './support/room.ts';

const readers = 60;
const numbers = Array.from({ length: 12 }, (_, i) => String(i));

/** What a page needs: its own files and pictures under names of every kind. */
const needed: Readonly<Record<string, string>> = {
  ...Object.fromEntries(numbers.map((n) => [`_astro/part.${n}.css`, 'a{}'])),
  ...Object.fromEntries(numbers.map((n) => [`media/foto-${n}.webp`, 'x'])),
  ...{ 'fonts/text.abc.woff2': 'x', 'pagefind/fragment/ru_1.pf_fragment': 'x' },
  ...{ 'icons/icon-192.png': 'x', 'favicon.ico': 'x', 'favicon.svg': '<svg/>' },
  'index.html': page('Главная'),
};

interface Got {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
}

function get(session: ClientHttp2Session, place: string): Promise<Got> {
  return new Promise((done, fail) => {
    const request = session.request({ [constants.HTTP2_HEADER_PATH]: place });
    request.once('error', fail).once('response', (headers) => {
      const status = Number(headers[constants.HTTP2_HEADER_STATUS]);
      void text(request).then((body) => {
        done({ status, headers, text: body });
      }, fail);
    });
  });
}

describe.each(['/', '/digital/'])('below %s', (base) => {
  const folder = mkdtempSync(path.join(tmpdir(), 'limits-'));
  const room = path.join(folder, 'var');
  let nginx: Nginx;

  beforeAll(async () => {
    makeRoom(room, base);
    publish(room, 2, needed);
    nginx = await startNginx({ folder, room, base, port: 1 });
  });
  afterAll(async () => {
    await nginx.close();
    rmSync(folder, { recursive: true });
  });

  test(`${String(readers)} readers behind one address get a page with all that it needs`, async () => {
    const places = Object.keys(needed).map((file) => base + file.replace(/^index\.html$/u, ''));
    const read = async (): Promise<number[]> => {
      const session = connect(nginx.url, { rejectUnauthorized: false });
      const answers = await Promise.all(places.map((place) => get(session, place)));
      session.close();
      return answers.map(({ status }) => status);
    };
    const all = await Promise.all(Array.from({ length: readers }, read));
    expect([...new Set(all.flat())]).toEqual([200]);
  });

  test('who asks the service or the sign-in too much has to wait, and is told so', async () => {
    for (const place of ['api/v1', 'admin/']) {
      const session = connect(nginx.url, { rejectUnauthorized: false });
      const many = Array.from({ length: 400 }, () => get(session, base + place));
      const refused = (await Promise.all(many)).find(({ status }) => status === 429);
      expect(refused, place).toMatchObject({
        text: 'Слишком много запросов. Подождите минуту.\n',
        headers: { 'x-content-type-options': 'nosniff', 'retry-after': '60' },
      });
      session.close();
    }
  });

  test('what readers ask for in vain leaves no address of theirs in the log', async () => {
    const session = connect(nginx.url, { rejectUnauthorized: false });
    for (const place of ['nothing/', 'nothing.pdf', '_astro/nothing.js'])
      expect((await get(session, base + place)).status).toBe(404);
    session.close();
    expect(readFileSync(path.join(folder, 'error.log'), 'utf8')).not.toMatch(/client:/u);
  });
});
