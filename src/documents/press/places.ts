import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';

/** How everything begins that is said of a PDF which is not there. */
export const leftOut = 'Без PDF:';

/**
 * Debian's build of Chromium without windows. In 156 a new page costs it a tenth of the processor time
 * that the whole browser takes with `--headless`, which draws its own windows too.
 */
export const shell = 'chromium-headless-shell';

type Environment = Readonly<Record<string, string | undefined>>;

/** Where browsers of the Chromium family are usually installed, the best choice first. */
export function usualPlaces(platform: NodeJS.Platform, env: Environment): string[] {
  if (platform === 'darwin') {
    return ['Chromium', 'Google Chrome', 'Microsoft Edge'].flatMap((name) =>
      ['/Applications', path.posix.join(env['HOME'] ?? '', 'Applications')].map(
        (folder) => `${folder}/${name}.app/Contents/MacOS/${name}`,
      ),
    );
  }
  if (platform === 'win32') {
    const folders = [env['PROGRAMFILES'], env['PROGRAMFILES(X86)'], env['LOCALAPPDATA']];
    const programs = [
      'Chromium\\Application\\chrome.exe',
      'Google\\Chrome\\Application\\chrome.exe',
      'Microsoft\\Edge\\Application\\msedge.exe',
    ];
    return programs.flatMap((program) =>
      folders.filter((folder) => folder !== undefined).map((folder) => `${folder}\\${program}`),
    );
  }
  const names = [shell, 'chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
  const folders = (env['PATH'] ?? '').split(':').filter((folder) => folder.startsWith('/'));
  return names.flatMap((name) =>
    [...new Set(['/usr/bin', ...folders])].map((folder) => `${folder}/${name}`),
  );
}

/** The first path that is a browser which really starts (`chromium-browser` may be a stub of snap). */
export function chooseChromium(
  candidates: readonly string[],
  starts: (candidate: string) => boolean = browserStarts,
): string | undefined {
  return candidates.find(starts);
}

/** Whether there is a browser at a path, and one that starts. */
export function browserStarts(candidate: string): boolean {
  if (!existsSync(candidate)) return false;
  // On Windows `--version` opens a window instead of printing.
  if (process.platform === 'win32') return true;
  return spawnSync(candidate, ['--version'], { timeout: 15_000, stdio: 'ignore' }).status === 0;
}

/** Whether a path is one of the build without windows. */
export function isShell(file: string): boolean {
  return file.endsWith(`/${shell}`);
}

/** Playwright's own build; the path is known even when nothing has been downloaded yet. */
export async function playwrightsOwn(): Promise<string> {
  const { chromium } = await import('playwright');
  return chromium.executablePath();
}

/**
 * The browser that paper is printed with: `CHROMIUM_PATH`, the build without windows, Playwright's own or the system's. Nothing is installed.
 * @returns its path; nothing when there is none
 */
export async function findChromium(): Promise<string | undefined> {
  const asked = process.env['CHROMIUM_PATH'];
  if (asked !== undefined && asked !== '') return chooseChromium([asked]);
  const usual = usualPlaces(process.platform, process.env);
  const shells = usual.filter(isShell);
  return chooseChromium([...shells, await playwrightsOwn(), ...usual]);
}
