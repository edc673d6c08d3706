import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import path from 'node:path';
import { adminContentSecurityPolicy } from '../../../../admin/headers.ts';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.woff2': 'font/woff2',
  '.svg': 'image/svg+xml',
};

export interface OfficeServer {
  /** `http://127.0.0.1:1234/` */
  readonly url: string;
  readonly close: () => Promise<void>;
}

/** Answers requests to `/api/v1`; absent when a test needs none. */
export type Handler = (request: IncomingMessage, response: ServerResponse) => void;

/** Answers of a service that only pretends. */
export type Service = (body: Record<string, unknown>) => { status: number; answer: unknown };

/** Makes a handler of pretended answers. */
export function pretend(service: Service): Handler {
  return (request, response) => {
    let text = '';
    request.on('data', (chunk: Buffer) => (text += chunk.toString('utf8')));
    request.on('end', () => {
      const { status, answer } = service(JSON.parse(text) as Record<string, unknown>);
      response.writeHead(status, { 'Content-Type': 'application/json; charset=utf-8' });
      response.end(JSON.stringify(answer));
    });
  };
}

/** Serves a built site with the policy of the office, and a service beside it if there is one. */
export async function serveOffice(folder: string, service?: Handler): Promise<OfficeServer> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://office');
    if (pathname === '/api/v1' && service) {
      service(request, response);
      return;
    }
    const file = path.join(folder, pathname.endsWith('/') ? `${pathname}index.html` : pathname);
    readFile(file).then(
      (bytes) => {
        response.writeHead(200, {
          'Content-Type': types[path.extname(file)] ?? 'application/octet-stream',
          'Content-Security-Policy': adminContentSecurityPolicy,
        });
        response.end(bytes);
      },
      () => {
        response.writeHead(404).end();
      },
    );
  });
  await new Promise<void>((done) => {
    server.listen(0, '127.0.0.1', done);
  });
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return {
    url: `http://127.0.0.1:${port}/`,
    close: () =>
      new Promise((done) => {
        server.closeAllConnections();
        server.close(() => {
          done();
        });
      }),
  };
}
