/** The releases on disk: which one readers see, the next number, what a crash has left. */
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readlinkSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import path from 'node:path';
import { flush, flushTree, foldersOf } from '../durable.ts';
import type { Room } from '../room.ts';
import { verdicts, verdictsOf } from './intact.ts';
import { manifestFile, namesFile, readManifest, writeManifest } from './manifest.ts';
import type { Manifest } from './manifest.ts';

/** How many releases are kept to roll back to; pages that readers have open may need files of any of them. */
export const kept = 5;

export function releaseFolder({ releases }: Room, release: number): string {
  return path.join(releases, String(release));
}

/** The release that readers see, by the link. @returns undefined before the first one */
export function currentRelease({ current }: Room): number | undefined {
  try {
    const name = path.basename(readlinkSync(current));
    return /^\d+$/u.test(name) ? Number(name) : undefined;
  } catch {
    return undefined;
  }
}

/** Numbers of the whole releases, in order. */
export function releasesIn({ releases }: Room): number[] {
  if (!existsSync(releases)) return [];
  return readdirSync(releases)
    .filter((name) => /^\d+$/u.test(name))
    .map(Number)
    .sort((a, b) => a - b);
}

/**
 * A number that was never used here, whatever was rolled back or thrown away since.
 * @param past the release that the history of addresses speaks of; of a restored copy there is nothing else
 */
export function nextRelease(room: Room, past: number): number {
  const manifests = existsSync(room.manifests) ? readdirSync(room.manifests) : [];
  const numbers = manifests.flatMap((name) => /^(\d+)\.json$/u.exec(name)?.[1] ?? []).map(Number);
  return Math.max(past, ...numbers, ...releasesIn(room), currentRelease(room) ?? 0) + 1;
}

/**
 * Puts away what a killed publisher has left: half-built sites, manifests without a release, links beside the
 * real one. What {@link prune} had begun to throw away is left to the next one: a publication does not wait for it.
 * When the link is gone or leads nowhere, it is set to the newest whole release.
 * @param spare name of a folder among those that sites are made in, which is still of use
 */
export function heal(room: Room, spare?: string): void {
  for (const folder of [room.root, room.releases, room.manifests, room.staging])
    mkdirSync(folder, { recursive: true });
  for (const name of readdirSync(room.staging))
    if (name !== spare && !isOnWayOut(name))
      rmSync(path.join(room.staging, name), { recursive: true, force: true });
  for (const name of readdirSync(room.root))
    if (/^\.current\.\d+$|^\.[\w.]+\.json\.\d+$/u.test(name))
      rmSync(path.join(room.root, name), { force: true });
  const present = new Set(releasesIn(room));
  for (const name of readdirSync(room.manifests)) {
    const release = Number(/^(\d+)\.(?:names\.)?json$/u.exec(name)?.[1] ?? Number.NaN);
    if (!present.has(release)) rmSync(path.join(room.manifests, name), { force: true });
  }
  const now = currentRelease(room);
  if (now !== undefined && present.has(now)) return;
  const last = [...present].filter((release) => readManifest(room, release) !== undefined).at(-1);
  if (last !== undefined) point(room, last);
}

/**
 * Makes a finished folder the release that readers see. The order is what keeps a power cut from showing half
 * of it: files, folders, manifest, the rename into place, the rename of the link, each on the disk before the next.
 * @param staged folder on the same file system
 * @param written files that are new on the disk
 * @param touched files whose folders are; all of them when not given
 */
export function release(
  room: Room,
  staged: string,
  manifest: Manifest,
  written: readonly string[],
  touched: readonly string[] = [...manifest.files.keys()],
): void {
  flushTree(staged, written, foldersOf(touched));
  writeManifest(room, manifest);
  renameSync(staged, releaseFolder(room, manifest.release));
  flush(room.releases);
  point(room, manifest.release);
}

/** Turns the link to a release, in one step that no reader can see the middle of. */
export function point(room: Room, number: number): void {
  const aside = path.join(room.root, `.current.${process.pid}`);
  rmSync(aside, { force: true });
  symlinkSync(path.join('releases', String(number)), aside);
  renameSync(aside, room.current);
  flush(room.root);
}

const wayOut = 'old-';
const isOnWayOut = (name: string): boolean => name.startsWith(wayOut);

/** A folder among those that sites are made in which is thrown away by {@link prune}, unless it gets another name first. */
export function onWayOut({ staging }: Room, name: string): string {
  return path.join(staging, wayOut + name);
}

/** Releases that are older than the last ones; never the one that readers see. */
function outdatedIn(room: Room): number[] {
  const now = currentRelease(room);
  return releasesIn(room)
    .slice(0, -kept)
    .filter((number) => number !== now);
}

/** Renamed first: a kill on the way must not leave half a release with a manifest to it. */
function takeOut(room: Room, number: number, to: string): void {
  renameSync(releaseFolder(room, number), to);
  for (const file of [manifestFile(room, number), namesFile(room, number)])
    rmSync(file, { force: true });
}

/** Moves the newest release that {@link prune} would throw away to a place. @returns whether there was one */
export function takeOutdated(room: Room, to: string): boolean {
  const number = outdatedIn(room).at(-1);
  if (number !== undefined) takeOut(room, number, to);
  return number !== undefined;
}

/** Throws away what is older than the last releases; never the one that readers see. It may be killed at any moment. */
export function prune(room: Room): void {
  for (const name of readdirSync(room.staging).filter(isOnWayOut))
    rmSync(path.join(room.staging, name), { recursive: true, force: true });
  for (const number of outdatedIn(room)) {
    const aside = onWayOut(room, String(number));
    takeOut(room, number, aside);
    rmSync(aside, { recursive: true, force: true });
  }
}

/** Holds a release against its manifest. @returns what differs, in Russian; nothing when it is whole */
export async function damage(room: Room, number: number): Promise<string[]> {
  const manifest = readManifest(room, number);
  if (!manifest) return [`У выпуска ${number} нет описи.`];
  const expected = new Map([...manifest.files, ...manifest.twins]);
  const results = await verdictsOf(releaseFolder(room, number), expected);
  return [...expected.keys()].flatMap((file, at) => {
    if (results[at] === verdicts.intact) return [];
    return [results[at] === verdicts.missing ? `Нет файла ${file}.` : `Файл ${file} изменён.`];
  });
}
