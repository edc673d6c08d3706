import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { Failure } from './bootstrap/failure.mjs';
import type { createProgress } from './bootstrap/progress.mjs';
import { run } from './bootstrap/run.mjs';
import { installPackages } from './debian.ts';

type Progress = ReturnType<typeof createProgress>;
type Environment = Readonly<Record<string, string | undefined>>;

const log = path.resolve('.cache/logs/chromium.log');

/** Where browsers of the Chromium family are usually installed, the best choice first. */
export function usualPlaces(platform: NodeJS.Platform, env: Environment): string[] {
  if (platform === 'darwin') {
    return ['Chromium', 'Google Chrome', 'Microsoft Edge'].flatMap((name) =>
      ['/Applications', path.posix.join(env.HOME ?? '', 'Applications')].map(
        (folder) => `${folder}/${name}.app/Contents/MacOS/${name}`,
      ),
    );
  }
  if (platform === 'win32') {
    const folders = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA];
    const programs = [
      'Chromium\\Application\\chrome.exe',
      'Google\\Chrome\\Application\\chrome.exe',
      'Microsoft\\Edge\\Application\\msedge.exe',
    ];
    return programs.flatMap((program) =>
      folders.filter((folder) => folder !== undefined).map((folder) => `${folder}\\${program}`),
    );
  }
  const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
  const folders = (env.PATH ?? '').split(':').filter((folder) => folder.startsWith('/'));
  return names.flatMap((name) =>
    [...new Set(['/usr/bin', ...folders])].map((folder) => `${folder}/${name}`),
  );
}

/** The first path that is a browser which really starts (`chromium-browser` may be a stub of snap). */
export function chooseChromium(
  candidates: readonly string[],
  starts: (candidate: string) => boolean,
): string | undefined {
  return candidates.find(starts);
}

function starts(candidate: string): boolean {
  if (!existsSync(candidate)) return false;
  // On Windows `--version` opens a window instead of printing.
  if (process.platform === 'win32') return true;
  return spawnSync(candidate, ['--version'], { timeout: 15_000, stdio: 'ignore' }).status === 0;
}

/** Playwright's own build; the path is known even when nothing has been downloaded yet. */
async function playwrightsOwn(): Promise<string> {
  const { chromium } = await import('playwright');
  return chromium.executablePath();
}

async function download(progress: Progress): Promise<string | undefined> {
  const done = progress.begin('Скачиваю Chromium');
  const cli = 'node_modules/playwright/cli.js';
  await run(process.execPath, [cli, 'install', '--no-shell', 'chromium'], {
    log,
    cwd: process.cwd(),
    // A reachable server shows the first per cent at once; an unreachable one is retried for minutes.
    silence: 15_000,
    signOfLife: /\d% of/,
  });
  const found = chooseChromium([await playwrightsOwn()], starts);
  done(found !== undefined, found === undefined ? 'сервер загрузки недоступен' : '');
  return found;
}

async function installPackage(progress: Progress): Promise<string | undefined> {
  const tried = await installPackages(['chromium'], progress, log);
  return tried ? chooseChromium(usualPlaces('linux', process.env), starts) : undefined;
}

/**
 * Finds a Chromium for the tests, installing one when there is none.
 * @returns path of the browser
 * @throws {Failure} when there is none and none can be installed
 */
export async function ensureChromium(progress: Progress): Promise<string> {
  const asked = process.env.CHROMIUM_PATH;
  if (asked !== undefined && asked !== '') {
    if (starts(asked)) return asked;
    throw new Failure(
      `Браузер из переменной CHROMIUM_PATH не запускается: ${asked}`,
      'исправьте путь или уберите переменную, тогда браузер найдётся сам.',
    );
  }
  const candidates = [await playwrightsOwn(), ...usualPlaces(process.platform, process.env)];
  const found =
    chooseChromium(candidates, starts) ??
    (await download(progress)) ??
    (await installPackage(progress));
  if (found !== undefined) return found;
  throw new Failure(
    'Для проверок нужен Chromium, а найти или установить его не удалось.',
    'установите Chromium или Google Chrome (на Debian и Ubuntu: «sudo apt install chromium») либо укажите путь к нему в переменной CHROMIUM_PATH.',
    log,
  );
}
