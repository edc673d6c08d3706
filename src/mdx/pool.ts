/** A few child processes that check entries and files. Node only. */
import { fork } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { availableParallelism } from 'node:os';
import type { EntryAnswer, EntryRequest } from './answer.ts';
import type { Finding } from './finding.ts';
import { processorTime } from './processorTime.ts';
import { sample } from './sample.ts';
import type { AnswerTo, Task, WorkerAnswer, WorkerRequest } from './worker.ts';

export interface PoolOptions {
  /** Milliseconds of processor for one entry; a machine that is busy with other things may take longer. */
  readonly timeout?: number;
  /** Megabytes of memory for one process. */
  readonly memory?: number;
  /** The program of a child; tests give one that hangs or dies. */
  readonly program?: URL;
}

/** Children that stay between checks: starting one takes longer than checking an entry. */
export interface Pool {
  /** One that crashes a child or takes too long gets a finding, the others are not touched. */
  check<T extends Task>(tasks: readonly T[]): Promise<AnswerTo<T>[]>;
  /** Starts a child ahead of time, if there is none, and lets it read something: the first text takes six times as long. */
  warm(): Promise<void>;
  /** Ends the children; those that work are killed. */
  close(): void;
}

/** Checks entries in children that end with the last of them. */
export async function checkInPool(
  requests: readonly EntryRequest[],
  options: PoolOptions = {},
): Promise<EntryAnswer[]> {
  const pool = openPool(options);
  try {
    return await pool.check(requests);
  } finally {
    pool.close();
  }
}

/** How often a child reads the sample before it is as fast as it will be. */
const warmingUp = 5;

export function openPool(options: PoolOptions = {}): Pool {
  const idle: Child[] = [];
  const all = new Set<Child>();
  let last = 0;

  async function take(): Promise<Child> {
    const known = idle.pop();
    if (known?.dead === false) return known;
    const child = await Child.start(options);
    all.add(child);
    return child;
  }

  return {
    async check<T extends Task>(tasks: readonly T[]) {
      const answers: WorkerAnswer[] = [];
      let next = 0;
      const lane = async (): Promise<void> => {
        let child: Child | undefined;
        while (next < tasks.length) {
          const at = next;
          next += 1;
          const task = tasks[at];
          if (!task) continue;
          child ??= await take();
          last += 1;
          answers[at] = await child.check({ id: last, ...task });
          if (!child.dead) continue;
          all.delete(child);
          child = undefined;
        }
        if (child) idle.push(child);
      };
      const lanes = Math.min(availableParallelism(), 4, Math.ceil(tasks.length / 8));
      await Promise.all(Array.from({ length: lanes }, lane));
      // A child answers each kind of task in kind.
      return answers as unknown as AnswerTo<T>[];
    },
    async warm() {
      const child = await take();
      if (!child.hasRead)
        for (let i = 0; i < warmingUp && !child.dead; i += 1)
          await child.check({ id: (last += 1), ...sample });
      if (child.dead) all.delete(child);
      else idle.push(child);
    },
    close() {
      for (const child of all) child.stop();
    },
  };
}

/** How many times longer than its limit an entry may take by the clock. */
const patience = 12;

class Child {
  dead = false;
  hasRead = false;
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

  check(request: WorkerRequest): Promise<WorkerAnswer> {
    this.hasRead = true;
    return new Promise((resolve) => {
      const done = (answer: WorkerAnswer): void => {
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
      const since = performance.now();
      const before = processorTime(this.#process.pid);
      const onTime = (): void => {
        const left = this.#left(since, before);
        if (left > 0) {
          timer = setTimeout(onTime, left);
          return;
        }
        this.stop();
        done(
          failure(
            request,
            'parser-timeout',
            `Этот текст не удалось прочитать за ${this.#timeout / 1000} с. Упростите его: уберите длинные повторы и глубокую вложенность.`,
          ),
        );
      };
      let timer = setTimeout(onTime, this.#timeout);
      this.#process.on('message', onMessage);
      this.#process.once('exit', onExit);
      if (this.dead) onExit();
      else this.#process.send(request);
    });
  }

  /** Milliseconds until it is worth looking again whether a text takes too long; none when it does. */
  #left(since: number, before: number | undefined): number {
    const now = processorTime(this.#process.pid);
    if (before === undefined || now === undefined) return 0;
    // Whoever only waits has its end, too.
    if (performance.now() - since > patience * this.#timeout) return 0;
    return this.#timeout - (now - before);
  }

  stop(): void {
    this.dead = true;
    this.#process.kill('SIGKILL');
  }
}

function failure({ id, file }: WorkerRequest, code: string, message: string): WorkerAnswer {
  const finding: Finding = { code, level: 'error', file, line: 1, column: 1, quote: '', message };
  return { id, findings: [finding], mentions: [] };
}
