import { readFileSync } from 'node:fs';

/** Of the clock that Linux counts processor time by: `USER_HZ` is 100 on every system Node runs on (time(7)). */
const tick = 10;

/**
 * Milliseconds of processor that a process has used so far, in all of its threads.
 * @returns undefined where the system does not tell: no Linux, or no such process
 */
export function processorTime(pid: number | undefined): number | undefined {
  try {
    const stat = readFileSync(`/proc/${String(pid)}/stat`, 'utf8');
    // The name of the program, in brackets, may hold anything; `utime` and `stime` are fields 14 and 15 (proc_pid_stat(5)).
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return (Number(fields[11]) + Number(fields[12])) * tick;
  } catch {
    return undefined;
  }
}
