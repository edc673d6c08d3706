// Indexes releases in a process of its own, as messages ask: node publish/builders/indexer.ts <folder for parts of pages>
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { indexSite } from '../../src/search/index/indexSite.ts';
import { emptyMemory, type IndexMemory } from '../../src/search/index/memory.ts';
import type { SynonymGroup } from '../../src/search/query/synonyms.ts';
import { stepBack } from '../priority.ts';
import { searchFaults, wantedPages } from '../verify/search.ts';
import { linkWhenHolds } from './compare.ts';
import { indexFiles } from './indexFiles.ts';
import type { Indexed } from './indexFiles.ts';

export interface IndexSettings {
  readonly base: string;
  readonly synonyms: readonly SynonymGroup[];
}

/**
 * Indexes a release and asks the index.
 * @param into the release itself, or a folder beside it: there files that are as before become links to those of the release
 */
export async function indexAside(
  site: string,
  into: string,
  { base, synonyms }: IndexSettings,
  memory?: IndexMemory,
): Promise<Indexed> {
  const files: string[] = [];
  const written: string[] = [];
  const put = (place: string, bytes: Uint8Array): void => {
    const file = path.relative(into, place);
    files.push(file);
    if (into !== site && linkWhenHolds(path.join(site, file), bytes, place)) return;
    writeFileSync(place, bytes);
    written.push(file);
  };
  const [wanted] = await Promise.all([
    // What to ask for is looked up while Pagefind works.
    Promise.resolve(site).then(wantedPages),
    indexSite({ folder: site, into, base, synonyms, put }, memory),
  ]);
  // An index that does not find what is published never gets to readers.
  const [fault] = await searchFaults(site, into, wanted);
  if (fault) throw new Error(`Поисковый указатель негоден: ${fault.file}: ${fault.message}`);
  const present = new Set(files);
  return { files, written, removed: indexFiles(site).filter((file) => !present.has(file)) };
}

/** What the process is asked, and what it says to it. */
export interface IndexRequest {
  readonly site: string;
  readonly into: string;
  readonly settings: IndexSettings;
}
export type IndexReply = { readonly indexed: Indexed } | { readonly failed: string };

/** @param parts see `IndexMemory` */
function serve(parts: string): void {
  const memory = emptyMemory(parts);
  process.once('disconnect', () => process.exit(1));
  process.on('message', ({ site, into, settings }: IndexRequest) => {
    void indexAside(site, into, settings, memory)
      .then(
        (indexed): IndexReply => ({ indexed }),
        (error: unknown): IndexReply => ({
          failed: error instanceof Error ? error.message : String(error),
        }),
      )
      .then((reply) => process.send?.(reply));
  });
}

if (import.meta.main) {
  stepBack();
  serve(process.argv[2] ?? '');
}
