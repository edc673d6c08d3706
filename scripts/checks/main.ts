// The second half of `npm test`, run with the project's own Node.
import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { describe, Failure } from '../bootstrap/failure.mjs';
import { createProgress } from '../bootstrap/progress.mjs';
import { stopOnSignals } from '../bootstrap/run.mjs';
import { checks, type Check } from './checks.ts';
import { runCheck } from './run-check.ts';
import { schedule, type Outcome } from './schedule.ts';
import { selectChecks } from './select.ts';
import { temporaryFolder } from './temporary.ts';
import { getTools } from './tools.ts';
import { failureText, slowestText, summaryTable, totals } from './summary.ts';

const usage = 'npm test [-- имя проверки …], список: npm test -- --list';

function commandLine(): { list: boolean; names: string[] } {
  try {
    const { values, positionals } = parseArgs({
      options: { list: { type: 'boolean', default: false } },
      allowPositionals: true,
    });
    return { list: values.list, names: positionals };
  } catch {
    throw new Failure(`Неизвестный параметр: ${process.argv.slice(2).join(' ')}`, usage);
  }
}

const progress = createProgress();

async function runChecks(names: string[]): Promise<Outcome[]> {
  const selected = selectChecks(checks, names);
  const tools = getTools(new Set(selected.flatMap((check) => check.tools ?? [])), progress);
  // A build without Chromium makes no paper. The other programs come while the first checks run.
  await tools.get('chromium');
  const temporary = temporaryFolder();
  const runOne = async (check: Check): Promise<Outcome> => {
    for (const tool of check.tools ?? []) {
      const note = await tools.get(tool);
      if (note !== undefined)
        return { check, ok: false, passed: 0, failed: 1, milliseconds: 0, note };
    }
    // A whole run proves that the site builds; a chosen check only needs a site that is up to date.
    return runCheck(check, {
      progress,
      temporary,
      keepBuilds: names.length > 0 && !names.includes(check.name),
    });
  };
  return schedule(selected, runOne, Math.min(availableParallelism(), 2));
}

stopOnSignals(() => {
  progress.close();
  progress.print('Проверки прерваны.');
});
try {
  const { list, names } = commandLine();
  if (list) {
    for (const { name, label } of checks) console.log(`${name.padEnd(10)} ${label}`);
  } else {
    const outcomes = await runChecks(names);
    for (const outcome of outcomes) if (!outcome.ok) console.log(`\n${failureText(outcome)}`);
    console.log(`\n${summaryTable(outcomes)}\n\n${slowestText(outcomes)}\n\n${totals(outcomes)}`);
    process.exitCode = outcomes.every(({ ok }) => ok) ? 0 : 1;
  }
} catch (error) {
  console.error(describe(error));
  process.exitCode = 1;
}
