/** Indexes releases in a process of its own: saves that come meanwhile are published all the same. */
import { fork } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { BuildKilled, isFromOutside } from '../builder.ts';
import type { Indexed } from './indexFiles.ts';
import type { IndexReply, IndexRequest, IndexSettings } from './indexer.ts';

/** Makes the search index of a site in a folder, one at a time. */
export interface Indexer {
  index(site: string, into: string, settings: IndexSettings): Promise<Indexed>;
  /** Breaks off what is being made. */
  close(): void;
}

const program = path.join(import.meta.dirname, 'indexer.ts');
/** Who publishes one text publishes another soon: pages that stay the same are not read again. After that the memory is worth more. */
const idleFor = 10 * 60_000;

/**
 * The process is started when there is something to index, and ended when nothing has come for a while.
 * @param parts folder for the parts of pages that Pagefind reads
 * @param made folder for what was made once; `SITE_CACHE_DIR` by default
 */
export function childIndexer(parts: string, made?: string): Indexer {
  const env = made === undefined ? {} : { SITE_CACHE_DIR: path.resolve(made) };
  let child: ChildProcess | undefined;
  let rest: NodeJS.Timeout | undefined;

  function start(): ChildProcess {
    const started = fork(program, [parts], {
      env: { ...process.env, ...env },
      execArgv: ['--disable-warning=ExperimentalWarning'],
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    });
    started.once('exit', () => {
      if (child === started) child = undefined;
    });
    return started;
  }

  function end(): void {
    child?.kill('SIGKILL');
    child = undefined;
  }

  async function ask(request: IndexRequest): Promise<Indexed> {
    const asked = (child ??= start());
    const over = new AbortController();
    try {
      const answer = once(asked, 'message', over) as Promise<[IndexReply]>;
      const ended = once(asked, 'exit', over) as Promise<[number | null, NodeJS.Signals | null]>;
      const gone = ended.then(([code, signal]) => {
        if (!asked.killed && isFromOutside(signal)) throw new BuildKilled(signal);
        throw new Error(`Поисковый указатель не создан: код ${String(code ?? signal)}.`);
      });
      asked.send(request);
      const [reply] = await Promise.race([answer, gone]);
      if ('indexed' in reply) return reply.indexed;
      throw new Error(reply.failed);
    } finally {
      over.abort();
    }
  }

  return {
    async index(site, into, settings) {
      clearTimeout(rest);
      try {
        const indexed = await ask({ site, into, settings });
        rest = setTimeout(end, idleFor).unref();
        return indexed;
      } catch (error) {
        // What it remembers may be half.
        end();
        throw error;
      }
    },
    close() {
      clearTimeout(rest);
      end();
    },
  };
}
