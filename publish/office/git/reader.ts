/** One `git cat-file --batch` that stays: reading an object then costs no new process. */
import type { ChildProcessWithoutNullStreams } from 'node:child_process';
import { GitError } from './git.ts';
import type { Git } from './git.ts';
import type { GitObject } from './objects.ts';

export interface ObjectReader {
  /** @see readObjects */
  read(specs: readonly string[]): Promise<(GitObject | undefined)[]>;
  /** Ends the process. */
  close(): void;
}

interface Question {
  readonly done: (object: GitObject | undefined) => void;
  readonly fail: (error: Error) => void;
}

/** A process, or a pipe to it, which is a socket. */
interface Handle {
  ref(): unknown;
  unref(): unknown;
}

const args = ['cat-file', '--batch'];

/** The same repository, read through one process. Objects that others store meanwhile are found too. */
export function withReader(git: Git): Git & { readonly reader: ObjectReader } {
  const asked: Question[] = [];
  let child: ChildProcessWithoutNullStreams | undefined;
  let chunks: Buffer[] = [];
  /** Bytes that have come, and how many the object that is waited for takes at least. */
  let size = 0;
  let needed = 1;

  /** A process with nothing to answer does not keep ours from ending. */
  function hold(on: boolean): void {
    const pipes: unknown[] = [child?.stdin, child?.stdout];
    const handles: readonly (Handle | undefined)[] = [child, ...(pipes as Handle[])];
    for (const handle of handles)
      if (on) handle?.ref();
      else handle?.unref();
  }

  function start(): ChildProcessWithoutNullStreams {
    const started = git.start(args);
    [chunks, size, needed] = [[], 0, 1];
    let errors = '';
    const end = (message: string): void => {
      if (child !== started) return;
      child = undefined;
      for (const { fail } of asked.splice(0)) fail(new GitError(args, started.exitCode, message));
    };
    started.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString()));
    started.stdin.on('error', () => undefined);
    started.stdout.on('data', take);
    started.once('error', ({ message }) => {
      end(message);
    });
    started.once('close', () => {
      end(errors);
    });
    (started.stderr as unknown as Handle).unref();
    return started;
  }

  function take(chunk: Buffer): void {
    chunks.push(chunk);
    size += chunk.length;
    if (size < needed) return;
    let output = Buffer.concat(chunks);
    needed = 1;
    for (;;) {
      const end = output.indexOf(10);
      if (end < 0) break;
      const header = /^([0-9a-f]{40}) (\w+) (\d+)$/u.exec(output.toString('utf8', 0, end));
      const length = header ? Number(header[3]) + 1 : 0;
      needed = end + 1 + length;
      if (output.length < needed) break;
      const [, id = '', type = ''] = header ?? [];
      const bytes = Buffer.from(output.subarray(end + 1, needed - 1));
      asked.shift()?.done(header ? { id, type, bytes } : undefined);
      output = output.subarray(needed);
      needed = 1;
    }
    chunks = [output];
    size = output.length;
    if (asked.length === 0) hold(false);
  }

  const reader: ObjectReader = {
    read(specs) {
      child ??= start();
      hold(true);
      const answers = specs.map(
        () =>
          new Promise<GitObject | undefined>((done, fail) => {
            asked.push({ done, fail });
          }),
      );
      child.stdin.write(`${specs.join('\n')}\n`);
      return Promise.all(answers);
    },
    close() {
      child?.kill();
      child = undefined;
    },
  };
  return { ...git, reader };
}
