import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** Files as LibreOffice makes them of others, in one start of it: it takes seconds. */
export function convert(
  files: Readonly<Record<string, Uint8Array>>,
  format: string,
): Map<string, string> {
  const folder = mkdtempSync(path.join(tmpdir(), 'office-'));
  const paths = Object.entries(files).map(([name, bytes]) => {
    const file = path.join(folder, name);
    writeFileSync(file, bytes);
    return file;
  });
  const out = path.join(folder, 'out');
  // A profile of its own, so that runs side by side do not wait for one another.
  const profile = `-env:UserInstallation=file://${path.join(folder, 'profile')}`;
  execFileSync(
    'soffice',
    [profile, '--headless', '--convert-to', format, '--outdir', out, ...paths],
    { stdio: 'ignore' },
  );
  return new Map(readdirSync(out).map((name) => [name, path.join(out, name)]));
}

/** The text of a file. */
export function textOf(file: string | undefined): string {
  if (file === undefined) throw new Error('LibreOffice не сделала файл.');
  return readFileSync(file, 'utf8');
}

/** Runs a program and gives what it prints. */
export function run(command: string, args: readonly string[]): string {
  return execFileSync(command, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
}
