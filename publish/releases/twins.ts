/** The twins of a release that is being made. nginx does not ask whether one is older than its file. */
import { existsSync, linkSync, rmSync } from 'node:fs';
import path from 'node:path';
import { takeAway } from '../render/removed.ts';
import type { Room } from '../room.ts';
import { fileOfTwin, twinEndings } from '../twins.ts';
import type { Hashes, Manifest } from './manifest.ts';
import { readyTwins } from './twinStore.ts';

const endings = Object.values(twinEndings);

export interface TwinsRequest {
  readonly room: Pick<Room, 'cache'>;
  /** Folder with the new site. */
  readonly into: string;
  /** Its files, SHA-256 by path. */
  readonly files: Manifest['files'];
  readonly before: Manifest | undefined;
  /** Folder of the release before. */
  readonly previous: string | undefined;
  /** The new site was made of a copy of the release before, twins and all. */
  readonly isCopy: boolean;
  /** Files that came, changed or went. */
  readonly changed: readonly string[];
}

/**
 * Keeps the twins of files that have the bytes of before, by hard links; no other is left in the folder.
 * @returns SHA-256 by path
 */
export function carryTwins(request: TwinsRequest): Hashes {
  const { into, files, before, previous, isCopy, changed } = request;
  const kept = new Map(before?.twins);
  // In a copy those of other files are there already: there are tens of thousands.
  const looked = isCopy
    ? changed
        .flatMap((file) => endings.map((ending) => file + ending))
        .filter((twin) => kept.has(twin))
    : [...kept.keys()];
  const isKept = (twin: string): boolean => {
    const file = fileOfTwin(twin);
    const isSame = files.has(file) && files.get(file) === before?.files.get(file);
    return isSame && (isCopy || link(path.join(previous ?? '', twin), path.join(into, twin)));
  };
  const stale = looked.filter((twin) => !isKept(twin));
  for (const twin of stale) kept.delete(twin);
  takeAway(
    into,
    stale.filter((twin) => existsSync(path.join(into, twin))),
  );
  return kept;
}

/**
 * Puts twins that are ready beside their files.
 * @param kept those that are there
 * @returns those that came, SHA-256 by path
 */
export function takeTwins({ room, into, files }: TwinsRequest, kept: Hashes): Hashes {
  return new Map(
    readyTwins(room, { files, twins: kept }).flatMap(({ place, twin, hash }) =>
      link(place, path.join(into, twin)) ? [[twin, hash] as const] : [],
    ),
  );
}

/** Whether there was something to link: the store is swept while others look into it. */
function link(from: string, to: string): boolean {
  rmSync(to, { force: true });
  try {
    linkSync(from, to);
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return false;
    throw error;
  }
}
