/** Writing so that neither a kill nor a power cut leaves half of anything. */
import { spawnSync } from 'node:child_process';
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs';
import path from 'node:path';

/** Flushes a file or a folder to the disk. */
export function flush(file: string): void {
  const handle = openSync(file, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/** Past this many files and folders one flush of the file system is cheaper than one of each. */
const many = 300;

/**
 * Flushes a tree from the leaves up.
 * @param files from the root of the tree; what was there before and is only linked need not be among them
 * @param folders all of them, deepest first, the root last
 */
export function flushTree(
  root: string,
  files: readonly string[],
  folders: readonly string[],
): void {
  if (files.length + folders.length > many && syncFileSystem(root)) return;
  for (const file of files) flush(path.join(root, file));
  // A folder that is gone was the only one to know its files.
  for (const folder of folders) {
    const place = path.join(root, folder);
    if (existsSync(place)) flush(place);
  }
}

/** `sync -f` of GNU coreutils: syncfs(2). @returns whether the system has it */
function syncFileSystem(folder: string): boolean {
  return spawnSync('sync', ['-f', folder], { stdio: 'ignore' }).status === 0;
}

/** Replaces a file: written beside, flushed, renamed, its folder flushed. */
export function writeDurably(file: string, bytes: string | Uint8Array): void {
  const folder = path.dirname(file);
  mkdirSync(folder, { recursive: true });
  const aside = path.join(folder, `.${path.basename(file)}.${process.pid}`);
  try {
    const handle = openSync(aside, 'w');
    try {
      const data = Buffer.from(bytes);
      for (let at = 0; at < data.length;) at += writeSync(handle, data, at);
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
    renameSync(aside, file);
  } catch (error) {
    rmSync(aside, { force: true });
    throw error;
  }
  flush(folder);
}

/** Folders of some files, deepest first, the root (``) last. */
export function foldersOf(files: Iterable<string>): string[] {
  const folders = new Set<string>(['']);
  for (const file of files)
    for (let at = file.lastIndexOf('/'); at > 0; at = file.lastIndexOf('/', at - 1)) {
      const folder = file.slice(0, at);
      if (folders.has(folder)) break;
      folders.add(folder);
    }
  const depth = (folder: string): number => (folder === '' ? 0 : folder.split('/').length);
  return [...folders].sort((a, b) => depth(b) - depth(a));
}
