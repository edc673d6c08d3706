/** An S3-compatible store in memory that checks the signature of every request by itself. */
import { createHash, createHmac } from 'node:crypto';
import { createServer } from 'node:http';
import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';

export interface Stored {
  readonly bytes: Buffer;
  readonly headers: IncomingHttpHeaders;
}

export interface SimulatedStore {
  readonly endpoint: string;
  readonly objects: Map<string, Stored>;
  /** `PUT index.html`, in the order of arrival. */
  readonly calls: string[];
  /** After so many writes every other is refused, as when a connection breaks. */
  limit: number;
  close(): void;
}

const hmac = (key: string | Buffer, text: string): Buffer =>
  createHmac('sha256', key).update(text).digest();

export async function startStore(secret: string): Promise<SimulatedStore> {
  const objects = new Map<string, Stored>();
  const calls: string[] = [];
  const store = { limit: Infinity };
  const server = createServer((request, response) => {
    void bodyOf(request).then((bytes) => {
      const key = decodeURIComponent((request.url ?? '').replace('/bucket/', ''));
      const { method = 'GET' } = request;
      if (!isSigned(request, bytes, secret)) response.writeHead(403).end('SignatureDoesNotMatch');
      else if (method === 'GET') {
        const found = objects.get(key);
        response.writeHead(found ? 200 : 404).end(found?.bytes);
      } else if (calls.length >= store.limit) response.writeHead(503).end('SlowDown');
      else {
        calls.push(`${method} ${key}`);
        if (method === 'PUT') objects.set(key, { bytes, headers: request.headers });
        else objects.delete(key);
        response.writeHead(method === 'PUT' ? 200 : 204).end();
      }
    });
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return Object.assign(store, {
    endpoint: `http://127.0.0.1:${port}`,
    objects,
    calls,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  });
}

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

/** The way a store goes: from the headers that the request says it has signed. */
function isSigned(
  { headers, method, url = '' }: IncomingMessage,
  bytes: Buffer,
  secret: string,
): boolean {
  const [, scope = '', names = '', given = ''] =
    /Credential=[^/]+\/(\S+), SignedHeaders=(\S+), Signature=(\S+)$/u.exec(
      headers.authorization ?? '',
    ) ?? [];
  const payload = createHash('sha256').update(bytes).digest('hex');
  if (headers['x-amz-content-sha256'] !== payload || !names.split(';').includes('host'))
    return false;
  const lines = names.split(';').map((name) => `${name}:${String(headers[name] ?? '')}\n`);
  const canonical = `${method ?? ''}\n${url}\n\n${lines.join('')}\n${names}\n${payload}`;
  const [day = '', region = ''] = scope.split('/');
  const key = hmac(hmac(hmac(hmac(`AWS4${secret}`, day), region), 's3'), 'aws4_request');
  const hash = createHash('sha256').update(canonical).digest('hex');
  const time = String(headers['x-amz-date']);
  return hmac(key, `AWS4-HMAC-SHA256\n${time}\n${scope}\n${hash}`).toString('hex') === given;
}
