import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, statfsSync } from 'node:fs';
import { freemem } from 'node:os';
import path from 'node:path';

const memory = '/dev/shm';
/** Twenty times what a whole run has been seen to use. */
const enough = 4 * 1024 ** 3;

/**
 * An empty folder in memory for temporary files, where there is room for them. Tests make and delete folders by the
 * thousand; ext4 keeps away from what was deleted in the last minutes and searches longer and longer for what was not.
 * @returns nothing where memory is short, or files in it may not be run, or the system has no such place
 */
export function temporaryFolder(): string | undefined {
  const name = createHash('sha256').update(process.cwd()).digest('hex').slice(0, 12);
  const folder = path.join(memory, `digital-union-${name}`);
  try {
    // What a run has left that was killed.
    rmSync(folder, { recursive: true, force: true });
    const { bavail, bsize } = statfsSync(memory);
    if (bavail * bsize < enough || freemem() < 2 * enough || isNoExec()) return undefined;
    mkdirSync(folder);
  } catch {
    return undefined;
  }
  process.once('exit', () => {
    rmSync(folder, { recursive: true, force: true });
  });
  return folder;
}

function isNoExec(): boolean {
  const mounts = readFileSync('/proc/mounts', 'utf8').split('\n');
  const options = mounts.find((line) => line.split(' ')[1] === memory)?.split(' ')[3] ?? 'noexec';
  return options.split(',').includes('noexec');
}
