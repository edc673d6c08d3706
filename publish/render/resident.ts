/** The resident renderer as a builder: a process that keeps the site in memory and renders what a change touches. */
import { fork, type ChildProcess } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdirSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import type { Builder, Snapshot } from '../builder.ts';
import { ask } from './ask.ts';
import { addAssets } from './assets.ts';
import { bundleFor, codeKey, placeOf, type Bundle } from './bundle.ts';
import { removedFrom, takeAway } from './removed.ts';

/** Where the renderer keeps what it needs. */
export interface ResidentOptions {
  /** Folder for bundles; it may be lost, they are made anew. */
  readonly cache: string;
  /** Folder for pictures and documents that were made once; `SITE_CACHE_DIR` by default. */
  readonly made?: string;
}

interface Running {
  readonly child: ChildProcess;
  readonly bundle: Bundle;
  /** Address and base of the site, which are written into the bundle. */
  readonly place: string;
}

/** A builder, and a way to let it begin from nothing. */
export interface ResidentBuilder extends Builder {
  /** The next build forgets everything it has kept. */
  forget(): void;
}

/** @see Builder: gives the same bytes as a plain `astro build`, in a fraction of its time */
export function residentBuilder({ cache, made }: ResidentOptions): ResidentBuilder {
  const home = path.resolve(cache);
  // The content of the process is read through a link, so that a snapshot may lie anywhere.
  const content = path.join(home, `content-${randomUUID()}`);
  let code: string | undefined;
  let running: Running | undefined;
  let anew = false;
  let count = 0;

  async function start(root: string): Promise<Running> {
    const place = placeOf(root);
    if (running?.place === place && running.child.connected) return running;
    await stop();
    code ??= codeKey();
    const bundle = await bundleFor(root, code, home);
    point(content, root);
    const child = fork(path.join(import.meta.dirname, 'process.ts'), [bundle.entry], {
      env: {
        ...process.env,
        CONTENT_DIR: content,
        NODE_ENV: 'production',
        ...(made === undefined ? {} : { SITE_CACHE_DIR: path.resolve(made) }),
      },
      // A page leaves much behind: with room for several of them little is copied when it is thrown away.
      execArgv: [...process.execArgv, '--max-semi-space-size=64'],
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    });
    const started = { child, bundle, place };
    running = started;
    child.once('exit', () => {
      if (running === started) running = undefined;
    });
    return started;
  }

  async function stop(): Promise<void> {
    const { child } = running ?? {};
    running = undefined;
    if (!child?.connected) return;
    const gone = new Promise((done) => child.once('exit', done));
    child.disconnect();
    await gone;
  }

  return {
    patches: true,
    async build(snapshot: Snapshot, into: string, previous?: string, isCopy = false) {
      const { child, bundle } = await start(snapshot.root);
      point(content, snapshot.root);
      count += 1;
      const { now, hash, changed } = snapshot;
      const change = hash === undefined ? {} : { change: { hash, files: [], ...changed } };
      const build = { root: content, now, into: path.resolve(into), previous, isCopy, ...change };
      const built = await ask(child, { id: count, build, forget: anew });
      anew = false;
      const assets = addAssets(bundle.assets, into, previous, isCopy);
      const files = new Set([...(built.files ?? []), ...assets.files]);
      const removed = previous === undefined ? [] : removedFrom(previous, files, built.removed);
      if (isCopy) takeAway(into, removed);
      return { written: [...built.written, ...assets.written], removed };
    },
    forget() {
      anew = true;
    },
    async close() {
      await stop();
      rmSync(content, { force: true });
    },
  };
}

/** Lets a link lead to a folder, in one step. */
function point(link: string, folder: string): void {
  mkdirSync(path.dirname(link), { recursive: true });
  const aside = `${link}.new`;
  rmSync(aside, { force: true });
  symlinkSync(path.resolve(folder), aside);
  renameSync(aside, link);
}
