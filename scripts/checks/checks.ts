import type { Tool } from './tools.ts';

/** One step of `npm test`. */
export interface Check {
  /** For the command line: `npm test -- unit`. */
  name: string;
  /** For the reader, in Russian. */
  label: string;
  /** Commands as arguments of Node, run one after another until one fails. */
  commands: string[][];
  /** Checks whose results this one uses; it is skipped, and fails, when one of them failed. */
  needs?: string[];
  /** At most one of the checks with this value runs at a time. */
  lock?: 'astro';
  /** Nothing else runs meanwhile: it uses all cores itself, or measures time. */
  alone?: boolean;
  /** Programs it cannot do without; of `chromium` it gets the path in `CHROMIUM_PATH`. */
  tools?: readonly Tool[];
  /** Whose JSON report to count single tests from; without one the check counts as one. */
  report?: 'vitest' | 'playwright';
}

/** Where the builds that several checks share are; from the root of the project. */
export const outputs = { site: 'dist', digital: '.cache/dist-digital', cold: '.cache/dist-cold' };

/** JSON report of a check with `report`. */
export function reportFile(name: string): string {
  return `.cache/reports/${name}.json`;
}

const astro = 'node_modules/astro/bin/astro.mjs';

function vitest(name: string, project: string): string[] {
  const reporters = ['--reporter=default', '--reporter=json'];
  const file = `--outputFile.json=${reportFile(name)}`;
  return ['node_modules/vitest/vitest.mjs', 'run', '--project', project, ...reporters, file];
}

/**
 * Every check, in the order in which they start when nothing holds them up. Those that build share a lock, so they come
 * first, the longest of them before the rest: what needs no lock runs beside them.
 */
export const checks: Check[] = [
  {
    name: 'build',
    label: 'Сборка сайта',
    commands: [['scripts/build.ts', '--base', '/', '--out', outputs.site]],
    lock: 'astro',
  },
  {
    name: 'digital',
    label: 'Сборка под /digital/',
    commands: [['scripts/build.ts', '--base', '/digital/', '--out', outputs.digital]],
    lock: 'astro',
  },
  {
    name: 'fixtures',
    label: 'Сборочные образцы',
    commands: [vitest('fixtures', 'build')],
    needs: ['build', 'digital'],
    lock: 'astro',
    tools: ['chromium'],
    report: 'vitest',
  },
  {
    name: 'content',
    label: 'Содержание',
    commands: [['scripts/check-content.ts']],
  },
  {
    name: 'format',
    label: 'Формат кода',
    commands: [['node_modules/prettier/bin/prettier.cjs', '--check', '.']],
  },
  {
    name: 'unit',
    label: 'Модульные тесты',
    commands: [vitest('unit', 'unit')],
    report: 'vitest',
  },
  {
    name: 'lint',
    label: 'Линтер',
    commands: [['node_modules/eslint/bin/eslint.js', '.', '--max-warnings', '0']],
    // The types of entries are written by a build: in a new clone there are none before it.
    needs: ['build'],
  },
  {
    name: 'office',
    label: 'Служба редакции',
    commands: [vitest('office', 'office')],
    report: 'vitest',
  },
  {
    name: 'publish',
    label: 'Публикация',
    commands: [vitest('publish', 'publish')],
    tools: ['strace'],
    report: 'vitest',
  },
  {
    name: 'documents',
    label: 'Файлы из записей',
    commands: [vitest('documents', 'documents')],
    needs: ['build'],
    tools: ['chromium', 'poppler', 'libreoffice'],
    report: 'vitest',
  },
  {
    name: 'deploy',
    label: 'Настройки серверов',
    commands: [vitest('deploy', 'deploy')],
    tools: ['nginx'],
    report: 'vitest',
  },
  {
    name: 'types',
    label: 'Типы',
    commands: [
      [astro, 'sync'],
      // Reads every TypeScript file as well: a run of `tsc` would find nothing more.
      [astro, 'check', '--minimumFailingSeverity', 'warning'],
    ],
    lock: 'astro',
  },
  {
    name: 'cold',
    label: 'Повторяемость сборки',
    commands: [
      ['scripts/build.ts', '--base', '/', '--out', outputs.cold, '--cold', '.cache/cold'],
      ['scripts/compare-builds.ts', outputs.site, outputs.cold],
    ],
    needs: ['build'],
    lock: 'astro',
  },
  {
    name: 'browser',
    label: 'Браузерные тесты',
    commands: [['node_modules/@playwright/test/cli.js', 'test']],
    needs: ['build', 'digital'],
    alone: true,
    tools: ['chromium', 'poppler'],
    report: 'playwright',
  },
  {
    name: 'lighthouse',
    label: 'Lighthouse',
    commands: [['scripts/lighthouse.ts']],
    needs: ['build'],
    alone: true,
    tools: ['chromium'],
  },
];
