import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { Failure } from './bootstrap/failure.mjs';
import type { createProgress } from './bootstrap/progress.mjs';
import { installPackages } from './debian.ts';

const log = path.resolve('.cache/logs/poppler.log');

/** The programs by which tests read what has been printed: Poppler's, and qpdf. */
const programs = ['pdftotext', 'pdfinfo', 'pdffonts', 'pdftoppm', 'qpdf'];

function present(): boolean {
  return programs.every((name) => spawnSync(name, ['-v'], { stdio: 'ignore' }).error === undefined);
}

/**
 * Sees to it that the programs of Poppler and qpdf are there.
 * @throws {Failure} when they are not and cannot be installed
 */
export async function ensurePoppler(progress: ReturnType<typeof createProgress>): Promise<void> {
  if (present()) return;
  await installPackages(['poppler-utils', 'qpdf'], progress, log);
  if (present()) return;
  throw new Failure(
    'Для проверки печати нужны программы pdftotext, pdfinfo, pdffonts, pdftoppm и qpdf, а их нет.',
    'установите Poppler и qpdf: на Debian и Ubuntu «sudo apt install poppler-utils qpdf», на macOS «brew install poppler qpdf».',
    log,
  );
}
