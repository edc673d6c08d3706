/** What readers see now, as the pipeline has to know it. */
import { readBook } from './addresses.ts';
import type { AddressBook } from './addresses.ts';
import type { LiveContent } from './gate/plan.ts';
import { readManifest } from './releases/manifest.ts';
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
