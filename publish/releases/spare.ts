/** What is done between two publications, so that the next one costs what has changed and not what there is. */
import { fork } from 'node:child_process';
import { existsSync, mkdirSync, renameSync } from 'node:fs';
import path from 'node:path';
import type { Room } from '../room.ts';

export interface Spare {
  /**
   * Makes a copy of a release: a folder of hard links, on the disk to the last of them. Who has the lock may ask for it.
   * A release that has had its day becomes one at the price of what differs, and need not be thrown away.
   * Then goes on to make the twins that the release lacks.
   * @param tidies throws away what is older than the last releases; a disk is slow to write to meanwhile
   */
  prepare(release: number, tidies: boolean): Promise<void>;
  /** Settles when the twins are made, or broken off. Nobody needs the lock for it. */
  readonly twins: () => Promise<unknown>;
  /** Moves the copy of a release to a place. @returns whether there was one; it is there once */
  take(release: number, into: string): boolean;
  /** Breaks off what follows the copy: who has something to publish is faster with the copy, and without the rest. */
  hurry(): void;
  /** Breaks off what is being done, and does no more. Settles when nothing is written any more. */
  close(): Promise<void>;
}

/** In the folder for staging; a start of a publisher throws it away with the rest. */
export const spareName = 'spare';

export function openSpare(room: Room): Spare {
  const folder = path.join(room.staging, spareName);
  let ready: number | undefined;
  let isCopying = false;
  let isHurried = false;
  let isClosed = false;
  let stop = (): void => undefined;
  let ended: Promise<unknown> = Promise.resolve();
  return {
    async prepare(release, tidies) {
      if (isClosed || (ready === release && existsSync(folder))) return;
      ready = undefined;
      // Twins of the release before: those that are done stay in the store.
      stop();
      isHurried = false;
      isCopying = true;
      const program = path.join(import.meta.dirname, 'ahead.ts');
      const child = fork(program, [room.root, String(release), folder, tidies ? 'tidy' : ''], {
        execArgv: ['--disable-warning=ExperimentalWarning'],
        stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
      });
      stop = () => child.kill('SIGKILL');
      const gone = new Promise((done) => {
        child.once('error', done).once('exit', done);
      });
      // One that was broken off may not have ended yet.
      ended = Promise.all([ended, gone]);
      const tidy = new Promise<void>((done) => {
        // Without a copy the next release is linked file by file: slower, and as good.
        child.on('message', (message) => {
          if (message !== 'copied') done();
          else {
            ready = release;
            isCopying = false;
            if (isHurried) stop();
          }
        });
      });
      await Promise.race([tidy, gone]);
      isCopying = false;
    },
    twins: () => ended,
    take(release, into) {
      const isReady = ready === release && existsSync(folder);
      ready = undefined;
      if (!isReady) return false;
      mkdirSync(path.dirname(into), { recursive: true });
      renameSync(folder, into);
      return true;
    },
    hurry() {
      isHurried = true;
      if (!isCopying) stop();
    },
    async close() {
      isClosed = true;
      stop();
      await ended;
    },
  };
}
