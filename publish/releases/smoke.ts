import { existsSync } from 'node:fs';
import path from 'node:path';
import { sha256 } from '../files.ts';
import { errorPages } from '../pages.ts';
import type { Room } from '../room.ts';
import type { Manifest } from './manifest.ts';
import { point } from './releases.ts';

/** How many of the new files are read once more. */
const few = 20;

/**
 * Reads what readers get now, through the link that servers follow: the front page, the pages for errors, new files.
 * @param before the release to go back to when something is not as it was made
 * @throws as a disk would that gives other bytes than were written
 */
export function smoke(
  room: Room,
  { release, files }: Manifest,
  written: readonly string[],
  before: number | undefined,
): void {
  const always = ['index.html', ...Object.values(errorPages)].filter((file) => files.has(file));
  for (const file of [...always, ...written.slice(0, few)]) {
    const place = path.join(room.current, file);
    if (existsSync(place) && sha256(place) === files.get(file)) continue;
    if (before !== undefined) point(room, before);
    throw new Error(`EIO: в выпуске ${release} файл ${file} не тот, что был записан`);
  }
}
