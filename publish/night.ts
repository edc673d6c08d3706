/** The release that readers see, held against a plain build from nothing. */
import { linkSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import type { Builder, Snapshot } from './builder.ts';
import { filesIn } from './files.ts';
import type { Live } from './live.ts';
import type { Hashes } from './releases/manifest.ts';
import { selfCheck } from './render/selfCheck.ts';
import { hashOf } from './snapshot.ts';
import type { Room } from './room.ts';

/** A release and its content, held by links of their own: both may change or go while they are compared. */
export interface Frozen {
  readonly release: number;
  readonly snapshot: Snapshot;
  readonly site: string;
}

const scratchOf = ({ cache }: Room): string => path.join(cache, 'night');

/**
 * Sets a release aside. Nobody may publish meanwhile.
 * @returns nothing when there is no release, or its content is not at hand any more
 */
export function freeze(room: Room, { manifest, folder }: Live): Frozen | undefined {
  if (!manifest || folder === undefined) return undefined;
  const description = readFileSync(`${room.snapshot}.json`, 'utf8');
  if (hashOf(description) !== manifest.content) return undefined;
  const { release, commit, now } = manifest;
  const [root, site] = ['content', 'site'].map((name) => path.join(scratchOf(room), name));
  if (root === undefined || site === undefined) return undefined;
  rmSync(scratchOf(room), { recursive: true, force: true });
  copyLinks(room.snapshot, root);
  copyLinks(folder, site, manifest.twins);
  return { release, snapshot: { root, commit, now }, site };
}

/**
 * Builds the content of a release once more and compares.
 * @param reference plain Astro by default
 * @returns files that differ
 */
export async function compare(
  room: Room,
  { snapshot, site }: Frozen,
  reference?: Builder,
): Promise<string[]> {
  try {
    return await selfCheck(snapshot, site, scratchOf(room), reference);
  } finally {
    rmSync(scratchOf(room), { recursive: true, force: true });
  }
}

/** @param leaveOut files, by path */
function copyLinks(from: string, to: string, leaveOut: Pick<Hashes, 'has'> = new Set()): void {
  for (const file of filesIn(from)) {
    if (leaveOut.has(file)) continue;
    mkdirSync(path.dirname(path.join(to, file)), { recursive: true });
    linkSync(path.join(from, file), path.join(to, file));
  }
}
