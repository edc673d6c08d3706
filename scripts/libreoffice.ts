import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { Failure } from './bootstrap/failure.mjs';
import type { createProgress } from './bootstrap/progress.mjs';
import { installPackages } from './debian.ts';

const log = path.resolve('.cache/logs/libreoffice.log');

/** The programs by which tests open office files and archives the way their readers do. */
const programs: readonly (readonly [name: string, argument: string])[] = [
  ['soffice', '--version'],
  ['unzip', '-v'],
  ['7z', 'i'],
  ['bsdtar', '--version'],
];
const packages = [
  'libreoffice-writer',
  'libreoffice-calc',
  // Of the same widths as Times New Roman.
  'fonts-liberation',
  'unzip',
  'p7zip-full',
  'libarchive-tools',
];

function present(): boolean {
  return programs.every(
    ([name, argument]) => spawnSync(name, [argument], { stdio: 'ignore' }).error === undefined,
  );
}

/**
 * Sees to it that LibreOffice is there.
 * @throws {Failure} when it is not and cannot be installed
 */
export async function ensureLibreOffice(
  progress: ReturnType<typeof createProgress>,
): Promise<void> {
  if (present()) return;
  await installPackages(packages, progress, log);
  if (present()) return;
  throw new Failure(
    'Для проверки файлов Word и Excel нужны LibreOffice, unzip, 7z и bsdtar, а их нет.',
    'установите LibreOffice: на Debian и Ubuntu «sudo apt install libreoffice-writer libreoffice-calc unzip p7zip-full libarchive-tools».',
    log,
  );
}
