import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Failure } from '../bootstrap/failure.mjs';
import type { createProgress } from '../bootstrap/progress.mjs';
import { run } from '../bootstrap/run.mjs';
import { commitTime } from '../../src/queries/commitTime.ts';
import { leftOut } from '../../src/documents/press/places.ts';
import { sweepCaches } from '../../src/pictures/sweep.ts';
import { hashInputs } from './stamp.ts';

/** One build of the site. */
export interface BuildTarget {
  /** Prefix of every address, `/` or `/digital/`. */
  base: string;
  /** Folder for the result, from the root of the project. */
  outDir: string;
  /** A cache of its own, emptied before: the build is cold. */
  coldCache?: string;
}

interface BuildStep {
  label: string;
  /** Arguments of Node. */
  args: (target: BuildTarget) => string[];
}

/** What makes a site, in this order. Each step gets `SITE_BASE`, `SITE_OUT_DIR` and `SITE_NOW`. */
const steps: BuildStep[] = [
  { label: 'Проверяю содержание', args: () => ['scripts/check-content.ts'] },
  {
    label: 'Собираю страницы',
    args: ({ outDir }) => ['node_modules/astro/bin/astro.mjs', 'build', '--outDir', outDir],
  },
  // Astro empties the folder, so the editor comes after it.
  { label: 'Собираю редактор', args: ({ outDir }) => ['admin/build.ts', '--out', outDir] },
];

/**
 * Builds the site unless the result in `outDir` is already what a build would give.
 * @returns whether anything had to be built
 * @throws {Failure} when a step fails; `outDir` is then not a whole site
 */
export async function buildSite(
  target: BuildTarget,
  { force, progress }: { force: boolean; progress: ReturnType<typeof createProgress> },
): Promise<boolean> {
  const root = process.cwd();
  const env: NodeJS.ProcessEnv = {
    SITE_BASE: target.base,
    SITE_OUT_DIR: target.outDir,
    SITE_NOW: process.env.SITE_NOW ?? commitTime(),
  };
  if (target.coldCache !== undefined) {
    rmSync(target.coldCache, { recursive: true, force: true });
    env.SITE_CACHE_DIR = path.resolve(target.coldCache);
  }
  const name = target.outDir.replace(/[^a-z0-9]+/gi, '-');
  const stamp = path.resolve('.cache', `build${name.startsWith('-') ? '' : '-'}${name}.stamp`);
  const hash = hashInputs(root, { ...process.env, ...env });
  const whole = existsSync(stamp) && existsSync(path.join(target.outDir, 'index.html'));
  if (!force && whole && readFileSync(stamp, 'utf8') === hash) return false;

  // Removed first: a build that breaks off must not pass for a whole one.
  rmSync(stamp, { force: true });
  for (const [index, step] of steps.entries()) {
    const done = progress.begin(step.label);
    const log = path.resolve('.cache/logs', `build${name}-${String(index + 1)}.log`);
    const { code, output } = await run(process.execPath, step.args(target), {
      log,
      cwd: root,
      env,
    });
    done(code === 0);
    if (code !== 0) throw buildFailure(step, output, log);
    // What is left out of a site that is built all the same, e.g. files that need a browser.
    for (const line of output.split('\n').filter((words) => words.includes(leftOut)))
      progress.print(line.trim());
  }
  if (target.coldCache !== undefined) assertUsed(target.coldCache);
  else sweepCaches(process.env.SITE_CACHE_DIR ?? '.cache');
  mkdirSync(path.dirname(stamp), { recursive: true });
  writeFileSync(stamp, hash);
  return true;
}

function buildFailure(step: BuildStep, output: string, log: string): Failure {
  const end = output.trim().split('\n').slice(-20).join('\n');
  return new Failure(
    `Сайт не собран, ошибка на шаге «${step.label}». Последние строки журнала:\n\n${end}\n`,
    'исправьте место, названное в журнале, и повторите команду. Если вы ничего не меняли, запустите «npm start -- --rebuild».',
    log,
  );
}

function assertUsed(cache: string): void {
  if (existsSync(cache) && readdirSync(cache).length > 0) return;
  throw new Failure(
    `Сборка должна была начаться с пустого кеша ${cache}, но не стала им пользоваться.`,
    'пусть astro.config.mjs берёт cacheDir из переменной SITE_CACHE_DIR.',
  );
}
