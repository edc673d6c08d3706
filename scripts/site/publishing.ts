import { fork } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import path from 'node:path';
import type { WatchMessage } from '../../publish/cli/watch.ts';

/** The publisher as a process of its own: whatever happens to it, the site is served and the editor saves. */
export interface Publishing {
  /** Says that something was saved. */
  saved(): void;
  /** Settles when it has ended. */
  close(): Promise<void>;
}

/** How long to wait before a publisher that died is started again, milliseconds. */
const restartAfter = 2000;

/** @param told gets its messages, and how often it has been started */
export function startPublishing(root: string, told: (message: WatchMessage) => void): Publishing {
  let closed = false;
  let child = start();

  function start(): ChildProcess {
    const program = path.resolve(import.meta.dirname, '../../publish/cli.ts');
    const started = fork(program, ['watch', '--var', root], {
      execArgv: ['--disable-warning=ExperimentalWarning'],
      // It publishes HEAD at its start: no save is lost with the process that was to publish it.
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    });
    started.on('message', (message) => {
      told(message as WatchMessage);
    });
    started.once('exit', () => {
      if (closed) return;
      setTimeout(() => {
        if (!closed) child = start();
      }, restartAfter);
    });
    return started;
  }

  return {
    saved() {
      if (child.connected) child.send('saved');
    },
    async close() {
      closed = true;
      if (child.exitCode !== null || child.signalCode !== null) return;
      const ended = new Promise((done) => child.once('exit', done));
      child.kill('SIGTERM');
      await ended;
    },
  };
}
