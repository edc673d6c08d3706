/** The outer wall: which requests are ours at all. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { securityHeaders } from '../headers.ts';
import { OfficeError } from './errors.ts';

/** A file of 25 MB in Base64 with its JSON around it. */
export const maxBody = 36 * 1024 * 1024;

const loopback = /^(?:127\.0\.0\.1|localhost|\[::1\])(?::\d+)?$/u;

/**
 * Refuses what did not come from our own pages: a foreign `Host` (DNS rebinding), a foreign or absent `Origin`
 * (a form or script of another site), a body that a form could send.
 * @param names hosts besides loopback, with the port if it is not the standard one: `office.example.org`
 */
export function refuseForeign(
  { headers, method }: IncomingMessage,
  names: readonly string[],
): void {
  const { host = '', origin = '' } = headers;
  if (!loopback.test(host) && !names.includes(host))
    throw new OfficeError(403, 'host', 'Редакция не отвечает по этому адресу.');
  if (method !== 'POST') throw new OfficeError(405, 'method', 'Нужен запрос POST.');
  const site = headers['sec-fetch-site'];
  const isOwn = origin === `http://${host}` || origin === `https://${host}`;
  if (!isOwn || (site !== undefined && site !== 'same-origin'))
    throw new OfficeError(403, 'origin', 'Редакция отвечает только своей странице.');
  if (!/^application\/json\b/u.test(headers['content-type'] ?? ''))
    throw new OfficeError(415, 'content-type', 'Нужен запрос application/json.');
}

/** Reads the body as JSON. @throws OfficeError 413, 400 */
export async function readJson(request: IncomingMessage): Promise<unknown> {
  const tooLarge = new OfficeError(
    413,
    'too-large',
    'Вместе с файлами запись больше 36 МБ. Сохраните её сначала с частью файлов (каждый до 25 МБ), потом добавьте остальные.',
  );
  if (Number(request.headers['content-length'] ?? 0) > maxBody) throw tooLarge;
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > maxBody) throw tooLarge;
    chunks.push(chunk);
  }
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks)));
  } catch {
    throw new OfficeError(400, 'bad-request', 'Запрос повреждён в пути. Повторите.');
  }
}

/** Sends an answer; every one of them is private and fresh. */
export function sendJson(
  request: IncomingMessage,
  response: ServerResponse,
  status: number,
  value: unknown,
): void {
  const bytes = Buffer.from(JSON.stringify(value));
  response.writeHead(status, {
    ...securityHeaders,
    'Content-Type': 'application/json; charset=utf-8',
    'Content-Length': bytes.length,
    'Cache-Control': 'no-store',
    'X-Robots-Tag': 'noindex',
    ...(status === 405 ? { Allow: 'POST' } : {}),
    ...(request.complete ? {} : { Connection: 'close' }),
  });
  response.end(bytes);
  // A browser that still sends would not read the answer: let it finish, and throw it away.
  if (!request.complete) request.resume();
}
