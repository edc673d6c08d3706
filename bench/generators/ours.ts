/** The resident renderer, as `publish watch` uses it: a process that stays and renders what a change touches. */
import { execFileSync, fork, type ChildProcess } from 'node:child_process';
import { cpSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { bundleFor, codeKey } from '../../publish/render/bundle.ts';
import { writeCorpus } from '../corpus/corpus.ts';
import { treeUsage } from '../publish/usage.ts';
import { TooLong, type Contender, type Site, type Spent } from './contender.ts';
import { discard } from './discard.ts';
import type { Order } from './oursProcess.ts';
import { bench } from './folder.ts';
import { watchMemory } from './spent.ts';

/** A moment after the whole corpus. */
export const now = '2020-04-01T00:00:00Z';
const bundles = path.join(bench, 'ours/bundles');

/** The same entries as for the others, and the settings; nothing of the starter content. */
export async function writeContent(entries: number, home: string): Promise<string> {
  const content = path.join(home, 'content');
  await writeCorpus({ entries, out: content });
  cpSync('content/settings', path.join(content, 'settings'), { recursive: true });
  return content;
}

export const ours: Contender = {
  id: 'ours',
  name: 'ours',
  block: /class="(?:callout|steps|checklist|table)/u,
  list: false,
  async prepare() {
    await bundleFor('content', codeKey(), bundles);
    return 'ours: the resident renderer';
  },
  async open(entries, home) {
    return resident(await writeContent(entries, home), home);
  },
};

/** Releases are made side by side, each beside the one before, as the publisher does. */
function resident(content: string, home: string): Site {
  const made = path.join(home, 'made');
  let child: ChildProcess | undefined;
  let count = 0;
  let live: string | undefined;

  async function end(): Promise<void> {
    if (!child?.connected) return;
    const gone = new Promise((done) => child?.once('exit', done));
    child.disconnect();
    await gone;
    child = undefined;
  }

  /** The next release: an empty folder, or a copy of the live one that the publisher makes between two changes. */
  function place(isCopy: boolean): string {
    count += 1;
    const into = path.join(home, `release-${count}`);
    if (isCopy && live !== undefined) execFileSync('cp', ['-al', live, into]);
    else mkdirSync(into);
    return into;
  }

  return {
    entries: content,
    file: 'index.mdx',
    out: () => live ?? '',
    async forget(pictures) {
      await end();
      if (live !== undefined) discard(live);
      live = undefined;
      if (pictures) discard(made);
    },
    async build(limit, changed) {
      const into = place(changed !== undefined);
      const hash = String(count);
      const change =
        changed === undefined ? {} : { changed: { since: String(count - 1), files: [changed] } };
      const snapshot = { root: content, commit: hash, now, hash, ...change };
      const order = { snapshot, into, isCopy: changed !== undefined };
      const started = performance.now();
      child ??= fork(path.join(import.meta.dirname, 'oursProcess.ts'), [bundles, made], {
        execArgv: ['--disable-warning=ExperimentalWarning'],
        stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
        env: { ...process.env, CHROMIUM_PATH: '/nonexistent' },
      });
      const spent = await measured(
        child,
        live === undefined ? order : { ...order, previous: live },
        { limit, started },
      );
      if (live !== undefined) discard(live);
      live = into;
      return spent;
    },
    close: end,
  };
}

async function measured(
  child: ChildProcess,
  order: Order,
  { limit, started }: { limit: number; started: number },
): Promise<Spent> {
  const pid = child.pid ?? 0;
  const before = treeUsage(pid).cpu;
  const memory = watchMemory(child);
  let timer: NodeJS.Timeout | undefined;
  try {
    await new Promise<void>((done, fail) => {
      timer = setTimeout(() => {
        child.kill('SIGKILL');
        fail(new TooLong(limit));
      }, limit * 1000);
      child.once('message', ({ error }: { error?: string }) => {
        if (error === undefined) done();
        else fail(new Error(error));
      });
      child.send(order);
    });
    return {
      wall: (performance.now() - started) / 1000,
      cpu: treeUsage(pid).cpu - before,
      memory: memory(),
    };
  } finally {
    clearTimeout(timer);
    memory();
  }
}
