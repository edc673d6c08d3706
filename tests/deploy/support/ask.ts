/** One request, exactly as written: no redirect is followed, no path is tidied. */
import { request as plain } from 'node:http';
import type { IncomingHttpHeaders, OutgoingHttpHeaders } from 'node:http';
import { request as secure } from 'node:https';

export interface Answered {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
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
        const text = Buffer.concat(chunks).toString();
        done({ status: response.statusCode ?? 0, headers: response.headers, text });
      });
    }
    sent.on('error', fail);
    sent.end(body);
  });
}
