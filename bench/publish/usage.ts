/** What a process and its children have used, as Linux counts it. */
import { readFileSync, readdirSync } from 'node:fs';

export interface Usage {
  /** Seconds of processor time; those of children that have ended are in it. */
  readonly cpu: number;
  /** Megabytes in memory now; what several processes share is counted once (proportional set size). */
  readonly memory: number;
}

/** Ticks of the clock in a second: USER_HZ, the same on every Linux. */
const ticks = 100;

/** @param root id of the process */
export function treeUsage(root: number): Usage {
  const parents = new Map<number, { parent: number; cpu: number }>();
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/u.test(name)) continue;
    const stat = read(`/proc/${name}/stat`);
    // The name of the program stands in brackets and may hold spaces.
    const fields = stat
      .slice(stat.lastIndexOf(')') + 2)
      .split(' ')
      .map(Number);
    const cpu = [11, 12, 13, 14].reduce((sum, at) => sum + (fields[at] ?? 0), 0) / ticks;
    parents.set(Number(name), { parent: fields[1] ?? 0, cpu });
  }
  const isOurs = (id: number): boolean => {
    for (let at: number | undefined = id; at; at = parents.get(at)?.parent)
      if (at === root) return true;
    return false;
  };
  const ours = [...parents].filter(([id]) => isOurs(id));
  return {
    cpu: ours.reduce((sum, [, { cpu }]) => sum + cpu, 0),
    memory: ours.reduce((sum, [id]) => sum + memoryOf(id), 0),
  };
}

function memoryOf(id: number): number {
  const [, kilobytes] = /^Pss:\s+(\d+) kB$/mu.exec(read(`/proc/${id}/smaps_rollup`)) ?? [];
  return (Number(kilobytes ?? 0) * 1024) / 1e6;
}

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
