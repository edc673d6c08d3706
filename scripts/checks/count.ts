/** Numbers of tests. */
export interface Count {
  passed: number;
  failed: number;
}

function numberIn(value: unknown, key: string): number {
  if (typeof value !== 'object' || value === null) return 0;
  const found: unknown = (value as Record<string, unknown>)[key];
  return typeof found === 'number' ? found : 0;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/**
 * Counts tests from a JSON report. A run that failed has at least one failure, even when all of
 * its tests passed (a file that does not load, an error outside of tests), and one that passed
 * without a single test counts as a failure: it has proved nothing.
 * @param text the report; undefined when there is none
 * @param ok whether the process ended with code 0
 */
export function countTests(
  kind: 'vitest' | 'playwright',
  text: string | undefined,
  ok: boolean,
): Count {
  const report = text === undefined ? undefined : parse(text);
  let count: Count;
  if (kind === 'vitest') {
    count = {
      passed: numberIn(report, 'numPassedTests'),
      failed: numberIn(report, 'numFailedTests'),
    };
  } else {
    const stats: unknown = (report as { stats?: unknown } | undefined)?.stats;
    count = {
      passed: numberIn(stats, 'expected'),
      failed: numberIn(stats, 'unexpected') + numberIn(stats, 'flaky'),
    };
  }
  const proved = ok && count.passed > 0;
  return proved ? count : { ...count, failed: Math.max(count.failed, 1) };
}
