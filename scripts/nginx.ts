import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { Failure } from './bootstrap/failure.mjs';
import type { createProgress } from './bootstrap/progress.mjs';
import { installPackages } from './debian.ts';

const log = path.resolve('.cache/logs/nginx.log');

/** nginx and the program that makes its certificate for the tests. */
const programs = [
  ['nginx', '-v'],
  ['openssl', 'version'],
] as const;

function present(): boolean {
  return programs.every(
    ([name, argument]) => spawnSync(name, [argument], { stdio: 'ignore' }).error === undefined,
  );
}

/**
 * Sees to it that nginx is there.
 * @throws {Failure} when it is not and cannot be installed
 */
export async function ensureNginx(progress: ReturnType<typeof createProgress>): Promise<void> {
  // Debian puts nginx where only root looks for programs.
  process.env['PATH'] = [process.env['PATH'], '/usr/sbin', '/sbin'].join(':');
  if (present()) return;
  await installPackages(['nginx', 'openssl'], progress, log);
  if (present()) return;
  throw new Failure(
    'Для проверки настроек сервера нужны nginx и openssl, а их нет.',
    'установите их: на Debian и Ubuntu «sudo apt install nginx openssl», на macOS «brew install nginx».',
    log,
  );
}
