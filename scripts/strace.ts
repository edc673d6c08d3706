import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { Failure } from './bootstrap/failure.mjs';
import type { createProgress } from './bootstrap/progress.mjs';
import { installPackages } from './debian.ts';

const log = path.resolve('.cache/logs/strace.log');

const present = (): boolean => spawnSync('strace', ['-V'], { stdio: 'ignore' }).error === undefined;

/**
 * Sees to it that strace is there: it tells in which order a release reaches the disk.
 * @throws {Failure} when it is not and cannot be installed
 */
export async function ensureStrace(progress: ReturnType<typeof createProgress>): Promise<void> {
  // There is none for other systems, and the test that wants it is left out there.
  if (process.platform !== 'linux' || present()) return;
  await installPackages(['strace'], progress, log);
  if (present()) return;
  throw new Failure(
    'Для проверки порядка записи на диск нужна программа strace, а её нет.',
    'установите её: на Debian и Ubuntu «sudo apt install strace».',
    log,
  );
}
