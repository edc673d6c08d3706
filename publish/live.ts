/** What readers see now, as the pipeline has to know it. */
import { readBook } from './addresses.ts';
import type { AddressBook } from './addresses.ts';
import { stampOf } from './files.ts';
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

/** What readers see, kept in memory: descriptions of big sites take a while to read. */
export interface LiveMemory {
  /** Reads it again only when somebody else has changed it. */
  read(): Live;
  /** Spares reading what this process has put on the disk. Who has the lock may say so. */
  keep(manifest: Manifest, book: AddressBook): void;
}

/** Begins with nothing known. */
export function rememberLive(room: Room): LiveMemory {
  let known: { readonly stamp: string; readonly live: Live } | undefined;
  return {
    read() {
      const stamp = stampsOf(room);
      if (known?.stamp !== stamp) known = { stamp, live: readLive(room) };
      return known.live;
    },
    keep(manifest, book) {
      known = { stamp: stampsOf(room), live: liveOf(room, manifest, book) };
    },
  };
}

function stampsOf(room: Room): string {
  const number = currentRelease(room) ?? 0;
  return [number, ...[manifestFile(room, number), room.addresses].map(stampOf)].join(' ');
}

export function readLive(room: Room): Live {
  const number = currentRelease(room);
  const manifest = number === undefined ? undefined : readManifest(room, number);
  return liveOf(room, manifest, readBook(room));
}

function liveOf(room: Room, manifest: Manifest | undefined, book: AddressBook): Live {
  const known = new Set(book.known);
  const content: LiveContent = {
    sources: manifest?.sources ?? new Map<string, string>(),
    wasPublished: (address) => known.has(address),
  };
  return manifest
    ? { manifest, folder: releaseFolder(room, manifest.release), book, content }
    : { book, content };
}
