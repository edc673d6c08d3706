import { existsSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import type { createProgress } from '../bootstrap/progress.mjs';
import { run } from '../bootstrap/run.mjs';
import { outputs, reportFile, type Check } from './checks.ts';
import { countTests } from './count.ts';
import type { Outcome } from './schedule.ts';

/** Variables of every check: where the shared builds are, and a locale in which files may have Russian names. */
const environment = {
  DIST: outputs.site,
  DIST_DIGITAL: outputs.digital,
  // A bare machine has none set, and then LibreOffice and Chromium lose such names. Every Debian has this one.
  ...(process.platform === 'linux' ? { LC_ALL: 'C.UTF-8' } : {}),
};

/** How a check is run. */
export interface RunOptions {
  readonly progress: ReturnType<typeof createProgress>;
  /** A build that is up to date need not be made again. */
  readonly keepBuilds: boolean;
  /** Where temporary files go; the system's own place when there is none. */
  readonly temporary: string | undefined;
}

/** Runs the commands of a check until one fails, and counts what came out. Never rejects. */
export async function runCheck(
  check: Check,
  { progress, keepBuilds, temporary }: RunOptions,
): Promise<Outcome> {
  const started = Date.now();
  const done = progress.begin(check.label);
  const log = path.resolve('.cache/logs', `test-${check.name}.log`);
  const report = reportFile(check.name);
  rmSync(report, { force: true });
  const place = temporary === undefined ? {} : { TMPDIR: temporary };
  const env = { ...environment, ...place, NO_COLOR: '1', TEST_REPORT: report };
  let ok = true;
  for (const [index, command] of check.commands.entries()) {
    const keep = keepBuilds && command[0] === 'scripts/build.ts' ? ['--keep'] : [];
    const options = { log, cwd: process.cwd(), env, append: index > 0 };
    const { code } = await run(process.execPath, [...command, ...keep], options);
    ok = code === 0;
    if (!ok) break;
  }
  const text = existsSync(report) ? readFileSync(report, 'utf8') : undefined;
  const count =
    check.report === undefined
      ? { passed: ok ? 1 : 0, failed: ok ? 0 : 1 }
      : countTests(check.report, text, ok);
  ok = count.failed === 0;
  done(ok, check.report === undefined ? '' : `прошло ${String(count.passed)}`);
  return { check, ok, ...count, milliseconds: Date.now() - started, log };
}
