/** A few child processes that check many entries. Node only. */
import { fork } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { availableParallelism } from 'node:os';
import type { EntryAnswer, EntryRequest } from './answer.ts';
import type { Finding } from './finding.ts';
import type { WorkerAnswer, WorkerRequest } from './worker.ts';

export interface PoolOptions {
  /** Milliseconds for one entry. */
  readonly timeout?: number;
  /** Megabytes of memory for one process. */
  readonly memory?: number;
  /** The program of a child; tests give one that hangs or dies. */
  readonly program?: URL;
}

/** Checks entries in children; one that crashes a child or takes too long gets a finding, the others are not touched. */
export async function checkInPool(
  requests: readonly EntryRequest[],
  options: PoolOptions = {},
): Promise<EntryAnswer[]> {
  const answers: EntryAnswer[] = [];
  let next = 0;
  const lane = async (): Promise<void> => {
    let child: Child | undefined;
    while (next < requests.length) {
      const id = next;
      next += 1;
      const request = requests[id];
      if (!request) continue;
      child ??= await Child.start(options);
      answers[id] = await child.check({ id, ...request });
      if (child.dead) child = undefined;
    }
    child?.stop();
  };
  const lanes = Math.min(availableParallelism(), 4, Math.ceil(requests.length / 8));
  await Promise.all(Array.from({ length: lanes }, lane));
  return answers;
}

class Child {
  dead = false;
  readonly #process: ChildProcess;
  readonly #timeout: number;

  static async start({
    timeout = 5000,
    memory = 512,
    program = new URL('./worker.ts', import.meta.url),
  }: PoolOptions): Promise<Child> {
    const child = fork(program, [], {
      execArgv: [`--max-old-space-size=${memory}`, '--disable-warning=ExperimentalWarning'],
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    await new Promise<void>((resolve, reject) => {
      child.once('message', () => {
        resolve();
      });
      child.once('error', reject);
      child.once('exit', (code) => {
        reject(new Error(`Проверка не запустилась: код ${String(code)}.`));
      });
    });
    return new Child(child, timeout);
  }

  constructor(child: ChildProcess, timeout: number) {
    this.#process = child;
    this.#timeout = timeout;
    child.removeAllListeners('exit');
    child.on('error', () => (this.dead = true));
    child.once('exit', () => (this.dead = true));
  }

  check(request: WorkerRequest): Promise<EntryAnswer> {
    return new Promise((resolve) => {
      const done = (answer: EntryAnswer): void => {
        clearTimeout(timer);
        this.#process.off('message', onMessage);
        this.#process.off('exit', onExit);
        resolve(answer);
      };
      const onMessage = (answer: WorkerAnswer): void => {
        if (answer.id === request.id) done(answer);
      };
      const onExit = (): void => {
        done(
          failure(
            request,
            'parser-crash',
            'Этот текст обрушил программу чтения. Проверьте, нет ли в нём очень глубокой вложенности или повторов, и упростите его.',
          ),
        );
      };
      const timer = setTimeout(() => {
        this.stop();
        done(
          failure(
            request,
            'parser-timeout',
            `Этот текст не удалось прочитать за ${this.#timeout / 1000} с. Упростите его: уберите длинные повторы и глубокую вложенность.`,
          ),
        );
      }, this.#timeout);
      this.#process.on('message', onMessage);
      this.#process.once('exit', onExit);
      if (this.dead) onExit();
      else this.#process.send(request);
    });
  }

  stop(): void {
    this.dead = true;
    this.#process.kill('SIGKILL');
  }
}

function failure({ file }: EntryRequest, code: string, message: string): EntryAnswer {
  const finding: Finding = { code, level: 'error', file, line: 1, column: 1, quote: '', message };
  return { findings: [finding], mentions: [] };
}
