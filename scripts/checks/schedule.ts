import type { Check } from './checks.ts';

/** What came of a check. */
export interface Outcome {
  check: Check;
  ok: boolean;
  passed: number;
  failed: number;
  milliseconds: number;
  /** Why it failed, or did not run. */
  note?: string;
  log?: string;
}

/** Whether a check may start beside those that are running. */
function fits(check: Check, running: readonly Check[], lanes: number): boolean {
  if (running.length === 0) return true;
  if (running.length >= lanes || check.alone === true) return false;
  return !running.some(
    (other) => other.alone === true || (check.lock !== undefined && other.lock === check.lock),
  );
}

/**
 * Runs checks, several at a time, each after those it needs; goes on after a failure.
 * @param run does one check; it must not reject
 * @param lanes how many may run at a time
 * @returns outcomes in the order of the list
 */
export async function schedule(
  checks: readonly Check[],
  run: (check: Check) => Promise<Outcome>,
  lanes: number,
): Promise<Outcome[]> {
  const outcomes = new Map<string, Outcome>();
  const running = new Map<string, { check: Check; end: Promise<void> }>();
  const waiting = [...checks];

  while (waiting.length > 0 || running.size > 0) {
    const current = [...running.values()].map(({ check }) => check);
    const next = waiting.find(
      (check) =>
        (check.needs ?? []).every((need) => outcomes.has(need)) && fits(check, current, lanes),
    );
    if (next === undefined) {
      if (running.size === 0) throw new Error('checks need each other, or one that is not listed');
      await Promise.race([...running.values()].map(({ end }) => end));
      continue;
    }
    waiting.splice(waiting.indexOf(next), 1);
    const broken = next.needs?.find((need) => outcomes.get(need)?.ok === false);
    if (broken !== undefined) {
      outcomes.set(next.name, skipped(next, broken));
      continue;
    }
    const end = run(next).then((outcome) => {
      outcomes.set(next.name, outcome);
      running.delete(next.name);
    });
    running.set(next.name, { check: next, end });
  }
  return checks.flatMap(({ name }) => outcomes.get(name) ?? []);
}

function skipped(check: Check, broken: string): Outcome {
  const note = `не выполнялась: не прошла «${broken}»`;
  return { check, ok: false, passed: 0, failed: 1, milliseconds: 0, note };
}
