/** Hashed files of the last releases under one roof: a page that a reader has open finds its own for a while. */
import { existsSync, linkSync, mkdirSync, readdirSync, rmSync, rmdirSync } from 'node:fs';
import path from 'node:path';
import { filesIn } from '../files.ts';
import type { Room } from '../room.ts';
import { readManifest } from './manifest.ts';
import { currentRelease, kept, releasesIn } from './releases.ts';

/** Whether the name of a file changes with its contents, so that an old one can answer beside a new one. */
export function isHashed(file: string): boolean {
  return (
    /^(?:_astro|media|fonts|admin\/assets)\//u.test(file) ||
    /^pagefind\/(?:fragment|index|filter)\//u.test(file) ||
    /^pagefind\/pagefind\.[\w-]+\.pf_meta$/u.test(file)
  );
}

/** Links the hashed files of a release under the common roof; before readers can see pages that name them. */
export function shareAssets(room: Room, folder: string, files: Iterable<string>): void {
  for (const file of files) {
    if (!isHashed(file)) continue;
    const target = path.join(room.assets, file);
    if (existsSync(target)) continue;
    mkdirSync(path.dirname(target), { recursive: true });
    linkSync(path.join(folder, file), target);
  }
}

/** Takes away what no kept release has any more. */
export function pruneAssets(room: Room): void {
  if (!existsSync(room.assets)) return;
  const used = new Set<string>();
  const now = currentRelease(room) ?? 0;
  for (const number of new Set([...releasesIn(room).slice(-kept), now]))
    for (const file of readManifest(room, number)?.files.keys() ?? []) used.add(file);
  for (const file of filesIn(room.assets)) {
    if (used.has(file)) continue;
    rmSync(path.join(room.assets, file), { force: true });
    const parent = path.join(room.assets, path.dirname(file));
    if (readdirSync(parent).length === 0) rmdirSync(parent);
  }
}
