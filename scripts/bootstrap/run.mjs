// @ts-check
import { spawn, spawnSync } from 'node:child_process';
import { createWriteStream, mkdirSync } from 'node:fs';
import { constants } from 'node:os';
import path from 'node:path';

/**
 * The processes that are running now. The only global state here, with `stopping`: an interrupt reaches the
 * whole process, so whoever handles it must know all of them.
 * @type {Set<import('node:child_process').ChildProcess>}
 */
const children = new Set();
let stopping = false;

/**
 * @typedef {object} RunOptions
 * @property {string} log file that gets everything the command prints
 * @property {string} cwd
 * @property {NodeJS.ProcessEnv} [env] variables to add to those of this process
 * @property {boolean} [append] add to the log rather than start it anew
 * @property {number} [silence] milliseconds without a sign of life after which to give up
 * @property {RegExp} [signOfLife] output that counts as one; any output when absent
 */

/**
 * Runs a command with its output in a log.
 * @param {string} command
 * @param {string[]} args
 * @param {RunOptions} options
 * @returns {Promise<{code: number, output: string}>} `code` is 127 when the command could not be
 *   started; `output` is the last 200 KB of what it printed. Never settles when this process is
 *   being stopped: a command that was broken off is no failure to report.
 */
export function run(command, args, { log, cwd, env, append, silence, signOfLife }) {
  mkdirSync(path.dirname(log), { recursive: true });
  const file = createWriteStream(log, { flags: append ? 'a' : 'w' });
  const windows = process.platform === 'win32';
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
      // Its own process group, so that stopping it stops what it has started as well.
      detached: !windows,
      // npm is a .cmd file on Windows, which only a shell can start.
      shell: windows && command === 'npm',
    });
    children.add(child);
    let output = '';
    const giveUp = () => {
      stop(child, 'SIGKILL');
    };
    let timer = silence === undefined ? undefined : setTimeout(giveUp, silence);
    /** @param {string} chunk */
    const take = (chunk) => {
      file.write(chunk);
      output = (output + chunk).slice(-200_000);
      if (timer !== undefined && (signOfLife?.test(chunk) ?? true)) {
        clearTimeout(timer);
        timer = setTimeout(giveUp, silence);
      }
    };
    child.stdout.setEncoding('utf8').on('data', take);
    child.stderr.setEncoding('utf8').on('data', take);
    child.on('error', (error) => {
      take(`${error.message}\n`);
      finish(127);
    });
    child.on('close', (code) => {
      finish(code ?? 1);
    });
    /** @param {number} code */
    function finish(code) {
      clearTimeout(timer);
      children.delete(child);
      file.end(() => {
        if (!stopping) resolve({ code, output });
      });
    }
  });
}

/**
 * Stops a process and everything it has started.
 * @param {import('node:child_process').ChildProcess} child
 * @param {NodeJS.Signals} signal
 */
function stop(child, signal) {
  if (child.pid === undefined) return;
  if (process.platform === 'win32') {
    spawnSync('taskkill', ['/pid', String(child.pid), '/T', '/F']);
    return;
  }
  try {
    process.kill(-child.pid, signal);
  } catch {
    // The group is gone already.
  }
}

/**
 * On Ctrl-C, a closed terminal or `kill`: stops all children, then this process.
 * @param {() => unknown} [before] what to say or close first; what it promises is waited for
 * @returns {() => void} leaves the signals to others again
 */
export function stopOnSignals(before) {
  const signals = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']);
  /** @param {NodeJS.Signals} signal */
  const handle = (signal) => {
    if (stopping) return;
    stopping = true;
    let closing = true;
    void Promise.resolve(before?.()).finally(() => {
      closing = false;
    });
    for (const child of children) stop(child, 'SIGTERM');
    const started = Date.now();
    const wait = setInterval(() => {
      if ((closing || children.size > 0) && Date.now() - started < 3000) return;
      clearInterval(wait);
      for (const child of children) stop(child, 'SIGKILL');
      process.exit(128 + constants.signals[signal]);
    }, 50);
  };
  for (const signal of signals) process.on(signal, handle);
  return () => {
    for (const signal of signals) process.off(signal, handle);
  };
}
