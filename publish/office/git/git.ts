/** The `git` program on one repository, with nothing of the surroundings let in. */
import { spawn } from 'node:child_process';
import type { ChildProcessWithoutNullStreams } from 'node:child_process';
import { devNull } from 'node:os';
import type { ObjectReader } from './reader.ts';

/** What git said when it failed. */
export class GitError extends Error {
  readonly status: number | null;
  readonly stderr: string;

  constructor(args: readonly string[], status: number | null, stderr: string) {
    super(`git ${args[0] ?? ''}: ${stderr.trim() || `код ${String(status)}`}`);
    this.name = 'GitError';
    this.status = status;
    this.stderr = stderr;
  }
}

export interface RunOptions {
  readonly input?: string | Uint8Array;
  /** `GIT_AUTHOR_NAME` and its like. */
  readonly env?: Readonly<Record<string, string>>;
}

export interface Git {
  /** The folder with `HEAD`, `objects` and `refs`. */
  readonly dir: string;
  /** Ids of objects written since the last flush. */
  readonly unflushed: Set<string>;
  /** Reads objects through a process that stays, where there is one. */
  readonly reader?: ObjectReader;
  /** Starts a command that is talked to. */
  start(args: readonly string[]): ChildProcessWithoutNullStreams;
  /** @returns standard output @throws GitError */
  run(args: readonly string[], options?: RunOptions): Promise<Buffer>;
}

/** Settings that hold whatever the machine's own configuration says. */
const settings = [
  'core.quotepath=false',
  // No hook of a template or of the repository runs here.
  `core.hooksPath=${devNull}`,
  // Objects are flushed together before a branch moves (durable.ts); one by one would be seven waits a save.
  'core.fsync=reference',
  'core.filesRefLockTimeout=3000',
  'commit.gpgSign=false',
  'gc.autoDetach=false',
].flatMap((setting) => ['-c', setting]);

/** Only these come from our own environment; `GIT_*` of a developer's shell never does. */
const inherited = ['PATH', 'SystemRoot', 'TEMP', 'TMP', 'TMPDIR'];

function environment(dir: string): Record<string, string> {
  const own = inherited.flatMap((name) => {
    const value = process.env[name];
    return value === undefined ? [] : [[name, value] as const];
  });
  return {
    ...Object.fromEntries(own),
    GIT_DIR: dir,
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_CONFIG_GLOBAL: devNull,
    GIT_TERMINAL_PROMPT: '0',
    GIT_LITERAL_PATHSPECS: '1',
    GIT_NO_REPLACE_OBJECTS: '1',
    HOME: devNull,
    LC_ALL: 'C',
  };
}

export function createGit(dir: string): Git {
  const base = environment(dir);
  const start = (
    args: readonly string[],
    env: Readonly<Record<string, string>> = {},
  ): ChildProcessWithoutNullStreams =>
    spawn('git', [...settings, ...args], {
      env: { ...base, ...env },
      stdio: ['pipe', 'pipe', 'pipe'],
      windowsHide: true,
    });
  return {
    dir,
    unflushed: new Set(),
    start: (args) => start(args),
    run: (args, { input = '', env = {} } = {}) =>
      new Promise((done, fail) => {
        const child = start(args, env);
        const output: Buffer[] = [];
        const errors: Buffer[] = [];
        child.stdout.on('data', (chunk: Buffer) => output.push(chunk));
        child.stderr.on('data', (chunk: Buffer) => errors.push(chunk));
        child.once('error', fail);
        child.once('close', (status) => {
          if (status === 0) done(Buffer.concat(output));
          else fail(new GitError(args, status, Buffer.concat(errors).toString()));
        });
        // A git that has already failed closes its input: its own message tells more than EPIPE.
        child.stdin.on('error', () => undefined);
        child.stdin.end(input);
      }),
  };
}

/** Runs a command that stores an object and prints its id, and remembers to flush it. */
export async function store(
  git: Git,
  args: readonly string[],
  options: RunOptions,
): Promise<string> {
  const id = (await git.run(args, options)).toString().trim();
  git.unflushed.add(id);
  return id;
}
