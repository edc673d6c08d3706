import path from 'node:path';
import { Failure } from './bootstrap/failure.mjs';
import type { createProgress } from './bootstrap/progress.mjs';
import { run } from './bootstrap/run.mjs';
import {
  browserStarts,
  chooseChromium,
  findChromium,
  isShell,
  playwrightsOwn,
  shell,
  usualPlaces,
} from '../src/documents/press/places.ts';
import { installPackages } from './debian.ts';

type Progress = ReturnType<typeof createProgress>;

const log = path.resolve('.cache/logs/chromium.log');

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
  const found = chooseChromium([await playwrightsOwn()]);
  done(found !== undefined, found === undefined ? 'сервер загрузки недоступен' : '');
  return found;
}

async function installPackage(name: string, progress: Progress): Promise<string | undefined> {
  const tried = await installPackages([name], progress, log);
  return tried ? chooseChromium(usualPlaces('linux', process.env)) : undefined;
}

/**
 * Finds a Chromium for the tests, installing one when there is none. Where packages of Debian can be
 * installed it is the one without windows: it halves the time of the tests.
 * @returns path of the browser
 * @throws {Failure} when there is none and none can be installed
 */
export async function ensureChromium(progress: Progress): Promise<string> {
  const asked = process.env.CHROMIUM_PATH;
  if (asked !== undefined && asked !== '') {
    if (browserStarts(asked)) return asked;
    throw new Failure(
      `Браузер из переменной CHROMIUM_PATH не запускается: ${asked}`,
      'исправьте путь или уберите переменную, тогда браузер найдётся сам.',
    );
  }
  const present = await findChromium();
  if (present !== undefined && isShell(present)) return present;
  const found =
    (await installPackage(shell, progress)) ??
    present ??
    (await download(progress)) ??
    (await installPackage('chromium', progress));
  if (found !== undefined) return found;
  throw new Failure(
    'Для проверок нужен Chromium, а найти или установить его не удалось.',
    'установите Chromium или Google Chrome (на Debian и Ubuntu: «sudo apt install chromium») либо укажите путь к нему в переменной CHROMIUM_PATH.',
    log,
  );
}
