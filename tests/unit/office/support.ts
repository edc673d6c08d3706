/** An office on a temporary repository, and clients that speak Decap's protocol to it. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startOffice } from '../../../publish/office/office.ts';
import type { OfficeOptions } from '../../../publish/office/office.ts';

/** What answers hold, all of it in one type: a test reads only what its request gives. */
interface Body {
  readonly data: string;
  readonly file: { readonly id: string | null; readonly path: string };
  readonly files: readonly [{ readonly id: string; readonly data: string }];
  readonly conflicts: readonly [{ yours: string; theirs: string; theirsId: string }];
  readonly findings: readonly [{ code: string; line: number }];
  readonly diffs: readonly { path: string }[];
  readonly renamed: readonly { from: string; to: string }[];
  readonly error: string;
  readonly code: string;
  readonly status: string;
  readonly message: string;
  readonly name: string;
  readonly id: string;
  readonly content: string;
  readonly held: boolean;
  readonly mayDelete: boolean;
}

export interface Answer {
  readonly status: number;
  readonly body: Body & readonly Body[];
}

export interface Person {
  readonly name: string;
  readonly role: 'chief' | 'author';
}

export const chief: Person = { name: 'Анна Главная', role: 'chief' };
export const author: Person = { name: 'Борис Автор', role: 'author' };

export type Ask = (action: string, params?: object, as?: Person) => Promise<Answer>;

/** Speaks to an office at an address. */
export function client(url: string): Ask {
  return async (action, params = {}, as = chief) => {
    const response = await fetch(url, {
      method: 'POST',
      headers: {
        'Content-Type': 'application/json',
        Origin: new URL(url).origin,
        'X-Editor': `${encodeURIComponent(as.name)} <${as.role}@example.org>`,
        'X-Editor-Role': as.role,
      },
      body: JSON.stringify({ action, params: { branch: 'main', ...params } }),
    });
    return { status: response.status, body: (await response.json()) as Answer['body'] };
  };
}

/** A news item that passes the check. */
export function news(title: string, body = 'Текст новости.'): string {
  return `---\ntitle: ${title}\ndescription: Коротко о новости.\ndate: 2020-03-05\ncategory: announcement\n---\n\n${body}\n`;
}

/** Parameters of `persistEntry` for a news item. */
export function save(slug: string, raw: string, more: object = {}, options: object = {}): object {
  return {
    dataFiles: [{ slug: `${slug}/index`, path: `content/news/${slug}/index.mdx`, raw, ...more }],
    assets: [],
    options: {
      commitMessage: `Правка ${slug}`,
      collectionName: 'news',
      useWorkflow: true,
      newEntry: false,
      status: 'draft',
      ...options,
    },
  };
}

/** An asset as Decap sends it. */
export function asset(slug: string, name: string, bytes: Uint8Array | string): object {
  return {
    path: `content/news/${slug}/${name}`,
    content: Buffer.from(bytes).toString('base64'),
    encoding: 'base64',
  };
}

export const onNews = (slug: string): object => ({ collection: 'news', slug: `${slug}/index` });

export interface TestOffice {
  readonly ask: Ask;
  readonly url: string;
  readonly folder: string;
  /** Output of git on the repository, without the line break at the end. */
  readonly git: (...args: string[]) => string;
  readonly close: () => Promise<void>;
}

/** Writes content: three news items and the settings. */
export function writeContent(root: string): void {
  const files: Record<string, string> = {
    'README.md': '# content\n',
    'news/start/index.mdx': news('Начало'),
    'news/other/index.mdx': news('Другая'),
    'news/third/index.mdx': news('Третья'),
    'settings/menu.yaml': 'main: []\n',
  };
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
    writeFileSync(path.join(root, file), text);
  }
}

export async function openOffice(options: Partial<OfficeOptions> = {}): Promise<TestOffice> {
  const folder = mkdtempSync(path.join(tmpdir(), 'office-'));
  const content = path.join(folder, 'content');
  writeContent(content);
  const server = await startOffice({
    repository: path.join(folder, 'var', 'content'),
    content,
    signIn: 'headers',
    isolated: false,
    ...options,
  });
  return {
    ask: client(server.url),
    url: server.url,
    folder,
    git: (...args) => git(server.gitDir, ...args),
    close: async () => {
      await server.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

export function git(dir: string, ...args: string[]): string {
  const options = { env: { ...process.env, GIT_DIR: dir }, encoding: 'utf8' } as const;
  return execFileSync('git', ['-c', 'core.quotepath=false', ...args], options).trim();
}
