// The loopback server of a built site: node publish/serve.ts --root dist --port 4321 --base /
import { existsSync, realpathSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { OutgoingHttpHeaders } from 'node:http';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { createBodies, type Body } from './bodies.ts';
import { negotiate } from './encoding.ts';
import { forgeOrigin } from './forge.ts';
import { attachment, cacheControl, headersOf } from './headers.ts';
import { isCompressible, mediaType } from './media-types.ts';
import type { Office } from './office/office.ts';
import { errorPages } from './pages.ts';
import { createNames } from './names.ts';
import { createPast } from './past.ts';
import { normalizeBase, resolve } from './paths.ts';
import type { Room } from './room.ts';

export interface ServeOptions {
  /** Folder with the built site. */
  root: string;
  /** Prefix of all addresses, `/` by default. */
  base?: string;
  /** 0, the default, takes any free port. */
  port?: number;
  /** Loopback by default: whoever opens it to a network puts a real front end before it. */
  host?: string;
  /** Answers `/api/v1` below the base, every method of it; without it there is no such address. */
  office?: Pick<Office, 'handle'>;
  /** History of addresses, names of downloads, files of earlier releases; without it there are neither 301 nor 410. */
  room?: Pick<Room, 'addresses' | 'assets' | 'names'>;
}

export interface SiteServer {
  /** Address of the front page, `http://127.0.0.1:4321/`. */
  url: string;
  close: () => Promise<void>;
}

/**
 * Serves a folder over HTTP: the site read-only and, when an office is given, the service behind its editor.
 * @throws when `root` does not exist (ENOENT) or the port cannot be had (EADDRINUSE, EACCES)
 */
export async function serve(options: ServeOptions): Promise<SiteServer> {
  const { port = 0, host = '127.0.0.1' } = options;
  const base = normalizeBase(options.base ?? '/');
  const answer = createAnswer(path.resolve(options.root), base, options.room);
  const { office } = options;
  const server = createServer((request, response) => {
    const handled =
      office && isApi(base, request) ? office.handle(request, response) : answer(request, response);
    handled.catch(() => {
      if (response.headersSent) response.destroy();
      else sendText(request, response, 500, 'Не удалось прочитать файл сайта.');
    });
  });
  await new Promise<void>((done, fail) => {
    server.once('error', fail).listen(port, host, done);
  });
  const address = server.address();
  const actual = typeof address === 'object' && address !== null ? address.port : port;
  return {
    url: `http://${host.includes(':') ? `[${host}]` : host}:${String(actual)}${base}`,
    close: () =>
      new Promise((done) => {
        server.close(() => {
          done();
        });
        server.closeAllConnections();
      }),
  };
}

/** Whether the request is for the service of the office; the office itself refuses foreign ones. */
function isApi(base: string, { url = '' }: IncomingMessage): boolean {
  return url.split('?')[0] === `${base}api/v1`;
}

/** Gives the function that answers one request. */
function createAnswer(folder: string, base: string, room?: ServeOptions['room']) {
  // Fails now rather than on the first request when there is no such folder.
  realpathSync(folder);
  const bodyOf = createBodies();
  const past = room && createPast(room, base);
  const nameOf = createNames(room);

  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.setHeader('Allow', 'GET, HEAD');
      sendText(request, response, 405, 'Этот сайт только для чтения.');
      return;
    }
    // Anew each time: the folder may be a link that a release has just moved.
    const root = realpathSync(folder);
    const encoding = negotiate(request.headers['accept-encoding']);
    const target = request.url ?? '/';
    const found = past?.leadsOn(target) ?? resolve(root, base, target);
    const old = found.kind === 'missing' ? past?.asset(target) : undefined;
    if (found.kind === 'redirect') {
      response.setHeader('Location', found.location);
      sendText(request, response, found.status, found.location);
    } else if (found.kind === 'file') {
      if (found.relative.startsWith('files/'))
        response.setHeader('Content-Disposition', attachment(nameOf(found.relative)));
      const body = await bodyOf(found.file, encoding);
      const forge = found.relative.startsWith('admin/') ? forgeOrigin(root) : undefined;
      sendFile(request, response, found.relative, body, forge);
    } else if (old) {
      sendFile(request, response, old.relative, await bodyOf(old.file, encoding), undefined);
    } else {
      const status = past?.isGone(target) ? 410 : 404;
      const page = path.join(root, status === 410 ? errorPages.gone : errorPages.missing);
      const text = status === 410 ? 'Страница удалена.' : 'Страница не найдена.';
      if (!existsSync(page)) sendText(request, response, status, text);
      else sendBody(request, response, status, page, await bodyOf(page, encoding));
    }
  };
}

function sendFile(
  request: IncomingMessage,
  response: ServerResponse,
  relative: string,
  body: Body,
  forge: string | undefined,
): void {
  response.setHeader('ETag', body.etag);
  response.setHeader('Cache-Control', cacheControl(relative));
  const known = request.headers['if-none-match'] ?? '';
  const unchanged = known.split(',').some((etag) => etag.trim().replace(/^W\//, '') === body.etag);
  sendBody(request, response, unchanged ? 304 : 200, relative, body, forge);
}

function sendBody(
  request: IncomingMessage,
  response: ServerResponse,
  status: number,
  file: string,
  { bytes, encoding }: Body,
  forge?: string,
): void {
  const type = mediaType(file);
  const headers: OutgoingHttpHeaders = { ...headersOf(file, forge), 'Content-Type': type };
  if (isCompressible(type)) headers.Vary = 'Accept-Encoding';
  if (encoding !== undefined) headers['Content-Encoding'] = encoding;
  send(request, response, status, headers, bytes);
}

function sendText(
  request: IncomingMessage,
  response: ServerResponse,
  status: number,
  text: string,
): void {
  const headers = { ...headersOf(''), 'Content-Type': 'text/plain; charset=utf-8' };
  send(request, response, status, headers, Buffer.from(`${text}\n`));
}

/** The one place where an answer leaves. */
function send(
  request: IncomingMessage,
  response: ServerResponse,
  status: number,
  headers: OutgoingHttpHeaders,
  bytes: Buffer,
): void {
  if (!response.hasHeader('Cache-Control')) response.setHeader('Cache-Control', 'no-cache');
  const length = status === 304 ? {} : { 'Content-Length': bytes.length };
  response.writeHead(status, { ...headers, ...length });
  response.end(request.method === 'HEAD' || status === 304 ? undefined : bytes);
}

if (import.meta.main) {
  const { values } = parseArgs({
    options: {
      root: { type: 'string', default: 'dist' },
      port: { type: 'string', default: '4321' },
      base: { type: 'string', default: '/' },
      host: { type: 'string', default: '127.0.0.1' },
    },
  });
  const { url } = await serve({ ...values, port: Number(values.port) });
  console.log(`Сайт: ${url}`);
}
