/** The editorial office: Decap's proxy protocol over a git repository that nobody else touches. */
import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import path from 'node:path';
import { actions } from './actions/index.ts';
import { createContext } from './context.ts';
import type { Circumstances, Office as Context } from './context.ts';
import { editorOf, localEditor } from './editors.ts';
import type { Editor, SignIn } from './editors.ts';
import { badRequest, OfficeError } from './errors.ts';
import { openRepository } from './git/open.ts';
import { readJson, refuseForeign, sendJson } from './http.ts';
import { readAhead } from './listing.ts';
import { sweep } from './sweep.ts';

export interface OfficeOptions extends Circumstances {
  /** The content repository, `var/content`; made from `content` when it is not there. */
  readonly repository: string;
  /** Folder with the starter content. */
  readonly content: string;
  /** `local` by default. */
  readonly signIn?: SignIn;
  /** Who everybody is with `signIn: 'local'`. */
  readonly editor?: Editor;
  /** Public hosts, besides loopback. */
  readonly names?: readonly string[];
}

export interface Office {
  /** Answers requests to `/api/v1`, and 404 to others; never rejects. */
  readonly handle: (request: IncomingMessage, response: ServerResponse) => Promise<void>;
  /** The folder for git: `git --git-dir`. */
  readonly gitDir: string;
}

/** @throws when git is missing or the repository cannot be opened or made */
export async function createOffice(options: OfficeOptions): Promise<Office> {
  const git = await openRepository(path.resolve(options.repository), path.resolve(options.content));
  await sweep(git);
  const context = createContext(git, options);
  // A list asked for meanwhile reads by itself; a repository that cannot be read says so when it is asked.
  readAhead(git).catch(() => undefined);
  return {
    gitDir: git.dir,
    handle: async (request, response) => {
      try {
        const { status, value } = await answer(context, options, request);
        sendJson(request, response, status, value);
      } catch {
        // The connection is gone; there is nobody to tell.
        response.destroy();
      }
    },
  };
}

async function answer(
  context: Context,
  { signIn = 'local', editor = localEditor, names = [] }: OfficeOptions,
  request: IncomingMessage,
): Promise<{ status: number; value: unknown }> {
  let asked = '';
  try {
    refuseForeign(request, names);
    const who = editorOf(request.headers, signIn, editor);
    if (!/\/api\/v1\/?(?:\?|$)/u.test(request.url ?? ''))
      throw new OfficeError(404, 'not-found', 'Такого адреса у редакции нет.');
    const { action, params } = parse(await readJson(request));
    asked = action;
    const run = actions.get(action);
    if (!run) throw new OfficeError(422, 'unknown-action', `Редакция не умеет «${action}».`);
    refuseBranch(params);
    return { status: 200, value: await run(context, params, who) };
  } catch (error) {
    if (error instanceof OfficeError) {
      const { status, message, code, details } = error;
      return { status, value: { error: message, code, ...details } };
    }
    console.error(`Редакция: ${asked}:`, error);
    const message =
      'Сохранить или прочитать не удалось. Текст остался у вас: повторите через минуту.';
    return { status: 500, value: { error: message, code: 'internal' } };
  }
}

function parse(body: unknown): { action: string; params: unknown } {
  if (typeof body !== 'object' || body === null || !('action' in body))
    throw badRequest('В запросе не сказано, что делать.');
  const { action } = body;
  if (typeof action !== 'string') throw badRequest('В запросе не сказано, что делать.');
  return { action: action.slice(0, 50), params: 'params' in body ? body.params : {} };
}

/** Decap names the branch in each request; there is one. */
function refuseBranch(params: unknown): void {
  if (typeof params !== 'object' || params === null || !('branch' in params)) return;
  if (params.branch !== 'main')
    throw new OfficeError(422, 'branch', 'В настройках редактора нужна ветка main.');
}

/** Starts the office alone on a loopback port; `npm start` mounts {@link createOffice} instead. */
export async function startOffice(
  options: OfficeOptions & { readonly port?: number },
): Promise<{ readonly url: string; readonly gitDir: string; close(): Promise<void> }> {
  const office = await createOffice(options);
  const server = createServer((request, response) => void office.handle(request, response));
  await new Promise<void>((done, fail) => {
    server.once('error', fail).listen(options.port ?? 0, '127.0.0.1', done);
  });
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return {
    url: `http://127.0.0.1:${port}/api/v1`,
    gitDir: office.gitDir,
    close: () =>
      new Promise((done) => {
        server.close(() => {
          done();
        });
        server.closeAllConnections();
      }),
  };
}
