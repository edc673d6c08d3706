/** One request, exactly as written: no redirect is followed, no path is tidied. */
import { request as plain } from 'node:http';
import type { IncomingHttpHeaders, OutgoingHttpHeaders } from 'node:http';
import { request as secure } from 'node:https';

export interface Answered {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
  readonly bytes: Buffer;
}

export function ask(
  url: string,
  path: string,
  {
    method = 'GET',
    headers = {},
    body,
  }: {
    readonly method?: string;
    readonly headers?: OutgoingHttpHeaders;
    readonly body?: string;
  } = {},
): Promise<Answered> {
  const { hostname, port, protocol } = new URL(url);
  return new Promise((done, fail) => {
    const options = { hostname, port, path, method, headers: { Host: 'localhost', ...headers } };
    const sent =
      protocol === 'https:'
        ? secure({ ...options, rejectUnauthorized: false, agent: false }, read)
        : plain({ ...options, agent: false }, read);
    function read(response: import('node:http').IncomingMessage): void {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => {
        const bytes = Buffer.concat(chunks);
        const { statusCode: status = 0, headers: received } = response;
        done({ status, headers: received, text: bytes.toString(), bytes });
      });
    }
    sent.on('error', fail);
    sent.end(body);
  });
}
