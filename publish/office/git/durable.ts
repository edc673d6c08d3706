/** A power cut must not leave a branch that points at an object which never reached the disk. */
import { open } from 'node:fs/promises';
import path from 'node:path';
import type { Git } from './git.ts';

/** Flushes new objects and their folders. All at once: the disk then waits once, not once a file. */
export async function flush({ dir, unflushed }: Git): Promise<void> {
  const ids = [...unflushed];
  const files = ids.map((id) => path.join(dir, 'objects', id.slice(0, 2), id.slice(2)));
  await Promise.all(files.map(sync));
  await Promise.all([...new Set(files.map((file) => path.dirname(file)))].map(sync));
  for (const id of ids) unflushed.delete(id);
}

async function sync(file: string): Promise<void> {
  try {
    const handle = await open(file, 'r');
    try {
      await handle.sync();
    } finally {
      await handle.close();
    }
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    // Packed already, and flushed by that. Windows opens no folders and flushes no read-only files.
    if (code !== 'ENOENT' && code !== 'EPERM' && code !== 'EISDIR') throw error;
  }
}
