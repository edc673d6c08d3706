/** The service, the server and the publisher as `npm start` runs them, on made-up content of a given size. */
import { fork } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { WatchMessage } from '../../publish/cli/watch.ts';
import { createOffice } from '../../publish/office/office.ts';
import { roomAt } from '../../publish/room.ts';
import type { Room } from '../../publish/room.ts';
import { serve } from '../../publish/serve.ts';
import { writeCorpus } from '../corpus/corpus.ts';
import { treeUsage } from './usage.ts';
import type { Usage } from './usage.ts';

export interface Stage {
  readonly url: string;
  readonly room: Room;
  /** How long the first release took, milliseconds. */
  readonly first: number;
  /** Asks the service of the editor. */
  ask(action: string, params: object): Promise<Record<string, unknown>>;
  /** Every message of the publisher from now on. @returns a function that ends it */
  listen(told: (message: WatchMessage) => void): () => void;
  /** Settles with the next outcome that leaves nothing to follow. */
  settled(): Promise<void>;
  /** Processor and memory of the publisher and its children. */
  usage(): Usage;
  close(): Promise<void>;
}

/**
 * @param entries how many there are in the content
 * @param kept a folder that keeps everything for another run
 */
export async function openStage(entries: number, kept?: string): Promise<Stage> {
  const folder = kept ?? mkdtempSync(path.join(tmpdir(), 'bench-publish-'));
  const content = path.join(folder, 'corpus');
  if (!existsSync(content)) await writeCorpus({ entries, out: content, starter: 'content' });
  const room = roomAt(path.join(folder, 'var'));
  let saved = (): void => undefined;
  const office = await createOffice({
    repository: room.content,
    content,
    onMain: () => {
      saved();
    },
  });
  const listeners = new Set<(message: WatchMessage) => void>();
  const started = performance.now();
  const child = fork('publish/cli.ts', ['watch', '--var', room.root], {
    execArgv: ['--disable-warning=ExperimentalWarning'],
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  child.on('message', (message) => {
    for (const listener of listeners) listener(message as WatchMessage);
  });
  saved = () => child.send('saved');
  const settled = (): Promise<void> =>
    new Promise((done) => {
      const listener = (message: WatchMessage): void => {
        if (message.kind !== 'outcome') return;
        if (message.outcome.exit > 10)
          throw new Error(JSON.stringify(message.outcome.status.alarm));
        if (message.outcome.isBehind === true) return;
        listeners.delete(listener);
        done();
      };
      listeners.add(listener);
    });
  await settled();
  const first = performance.now() - started;
  const server = await serve({ root: room.current, office, room });
  return {
    url: server.url,
    room,
    first,
    async ask(action, params) {
      const response = await fetch(`${server.url}api/v1`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', Origin: new URL(server.url).origin },
        body: JSON.stringify({ action, params: { branch: 'main', ...params } }),
      });
      const body = (await response.json()) as Record<string, unknown>;
      if (response.status !== 200) throw new Error(`${action}: ${JSON.stringify(body)}`);
      return body;
    },
    listen(told) {
      listeners.add(told);
      return () => void listeners.delete(told);
    },
    settled,
    usage: () => treeUsage(child.pid ?? 0),
    async close() {
      const ended = new Promise((done) => child.once('exit', done));
      child.kill('SIGTERM');
      await ended;
      await server.close();
      if (kept === undefined) rmSync(folder, { recursive: true, force: true });
    },
  };
}
