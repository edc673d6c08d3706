import { existsSync, renameSync, rmSync } from 'node:fs';
import { flushTree } from '../durable.ts';
import type { Room } from '../room.ts';
import { mirror } from './mirror.ts';
import { onWayOut, releaseFolder, takeOutdated } from './releases.ts';

/**
 * Makes a copy of a release, a folder of hard links, on the disk to the last of them. A copy of an earlier release that is
 * there, or a release that has had its day, is nearly what is wanted: it is made equal. Killed at any moment, it leaves no
 * copy, or a whole one.
 * @param to on the file system of the releases
 */
export function copyRelease(room: Room, number: number, to: string): void {
  const draft = onWayOut(room, 'copy');
  rmSync(draft, { recursive: true, force: true });
  if (existsSync(to)) renameSync(to, draft);
  else takeOutdated(room, draft);
  flushTree(draft, [], mirror(releaseFolder(room, number), draft));
  renameSync(draft, to);
}
