import { execFileSync } from 'node:child_process';

/**
 * When the commit being built was made, ISO 8601; the wall clock where there is no git (an unpacked archive).
 * Dates in a release come from here, so that two builds of one commit are the same to the byte.
 */
export function commitTime(): string {
  try {
    const time = execFileSync('git', ['log', '-1', '--format=%cI'], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }).trim();
    if (time !== '') return time;
  } catch {
    // Not a repository, or no git: fall through.
  }
  return new Date().toISOString();
}
