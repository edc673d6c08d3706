import { existsSync } from 'node:fs';
import type { createProgress } from './bootstrap/progress.mjs';
import { run } from './bootstrap/run.mjs';

/**
 * Installs packages of Debian where that is possible: on Linux with apt-get, as root.
 * @param log file that gets what apt-get says
 * @returns whether apt-get was run; what it installed is for the caller to look for
 */
export async function installPackages(
  packages: readonly string[],
  progress: ReturnType<typeof createProgress>,
  log: string,
): Promise<boolean> {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false;
  if (!existsSync('/usr/bin/apt-get')) return false;
  const done = progress.begin(`Устанавливаю пакет ${packages.join(', ')}`);
  const options = { log, cwd: '/', append: true, env: { DEBIAN_FRONTEND: 'noninteractive' } };
  await run('apt-get', ['update'], options);
  const install = ['install', '-y', '--no-install-recommends', ...packages];
  const { code } = await run('apt-get', install, options);
  done(code === 0);
  return true;
}
