// Indexes a release in a process of its own: node publish/builders/indexer.ts <site> <folder> <JSON with base and synonyms>
import path from 'node:path';
import { indexSite } from '../../src/search/index/indexSite.ts';
import type { SynonymGroup } from '../../src/search/query/synonyms.ts';
import { stepBack } from '../priority.ts';
import { searchFaults } from '../verify/search.ts';
import { linkWhenSame } from './compare.ts';
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
): Promise<Indexed> {
  await indexSite({ folder: site, into, base, synonyms });
  await assertAnswers(site, into);
  const files = indexFiles(into);
  if (into === site) return { files, written: files, removed: [] };
  const present = new Set(files);
  return {
    files,
    written: files.filter((file) => !linkWhenSame(path.join(site, file), path.join(into, file))),
    removed: indexFiles(site).filter((file) => !present.has(file)),
  };
}

/** An index that does not find what is published never gets to readers. */
async function assertAnswers(site: string, index: string): Promise<void> {
  const [fault] = await searchFaults(site, index);
  if (fault) throw new Error(`Поисковый указатель негоден: ${fault.file}: ${fault.message}`);
}

/** What the process says at its end. */
export type IndexReply = { readonly indexed: Indexed } | { readonly failed: string };

async function reply(site: string, into: string, settings: IndexSettings): Promise<IndexReply> {
  try {
    return { indexed: await indexAside(site, into, settings) };
  } catch (error) {
    return { failed: error instanceof Error ? error.message : String(error) };
  }
}

if (import.meta.main) {
  const [, , site = '', into = '', settings = '{}'] = process.argv;
  stepBack();
  process.once('disconnect', () => process.exit(1));
  process.send?.(await reply(site, into, JSON.parse(settings) as IndexSettings), () => {
    process.disconnect();
  });
}
