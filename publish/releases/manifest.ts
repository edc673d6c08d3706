/** `var/manifests/N.json`: what a release consists of, and what it was made from. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { writeDurably } from '../durable.ts';
import type { Room } from '../room.ts';
import type { Books } from '../status.ts';

export interface Manifest {
  readonly release: number;
  /** Commit of the content repository. */
  readonly commit: string;
  /** The moment the site was built for, ISO 8601. */
  readonly now: string;
  /** Fingerprint of the code that built it. */
  readonly code: string;
  /** Fingerprint of the content as it was built. */
  readonly content: string;
  /** Prefix of the addresses. */
  readonly base: string;
  readonly books: Books;
  /** Addresses of pages, from the section's root. */
  readonly pages: readonly string[];
  /** Address of each visible entry, by its file in the content. */
  readonly addresses: Readonly<Record<string, string>>;
  /** Short and former addresses, with where they lead. */
  readonly moved: Readonly<Record<string, string>>;
  /** Pages whose address is another one than in the release before: former address → this one. */
  readonly renamed: Readonly<Record<string, string>>;
  /** Blobs of the published versions of entries and files, by path in the content. */
  readonly sources: Readonly<Record<string, string>>;
  /** SHA-256 in hexadecimal, by path in the site. */
  readonly files: Readonly<Record<string, string>>;
  /** The same of compressed twins, `index.html.gz`; of those of the editor, which come with it, in {@link files}. */
  readonly twins?: Readonly<Record<string, string>>;
}

export function manifestFile({ manifests }: Room, release: number): string {
  return path.join(manifests, `${release}.json`);
}

export function writeManifest(room: Room, manifest: Manifest): void {
  writeDurably(manifestFile(room, manifest.release), JSON.stringify(manifest));
}

/** @returns undefined when there is none, or it is no JSON */
export function readManifest(room: Room, release: number): Manifest | undefined {
  try {
    return JSON.parse(readFileSync(manifestFile(room, release), 'utf8')) as Manifest;
  } catch {
    return undefined;
  }
}
