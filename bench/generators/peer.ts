/** What peers have in common: they are installed on the spot, and each is one command that builds a folder. */
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { run } from '../../scripts/bootstrap/run.mjs';
import { corpusPicture } from '../corpus/picture.ts';
import type { Following, Site } from './contender.ts';
import { discard } from './discard.ts';
import { bench } from './folder.ts';
import { command, gather, kill, start } from './spent.ts';
import { told, type Told } from './translate.ts';

/** Widths, format and quality of pictures, the same for all; ours are in `src/pictures/renditions.ts`. */
export const pictures = { widths: [480, 800, 1200], format: 'webp', quality: 72 } as const;

/**
 * Installs packages in exactly these versions below `.cache/bench/<name>`.
 * @returns versions, for the table
 */
export async function install(name: string, packages: Record<string, string>): Promise<string> {
  const home = path.join(bench, name);
  const description = JSON.stringify(
    { private: true, type: 'module', dependencies: packages },
    null,
    2,
  );
  const file = path.join(home, 'package.json');
  const done = path.join(home, 'node_modules/.installed');
  if (!existsSync(done) || readFileSync(done, 'utf8') !== description) {
    rmSync(home, { recursive: true, force: true });
    mkdirSync(home, { recursive: true });
    writeFileSync(file, description);
    const options = ['--ignore-scripts', '--no-audit', '--no-fund', '--no-package-lock'];
    const { code, output } = await run('npm', ['install', ...options], {
      log: path.join(bench, `logs/${name}.log`),
      cwd: home,
    });
    if (code !== 0) throw new Error(output.slice(-2000));
    writeFileSync(done, description);
  }
  return Object.entries(packages)
    .map(([id, version]) => `${id} ${version}`)
    .join(', ');
}

/** @returns the program of an installed package, for `node` */
export function programOf(name: string, file: string): string {
  return path.join(bench, name, 'node_modules', file);
}

/** Writes files by path from a folder. */
export function writeFiles(home: string, files: Readonly<Record<string, string>>): void {
  for (const [name, text] of Object.entries(files)) {
    const file = path.join(home, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
}

/** Writes the corpus: a folder per entry with its text and picture. */
export async function writeEntries(
  count: number,
  folder: string,
  file: string,
  write: (entry: Told) => string,
): Promise<void> {
  for (let index = 0; index < count; index += 1) {
    const entry = told(index);
    writeFiles(path.join(folder, entry.folder), { [file]: write(entry) });
    if (entry.alt !== undefined)
      writeFileSync(path.join(folder, entry.folder, 'picture.jpg'), await pictureOf(index));
  }
}

/** Pictures are drawn once for all. */
async function pictureOf(index: number): Promise<Buffer> {
  const file = path.join(bench, 'pictures', `${index}.jpg`);
  if (existsSync(file)) return readFileSync(file);
  const bytes = await corpusPicture(index);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, bytes);
  return bytes;
}

interface Follow {
  readonly command: readonly [string, ...string[]];
  readonly ready: RegExp;
}

export interface PeerSite {
  readonly home: string;
  /** Folders from `home`. */
  readonly entries: string;
  readonly out: string;
  readonly file: string;
  /** What a build keeps besides the result, from `home`. */
  readonly caches: readonly string[];
  /** Folders with made pictures, from `home`, that stay when only pages are forgotten. */
  readonly made: readonly string[];
  /** Where the command runs; `home` when absent. */
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** Program and arguments. */
  readonly command: readonly [string, ...string[]];
  /** The command that follows changes, and what it says when it has begun to. */
  readonly follow?: Follow;
}

/** A peer as a site to be built: one command. */
export function peerSite(peer: PeerSite): Site {
  const { home, file, caches, made, cwd = home, env = {}, follow } = peer;
  const [program, ...args] = peer.command;
  return {
    entries: path.join(home, peer.entries),
    file,
    out: () => path.join(home, peer.out),
    forget(withPictures) {
      const kept = withPictures ? [] : made;
      for (const folder of [peer.out, ...caches, ...(withPictures ? made : [])])
        empty(home, folder, kept);
      return Promise.resolve();
    },
    build: (limit) => command(program, args, { cwd, env, limit }),
    ...(follow ? { follow: (limit: number) => started(follow, home, limit) } : {}),
    close: () => Promise.resolve(),
  };
}

/** Removes a folder except what is to be kept of it. */
function empty(home: string, folder: string, kept: readonly string[]): void {
  const full = path.join(home, folder);
  if (kept.includes(folder) || !existsSync(full)) return;
  if (!kept.some((name) => name.startsWith(`${folder}/`))) {
    discard(full);
    return;
  }
  for (const { name } of readdirSync(full, { withFileTypes: true }))
    empty(home, `${folder}/${name}`, kept);
}

async function started({ command, ready }: Follow, cwd: string, limit: number): Promise<Following> {
  const [program, ...args] = command;
  const child = start(program, args, { cwd });
  const said = gather(child);
  const end = performance.now() + limit * 1000;
  const ended = new Promise((done) => child.once('close', done));
  const close = async (): Promise<void> => {
    kill(child);
    await ended;
  };
  while (!ready.test(said())) {
    if (child.exitCode !== null || performance.now() > end) {
      await close();
      throw new Error(`it does not follow: ${said()}`);
    }
    await new Promise((go) => setTimeout(go, 50));
  }
  return { close };
}
