import { mkdirSync, rmSync } from 'node:fs';
import { keyReader, type KeyReader } from './fileRecords.ts';
import { fragmentReader, type FragmentReader } from './fragments.ts';
import type { KnownPages } from './pages.ts';
import { textReader, type TextReader } from './words.ts';

/** What a process that indexes a site again and again keeps in between. */
export interface IndexMemory {
  /** Folder for the parts of pages that Pagefind reads. */
  readonly parts: string;
  readonly pages: KnownPages;
  readonly keysOf: KeyReader;
  readonly readFragments: FragmentReader;
  readonly readTexts: TextReader;
}

/** @param parts folder for the parts of pages that Pagefind reads; what is in it is thrown away */
export function emptyMemory(parts: string): IndexMemory {
  rmSync(parts, { recursive: true, force: true });
  mkdirSync(parts, { recursive: true });
  return {
    parts,
    pages: new Map(),
    keysOf: keyReader(),
    readFragments: fragmentReader(),
    readTexts: textReader(),
  };
}
