/** What readers see now, as the pipeline has to know it. */
import { statSync } from 'node:fs';
import { readBook } from './addresses.ts';
import type { AddressBook } from './addresses.ts';
import type { LiveContent } from './gate/plan.ts';
import { manifestFile, readManifest } from './releases/manifest.ts';
import type { Manifest } from './releases/manifest.ts';
import { currentRelease, releaseFolder } from './releases/releases.ts';
import type { Room } from './room.ts';

export interface Live {
  /** Absent before the first release. */
  readonly manifest?: Manifest;
  /** Folder of the release. */
  readonly folder?: string;
  readonly book: AddressBook;
  readonly content: LiveContent;
}

/** Reads it again only when a release has changed it: descriptions of big sites take a while. */
export function rememberLive(room: Room): () => Live {
  let known: { readonly stamp: string; readonly live: Live } | undefined;
  return () => {
    const stamp = stampOf(room);
    if (known?.stamp !== stamp) known = { stamp, live: readLive(room) };
    return known.live;
  };
}

function stampOf(room: Room): string {
  const number = currentRelease(room) ?? 0;
  const stamps = [manifestFile(room, number), room.addresses].map((file) => {
    const stats = statSync(file, { throwIfNoEntry: false });
    return `${stats?.ino ?? 0}-${stats?.size ?? 0}-${stats?.ctimeMs ?? 0}`;
  });
  return [number, ...stamps].join(' ');
}

export function readLive(room: Room): Live {
  const number = currentRelease(room);
  const manifest = number === undefined ? undefined : readManifest(room, number);
  const book = readBook(room);
  const known = new Set(book.known);
  const content: LiveContent = {
    sources: new Map(Object.entries(manifest?.sources ?? {})),
    wasPublished: (address) => known.has(address),
  };
  return manifest
    ? { manifest, folder: releaseFolder(room, manifest.release), book, content }
    : { book, content };
}
