/** What both simulated forges share: routing, CORS, signing in with PKCE. */
import { createHash, randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { Repository } from './repository.ts';

export interface Call {
  readonly method: string;
  /** Below the root of the API, decoded piece by piece. */
  readonly path: readonly string[];
  readonly query: URLSearchParams;
  readonly body: Readonly<Record<string, unknown>>;
  /** Address of the API's root. */
  readonly root: string;
}

export interface Answer {
  readonly status: number;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface ForgeKind {
  readonly apiRoot: string;
  readonly authorize: string;
  readonly token: string;
  readonly scope: string;
  /** `token abc`, `Bearer abc`. */
  readonly scheme: string;
  readonly answer: (call: Call) => Answer;
}

export interface SimulatedForge {
  /** `http://127.0.0.1:1234` */
  readonly url: string;
  readonly repository: Repository;
  /** `POST /repos/…`, in the order of arrival. */
  readonly calls: string[];
  /** Runs once, right before the next call that matches: what another browser does in between. */
  before: { readonly match: RegExp; readonly run: () => void } | undefined;
  readonly close: () => Promise<void>;
}

export const application = 'redakciya';
const accessToken = 'token-of-anna';

/** Starts a forge that answers only pages of the named origin, as a server with CORS for the office does. */
export async function startForge(
  kind: ForgeKind,
  repository: Repository,
  allowedOrigin: () => string,
): Promise<SimulatedForge> {
  /** Code → challenge of PKCE. */
  const codes = new Map<string, string>();
  const calls: string[] = [];
  const forge: { before: SimulatedForge['before'] } = { before: undefined };

  const server = createServer((request, response) => {
    void readBody(request).then((text) => {
      const url = new URL(request.url ?? '/', 'http://forge');
      if (request.headers.origin === allowedOrigin()) allow(response, request.headers.origin);
      if (request.method === 'OPTIONS') send(response, { status: 204 });
      else if (url.pathname === `/${kind.authorize}`) send(response, authorize(url.searchParams));
      else if (url.pathname === `/${kind.token}`) send(response, issue(text));
      else if (request.headers.authorization !== `${kind.scheme} ${accessToken}`)
        send(response, { status: 401, body: { message: '401 Unauthorized' } });
      else send(response, api(request.method ?? 'GET', url, text));
    });
  });

  function authorize(query: URLSearchParams): Answer {
    if (query.get('client_id') !== application || query.get('scope') !== kind.scope)
      return { status: 400, body: { error: 'invalid_client' } };
    const code = randomUUID();
    codes.set(code, query.get('code_challenge') ?? '');
    const back = new URL(query.get('redirect_uri') ?? '');
    back.searchParams.set('code', code);
    back.searchParams.set('state', query.get('state') ?? '');
    return { status: 302, headers: { Location: back.href } };
  }

  function issue(text: string): Answer {
    const { code = '', code_verifier: verifier = '' } = JSON.parse(text) as Record<string, string>;
    const challenge = createHash('sha256').update(verifier).digest('base64url');
    if (codes.get(code) !== challenge) return { status: 400, body: { error: 'invalid_grant' } };
    codes.delete(code);
    return { status: 200, body: { access_token: accessToken, token_type: 'bearer' } };
  }

  function api(method: string, url: URL, text: string): Answer {
    const line = `${method} ${decodeURIComponent(url.pathname.slice(kind.apiRoot.length))}`;
    const pending = forge.before;
    if (pending?.match.test(line)) {
      forge.before = undefined;
      pending.run();
    }
    calls.push(line);
    return kind.answer({
      method,
      path: url.pathname
        .slice(kind.apiRoot.length + 1)
        .split('/')
        .map(decodeURIComponent),
      query: url.searchParams,
      body: text === '' ? {} : (JSON.parse(text) as Record<string, unknown>),
      root: `${originOf(server)}${kind.apiRoot}`,
    });
  }

  await new Promise<void>((done) => {
    server.listen(0, '127.0.0.1', done);
  });
  return Object.assign(forge, {
    url: originOf(server),
    repository,
    calls,
    close: () =>
      new Promise<void>((done) => {
        server.closeAllConnections();
        server.close(() => {
          done();
        });
      }),
  });
}

function originOf(server: Server): string {
  const address = server.address();
  return `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`;
}

async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString();
}

function allow(response: ServerResponse, origin: string): void {
  response.setHeader('Access-Control-Allow-Origin', origin);
  response.setHeader('Access-Control-Allow-Methods', 'GET, HEAD, POST, PUT, PATCH, DELETE');
  response.setHeader('Access-Control-Allow-Headers', 'Authorization, Content-Type, Cache-Control');
  response.setHeader(
    'Access-Control-Expose-Headers',
    'Link, X-Page, X-Per-Page, X-Total, X-Total-Pages, X-Gitlab-Blob-Id',
  );
}

function send(response: ServerResponse, { status, body, headers = {} }: Answer): void {
  const isBytes = Buffer.isBuffer(body);
  const type = isBytes ? 'application/octet-stream' : 'application/json; charset=utf-8';
  response.writeHead(status, {
    ...(body === undefined ? {} : { 'Content-Type': type }),
    ...headers,
  });
  response.end(body === undefined || isBytes ? body : JSON.stringify(body));
}
