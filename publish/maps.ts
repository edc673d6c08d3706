/** What nginx knows of a release besides its files. It reads these when it starts or is told to. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { writeDurably } from './durable.ts';
import type { Room } from './room.ts';

/** Moved addresses, deleted ones, names of downloads; `deploy/systemd/cifra-nginx.path` waits for changes of them. */
export const mapFiles = ['moved.map', 'gone.map', 'names.map'] as const;

/** Every new page has a short address, and that is a page which leads on by itself: nginx need not know it at once. */
export const unhurried = 'short.map';

/**
 * Writes a map, unless it has the same lines already: whoever waits for a change must not be called in vain.
 * @param pairs address as it is sent, and value
 */
export function writeMap(
  { maps }: Pick<Room, 'maps'>,
  name: (typeof mapFiles)[number] | typeof unhurried,
  pairs: Iterable<readonly [string, string]>,
): void {
  const lines = [...pairs].map(([from, to]) => `${JSON.stringify(from)} ${JSON.stringify(to)};\n`);
  writeWhenNew(path.join(maps, name), lines.join(''));
}

/** Replaces a file that has other bytes. */
export function writeWhenNew(file: string, text: string): void {
  try {
    if (readFileSync(file, 'utf8') === text) return;
  } catch {
    // Not there yet.
  }
  writeDurably(file, text);
}
