import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { checks, type Check } from '../../scripts/checks/checks.ts';
import { countTests } from '../../scripts/checks/count.ts';
import { testsIn } from '../../scripts/checks/reports.ts';
import { schedule, type Outcome } from '../../scripts/checks/schedule.ts';
import { selectChecks } from '../../scripts/checks/select.ts';
import { failureLines, summaryTable, totals } from '../../scripts/checks/summary.ts';
import { compareTrees } from '../../scripts/compare-builds.ts';
import { hashInputs } from '../../scripts/site/stamp.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'checks-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

function write(name: string, text: string): void {
  const file = path.join(folder, name);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, text);
}

function check(name: string, more: Partial<Check> = {}): Check {
  return { name, label: name, commands: [], ...more };
}

function outcome(of: Check, ok: boolean): Outcome {
  return { check: of, ok, passed: ok ? 1 : 0, failed: ok ? 0 : 1, milliseconds: 5 };
}

/** Runs a plan and records which checks were running together. */
async function rehearse(plan: Check[], broken: string[] = []) {
  const now = new Set<string>();
  const together: string[] = [];
  const outcomes = await schedule(
    plan,
    async (one) => {
      now.add(one.name);
      together.push([...now].sort().join('+'));
      await new Promise((done) => setTimeout(done, 10));
      now.delete(one.name);
      return outcome(one, !broken.includes(one.name));
    },
    2,
  );
  return { outcomes, together };
}

describe('reports', () => {
  it('are read of both runners, with what a test failed with', () => {
    const vitest = {
      testResults: [
        {
          assertionResults: [
            { fullName: 'a b', duration: 3, failureMessages: ['Error: no'] },
            { fullName: 'c' },
          ],
        },
      ],
    };
    const spec = (title: string, duration: number, message?: string) => ({
      title,
      tests: [{ results: [{ duration, errors: message === undefined ? [] : [{ message }] }] }],
    });
    const playwright = {
      suites: [
        {
          title: 'x.test.ts',
          specs: [spec('one', 5)],
          suites: [{ title: 'in', specs: [spec('two', 9, '\u001b[31mError\u001b[39m: late')] }],
        },
      ],
    };
    expect(testsIn(JSON.stringify(vitest))).toEqual([
      { name: 'a b', milliseconds: 3, errors: ['Error: no'] },
      { name: 'c', milliseconds: 0, errors: [] },
    ]);
    const tests = testsIn(JSON.stringify(playwright));
    expect(tests.map(({ name, milliseconds }) => `${name} ${String(milliseconds)}`)).toEqual([
      'x.test.ts › one 5',
      'in › two 9',
    ]);
    expect(failureLines(tests)).toEqual(['✗ in › two', '    Error: late', '']);
    expect(testsIn('{')).toEqual([]);
  });
});

describe('schedule', () => {
  it('runs two at a time, but not two with one lock, and some alone', async () => {
    const { together } = await rehearse([
      check('a', { lock: 'astro' }),
      check('b', { lock: 'astro' }),
      check('c'),
      check('d', { alone: true }),
    ]);
    expect(together).toContain('a+c');
    expect(together).not.toContain('a+b');
    expect(together.filter((names) => names.includes('d'))).toEqual(['d']);
  });

  it('goes on after a failure, but not with what needs the failed one', async () => {
    const plan = [
      check('a'),
      check('b', { needs: ['a'] }),
      check('c', { needs: ['b'] }),
      check('d'),
    ];
    const { outcomes, together } = await rehearse(plan, ['a']);
    expect(outcomes.map(({ ok }) => ok)).toEqual([false, false, false, true]);
    expect(together.join()).not.toMatch(/[bc]/);
    expect(totals(outcomes)).toBe('1 passed, 3 failed');
    expect(summaryTable(outcomes)).toContain('не прошла «a»');
  });

  it('does not wait for ever for a check that is not there', async () => {
    await expect(rehearse([check('a', { needs: ['none'] })])).rejects.toThrow('not listed');
  });
});

describe('selection', () => {
  it('adds what is needed, in the order of the list', () => {
    const list = [check('a'), check('b'), check('c', { needs: ['a'] })];
    expect(selectChecks(list, ['c']).map(({ name }) => name)).toEqual(['a', 'c']);
    expect(selectChecks(list, [])).toEqual(list);
    expect(() => selectChecks(list, ['x'])).toThrow('«x»');
  });

  it('of any check of the project is possible', () => {
    const names = checks.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    for (const name of names) expect(selectChecks(checks, [name]).at(-1)?.name).toBe(name);
  });
});

describe('count', () => {
  const vitest = JSON.stringify({ numPassedTests: 5, numFailedTests: 2 });
  const playwright = JSON.stringify({
    stats: { expected: 3, unexpected: 1, flaky: 1, skipped: 4 },
  });

  it('reads both reports', () => {
    expect(countTests('vitest', vitest, false)).toEqual({ passed: 5, failed: 2 });
    expect(countTests('playwright', playwright, false)).toEqual({ passed: 3, failed: 2 });
  });

  it('does not believe a run that failed, has no report or no tests', () => {
    const green = JSON.stringify({ numPassedTests: 5, numFailedTests: 0 });
    expect(countTests('vitest', green, true)).toEqual({ passed: 5, failed: 0 });
    expect(countTests('vitest', green, false)).toEqual({ passed: 5, failed: 1 });
    expect(countTests('vitest', undefined, true)).toEqual({ passed: 0, failed: 1 });
    expect(countTests('playwright', '{ broken', true)).toEqual({ passed: 0, failed: 1 });
  });
});

describe('builds', () => {
  it('are compared by names and bytes', () => {
    write('one/same.txt', 'x');
    write('two/same.txt', 'x');
    expect(compareTrees(path.join(folder, 'one'), path.join(folder, 'two'))).toEqual([]);
    write('one/sub/page.html', 'время 10:00');
    write('two/sub/page.html', 'время 10:01');
    write('two/new.txt', '');
    const differences = compareTrees(path.join(folder, 'one'), path.join(folder, 'two'));
    expect(differences).toHaveLength(2);
    expect(differences.join('\n')).toMatch(/new\.txt: нет в [\s\S]*page\.html: байт \d+/);
  });

  it('are due when an input or a variable of the site has changed', () => {
    write('site/src/page.astro', 'a');
    const root = path.join(folder, 'site');
    const before = hashInputs(root, { SITE_BASE: '/', HOME: '/a' });
    expect(hashInputs(root, { SITE_BASE: '/', HOME: '/b' })).toBe(before);
    expect(hashInputs(root, { SITE_BASE: '/digital/', HOME: '/a' })).not.toBe(before);
    write('site/src/page.astro', 'b');
    const changed = hashInputs(root, { SITE_BASE: '/', HOME: '/a' });
    expect(changed).not.toBe(before);
    write('site/README.md', 'c');
    expect(hashInputs(root, { SITE_BASE: '/', HOME: '/a' })).toBe(changed);
    write('site/content/news/a/index.mdx', 'd');
    expect(hashInputs(root, { SITE_BASE: '/', HOME: '/a' })).not.toBe(changed);
  });
});
