// Indexes a release in a process of its own: node publish/builders/indexer.ts <site> <folder> <JSON with base and synonyms>
import { setPriority } from 'node:os';
import path from 'node:path';
import { indexSite } from '../../src/search/index/indexSite.ts';
import type { SynonymGroup } from '../../src/search/query/synonyms.ts';
import { BuildFailed } from '../builder.ts';
import { searchFaults } from '../verify/search.ts';
import { linkWhenSame } from './compare.ts';
import { indexFiles } from './indexFiles.ts';
import type { Indexed } from './indexFiles.ts';

export interface IndexSettings {
  readonly base: string;
  readonly synonyms: readonly SynonymGroup[];
}

/** Indexes a release into a folder and asks the index; files that are as before become links to those of the release. */
export async function indexAside(
  site: string,
  into: string,
  { base, synonyms }: IndexSettings,
): Promise<Indexed> {
  await indexSite({ folder: site, into, base, synonyms });
  await assertAnswers(site, into);
  const files = indexFiles(into);
  const present = new Set(files);
  return {
    files,
    written: files.filter((file) => !linkWhenSame(path.join(site, file), path.join(into, file))),
    removed: indexFiles(site).filter((file) => !present.has(file)),
  };
}

/** An index that does not find what is published never gets to readers. @throws {BuildFailed} */
export async function assertAnswers(site: string, index = site): Promise<void> {
  const [fault] = await searchFaults(site, index);
  if (fault) throw new BuildFailed(`Поисковый указатель негоден: ${fault.file}: ${fault.message}`);
}

if (import.meta.main) {
  const [, , site = '', into = '', settings = '{}'] = process.argv;
  // Readers and editors go first.
  setPriority(10);
  process.once('disconnect', () => process.exit(1));
  process.send?.(await indexAside(site, into, JSON.parse(settings) as IndexSettings), () => {
    process.disconnect();
  });
}
