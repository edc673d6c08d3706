import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import path from 'node:path';
import { client } from './support.ts';
import type { Ask } from './support.ts';

export interface Service {
  readonly ask: Ask;
  readonly child: ChildProcess;
  /** SIGKILL: no handler of the service can run. */
  readonly kill: () => Promise<void>;
}

const running = new Set<ChildProcess>();
process.once('exit', () => {
  for (const child of running) child.kill('SIGKILL');
});

/** Starts an office on `<folder>/var/content` in a process of its own. */
export async function startService(folder: string): Promise<Service> {
  const program = path.join(import.meta.dirname, 'service.ts');
  const places = [path.join(folder, 'var', 'content'), path.join(folder, 'content')];
  const child = spawn(process.execPath, [program, ...places], {
    // Not our own stderr: a service left over by a failed test would keep the runner waiting.
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  running.add(child);
  const gone = new Promise<void>((done) =>
    child.once('exit', () => {
      done();
    }),
  );
  const url = await new Promise<string>((done, fail) => {
    child.stdout.once('data', (line: Buffer) => {
      done(line.toString().trim());
    });
    child.once('exit', (code) => {
      fail(new Error(`Служба не запустилась: ${String(code)}.`));
    });
  });
  return {
    ask: client(url),
    child,
    kill: () => {
      running.delete(child);
      child.kill('SIGKILL');
      return gone;
    },
  };
}
