import { existsSync } from 'node:fs';
import path from 'node:path';
import { filesIn } from '../files.ts';
import { withoutTwins } from '../twins.ts';

/** What the index consists of. */
const folders = ['pagefind', 'search-data'];

/** A search index in a folder, held against that of a release; paths from the root of a site. */
export interface Indexed {
  readonly files: readonly string[];
  readonly written: readonly string[];
  readonly removed: readonly string[];
}

/** Files of the search index of a site. */
export function indexFiles(site: string): string[] {
  return folders.flatMap((folder) => {
    const home = path.join(site, folder);
    return existsSync(home) ? withoutTwins(filesIn(home)).map((file) => `${folder}/${file}`) : [];
  });
}
