/** The whole check of one entry as a child process does it: our reader, then the compiler of the build. Node only. */
import { blocks } from '../blocks/index.ts';
import { collections } from '../collections/index.ts';
import type { CollectionName } from '../collections/index.ts';
import { checkEntry } from './check.ts';
import type { EntryResult } from './check.ts';
import { checkCompiler } from './compiler.ts';
import { isHeld } from './finding.ts';

/** One entry, decoded. */
export interface EntryRequest {
  readonly collection: CollectionName;
  readonly slug: string;
  readonly file: string;
  readonly source: string;
}

/** The result without the tree, which is big and of no use across processes. */
export type EntryAnswer = Omit<EntryResult, 'tree'>;

/** Checks an entry. May take the process down with it: texts are hostile until proved otherwise. */
export function answer({ collection, slug, file, source }: EntryRequest): EntryAnswer {
  const { findings, data, repaired, mentions } = checkEntry({
    collection: collections[collection],
    slug,
    file,
    source,
    blocks,
  });
  return {
    findings: isHeld(findings)
      ? findings
      : [...findings, ...checkCompiler(repaired ?? source, file)],
    ...(data ? { data } : {}),
    ...(repaired === undefined ? {} : { repaired }),
    mentions,
  };
}
