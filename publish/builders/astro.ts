/** The reference: a plain `astro build` in a process of its own. */
import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import path from 'node:path';
import { unfitIn } from '../../src/documents/press/unfit.ts';
import { BuildFailed, BuildKilled, isFromOutside } from '../builder.ts';
import type { Builder, Snapshot } from '../builder.ts';
import { compareWith } from './compare.ts';

const project = path.resolve(import.meta.dirname, '../..');

export interface AstroBuilderOptions {
  /** Folder for what Astro keeps between builds; an empty one makes a cold build. */
  readonly cache: string;
}

export function astroBuilder({ cache }: AstroBuilderOptions): Builder {
  let child: ChildProcess | undefined;

  async function run(snapshot: Snapshot, into: string): Promise<void> {
    const env = { ...process.env, ...variables(snapshot, into, cache) };
    const program = path.join(project, 'node_modules/astro/bin/astro.mjs');
    child = spawn(process.execPath, [program, 'build', '--outDir', into], {
      cwd: project,
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    const take = (chunk: string): void => {
      output = (output + chunk).slice(-100_000);
    };
    child.stdout?.setEncoding('utf8').on('data', take);
    child.stderr?.setEncoding('utf8').on('data', take);
    type End = readonly [code: number | null, signal: NodeJS.Signals | null];
    const [code, signal] = await new Promise<End>((done, fail) => {
      child?.once('error', fail);
      child?.once('close', (...end) => {
        done(end);
      });
    });
    child = undefined;
    if (isFromOutside(signal)) throw new BuildKilled(signal);
    if (code !== 0) throw failure(output, snapshot.root);
  }

  return {
    async build(snapshot, into, previous) {
      await run(snapshot, into);
      return compareWith(into, previous);
    },
    close() {
      child?.kill('SIGKILL');
      return Promise.resolve();
    },
  };
}

function variables(snapshot: Snapshot, into: string, cache: string): Record<string, string> {
  return {
    CONTENT_DIR: snapshot.root,
    SITE_NOW: snapshot.now,
    SITE_OUT_DIR: into,
    SITE_CACHE_DIR: path.resolve(cache),
    ASTRO_TELEMETRY_DISABLED: '1',
    NO_COLOR: '1',
  };
}

/** Astro names the entry by its path, or as `collection → slug`. */
function failure(output: string, root: string): BuildFailed {
  // eslint-disable-next-line no-control-regex -- colours of the log
  const plain = output.replace(/\u001b\[[0-9;]*m/gu, '');
  const tail = plain.trim().split('\n').slice(-25).join('\n');
  const unfit = unfitIn(plain);
  if (unfit) return new BuildFailed(tail, unfit.entry, unfit.advice);
  const named = /^[a-z]+\/[a-z0-9-]+\/index\.mdx/u.exec(plain.split(`${root}/`)[1] ?? '')?.[0];
  const [, collection, slug] = /\*{0,2}([a-z]+) → ([a-z0-9-]+)\*{0,2}/u.exec(plain) ?? [];
  const entry = named ?? (collection && slug ? `${collection}/${slug}/index.mdx` : undefined);
  return new BuildFailed(tail, entry);
}
