/** Runs commands and says what they took. */
import { spawn, type ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { treeUsage } from '../publish/usage.ts';
import { TooLong, type Spent } from './contender.ts';

export interface CommandOptions {
  readonly cwd: string;
  readonly env?: Readonly<Record<string, string>>;
  /** Seconds. */
  readonly limit: number;
}

/**
 * Runs a command to its end.
 * @throws {TooLong} when it takes longer than it may
 */
export async function command(
  program: string,
  args: readonly string[],
  { cwd, env, limit }: CommandOptions,
): Promise<Spent> {
  const before = childrenCpu();
  const started = performance.now();
  const child = start(program, args, { cwd, ...(env ? { env } : {}) });
  const output = gather(child);
  const memory = watchMemory(child);
  const late = new AbortController();
  const timer = setTimeout(() => {
    late.abort();
    kill(child);
  }, limit * 1000);
  const code = await new Promise<number | null>((done, fail) => {
    child.once('error', fail);
    child.once('close', done);
  });
  clearTimeout(timer);
  const wall = (performance.now() - started) / 1000;
  const peak = memory();
  if (late.signal.aborted) throw new TooLong(limit);
  if (code !== 0) throw new Error(`${program} ${args.join(' ')}\n${output()}`);
  return { wall, cpu: childrenCpu() - before, memory: peak };
}

/** What has a group of its own gets no Ctrl-C: nobody else would end it. */
const running = new Set<ChildProcess>();

function endWithUs(child: ChildProcess): void {
  if (running.size === 0) {
    process.on('exit', endAll);
    for (const signal of signals) process.on(signal, leave);
  }
  running.add(child);
  child.once('exit', () => {
    running.delete(child);
    if (running.size > 0) return;
    process.off('exit', endAll);
    for (const signal of signals) process.off(signal, leave);
  });
}

const signals = ['SIGINT', 'SIGTERM'] as const;
const leave = (): never => process.exit(130);
const endAll = (): void => {
  for (const child of running) kill(child);
};

/** Starts a command in a group of its own, so that it can be ended with all it has started. */
export function start(
  program: string,
  args: readonly string[],
  { cwd, env }: Omit<CommandOptions, 'limit'>,
): ChildProcess {
  const child = spawn(program, args, {
    cwd,
    env: { ...process.env, NO_COLOR: '1', ASTRO_TELEMETRY_DISABLED: '1', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  endWithUs(child);
  return child;
}

/** @returns the end of what a process has said so far */
export function gather(child: ChildProcess): () => string {
  let said = '';
  const take = (chunk: string): void => {
    said = (said + chunk).slice(-4000);
  };
  child.stdout?.setEncoding('utf8').on('data', take);
  child.stderr?.setEncoding('utf8').on('data', take);
  return () => said;
}

/** Ends a process of {@link start} and all it has started. */
export function kill(child: ChildProcess): void {
  if (child.pid === undefined || child.exitCode !== null) return;
  process.kill(-child.pid, 'SIGKILL');
}

/** @returns a function that ends it and says the most megabytes the process and its children held together */
export function watchMemory({ pid }: ChildProcess): () => number {
  let most = 0;
  const look = (): void => {
    if (pid !== undefined) most = Math.max(most, treeUsage(pid).memory);
  };
  const timer = setInterval(look, 100);
  return () => {
    clearInterval(timer);
    look();
    return most;
  };
}

/** Processor seconds of all that this process has started and waited for; Linux only. */
function childrenCpu(): number {
  const stat = readFileSync('/proc/self/stat', 'utf8');
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  // User and system time of waited-for children (proc(5)), in hundredths.
  return (Number(fields[13]) + Number(fields[14])) / 100;
}
