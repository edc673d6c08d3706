/** `var/manifests/N.json`: what a release consists of, and what it was made from. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { writeDurably } from '../durable.ts';
import type { Leads } from '../leads.ts';
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
  /** What has become of addresses and entries of the release before; in old ones, former address → new one. */
  readonly renamed: Leads;
  /** Blobs of the published versions of entries and files, by path in the content. */
  readonly sources: ReadonlyMap<string, string>;
  /** SHA-256 of each. */
  readonly files: Hashes;
  /** The same of compressed twins, `index.html.gz`; of those of the editor, which come with it, in {@link files}. */
  readonly twins: Hashes;
}

/** SHA-256 in hexadecimal, by path in the site. */
export type Hashes = ReadonlyMap<string, string>;

/** What is a map in memory. */
type Mapped = 'sources' | 'files' | 'twins';
/** On the disk: pairs, which tens of thousands of files are written and read twice as fast in; before there were objects. */
type Pairs = readonly (readonly [string, string])[] | Readonly<Record<string, string>>;
type Stored = Omit<Manifest, Mapped> & Record<Mapped, Pairs>;

export function manifestFile({ manifests }: Room, release: number): string {
  return path.join(manifests, `${release}.json`);
}

/** What files of the release are called: `names.json` of that time. */
export function namesFile({ manifests }: Pick<Room, 'manifests'>, release: number): string {
  return path.join(manifests, `${release}.names.json`);
}

export function writeManifest(room: Room, manifest: Manifest): void {
  const { sources, files, twins } = manifest;
  const maps = { sources: [...sources], files: [...files], twins: [...twins] };
  const stored: Stored = { ...manifest, ...maps };
  writeDurably(manifestFile(room, manifest.release), JSON.stringify(stored));
}

/** @returns undefined when there is none, or it is no JSON */
export function readManifest(room: Room, release: number): Manifest | undefined {
  try {
    const stored = JSON.parse(readFileSync(manifestFile(room, release), 'utf8')) as Stored;
    const { sources, files, twins } = stored;
    return { ...stored, sources: mapOf(sources), files: mapOf(files), twins: mapOf(twins) };
  } catch {
    return undefined;
  }
}

function mapOf(stored: Pairs): Map<string, string> {
  return new Map(stored instanceof Array ? stored : Object.entries(stored));
}
