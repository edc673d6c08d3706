import { existsSync, readFileSync } from 'node:fs';
import { stripVTControlCharacters } from 'node:util';
import { formatDuration } from '../bootstrap/progress.mjs';
import { reportFile } from './checks.ts';
import { testsIn, type ReportedTest } from './reports.ts';
import type { Outcome } from './schedule.ts';

/** How much of a failed check's log is shown. */
const shownLines = 60;

/** How many failed tests are told with their errors, and how many lines of each. */
const shownFailures = 10;
const shownErrorLines = 16;

/** What single tests of a failed check failed with, and the end of its log, with its name and place. */
export function failureText({ check, note, log }: Outcome): string {
  const title = `──── ${check.label} (${check.name})`;
  if (note !== undefined) return `${title}\n${note}`;
  if (log === undefined || !existsSync(log)) return title;
  const lines = readFileSync(log, 'utf8').trimEnd().split('\n');
  const cut = lines.length > shownLines ? ['…'] : [];
  const end = [...cut, ...lines.slice(-shownLines)];
  const again = [`Полный журнал: ${log}`, `Повторить: npm test -- ${check.name}`];
  return [title, ...failureLines(testsOf(check)), ...end, ...again].join('\n');
}

/** Failed tests with the beginning of their errors: a long log has them somewhere in its middle. */
export function failureLines(tests: readonly ReportedTest[]): string[] {
  return tests
    .filter(({ errors }) => errors.length > 0)
    .slice(0, shownFailures)
    .flatMap(({ name, errors }) => {
      const lines = errors.flatMap((error) => stripVTControlCharacters(error).split('\n'));
      return [`✗ ${name}`, ...lines.slice(0, shownErrorLines).map((line) => `    ${line}`), ''];
    });
}

/** The tests of a check, when it tells of single ones. */
function testsOf({ name, report }: Outcome['check']): ReportedTest[] {
  const file = reportFile(name);
  return report === undefined || !existsSync(file) ? [] : testsIn(readFileSync(file, 'utf8'));
}

/** A row per check: result, name, time, numbers. */
export function summaryTable(outcomes: readonly Outcome[]): string {
  const rows = outcomes.map(({ check, ok, milliseconds, passed, failed, note }) => [
    ok ? '✓' : '✗',
    `${check.label} (${check.name})`,
    formatDuration(milliseconds),
    note?.split('\n')[0] ?? `${String(passed)} / ${String(failed)}`,
  ]);
  const table = [['', 'Проверка', 'Время', 'Прошло / не прошло'], ...rows];
  const widths = [0, 1, 2].map((column) =>
    Math.max(...table.map((row) => row[column]?.length ?? 0)),
  );
  return table
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

/** The longest single tests of all checks, a line each; nothing when no check has told of single ones. */
export function slowestText(outcomes: readonly Outcome[], most = 12): string {
  const tests = outcomes.flatMap(({ check }) =>
    testsOf(check).map((test) => ({ ...test, check: check.name })),
  );
  if (tests.length === 0) return '';
  const lines = tests
    .sort((a, b) => b.milliseconds - a.milliseconds)
    .slice(0, most)
    .map(({ check, name, milliseconds }) => {
      const short = name.length > 90 ? `${name.slice(0, 89)}…` : name;
      return `${formatDuration(milliseconds).padEnd(12)}${check}: ${short}`;
    });
  return ['Самые долгие тесты:', ...lines].join('\n');
}

/** The last line of `npm test`, for people and machines. */
export function totals(outcomes: readonly Outcome[]): string {
  const passed = outcomes.reduce((sum, outcome) => sum + outcome.passed, 0);
  const failed = outcomes.reduce((sum, outcome) => sum + outcome.failed, 0);
  return `${String(passed)} passed, ${String(failed)} failed`;
}
