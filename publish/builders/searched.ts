/** A builder whose sites get their search index: at once where there is none, else a moment after the pages. */
import { existsSync, linkSync, mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import type { SynonymGroup } from '../../src/search/query/synonyms.ts';
import { indexSite } from '../../src/search/index/indexSite.ts';
import type { Builder, Built, Snapshot } from '../builder.ts';
import { filesIn } from '../files.ts';
import { linkWhenSame } from './compare.ts';

/** What the index consists of. */
const folders = ['pagefind', 'search-data'];
/** Under saves without a pause the index follows at least this often, milliseconds. */
const patience = 10_000;

/**
 * Readers get a new text without waiting for the index: the one before is carried on, and the builder says that it is
 * behind. The next build, when nothing else has changed, makes the index.
 */
export function withSearch(builder: Builder, clock: () => number = Date.now): Builder {
  /** Since when the index of the last site is older than its pages; a new process does not know. */
  let behindSince: number | undefined = 0;
  let indexedWith = '';

  async function build(snapshot: Snapshot, into: string, previous?: string): Promise<Built> {
    const { written, removed } = await builder.build(snapshot, into, previous);
    const changed = [...written, ...removed].some(isSearched);
    const waited = behindSince !== undefined && clock() - behindSince > patience;
    const { base, synonyms } = settingsOf(snapshot.root);
    if (changed || JSON.stringify(synonyms) !== indexedWith) behindSince ??= clock();
    const old = previous !== undefined && existsSync(path.join(previous, 'pagefind'));
    if (old && (behindSince === undefined || (changed && !waited))) {
      for (const file of indexFiles(previous)) link(previous, into, file);
      return { written, removed };
    }
    await indexSite({ folder: into, base, synonyms });
    behindSince = undefined;
    indexedWith = JSON.stringify(synonyms);
    const files = indexFiles(into);
    const present = new Set(files);
    const before = previous === undefined ? [] : indexFiles(previous);
    const same = (file: string): boolean =>
      previous !== undefined && linkWhenSame(path.join(previous, file), path.join(into, file));
    return {
      written: [...written, ...files.filter((file) => !same(file))],
      removed: [...removed, ...before.filter((file) => !present.has(file))],
    };
  }

  return { build, isBehind: () => behindSince !== undefined, close: () => builder.close() };
}

function isSearched(file: string): boolean {
  return file.endsWith('.html') || file.startsWith('files/');
}

function indexFiles(site: string): string[] {
  return folders.flatMap((folder) => {
    const home = path.join(site, folder);
    return existsSync(home) ? filesIn(home).map((file) => `${folder}/${file}`) : [];
  });
}

function link(from: string, to: string, file: string): void {
  mkdirSync(path.dirname(path.join(to, file)), { recursive: true });
  linkSync(path.join(from, file), path.join(to, file));
}

function settingsOf(root: string): { base: string; synonyms: SynonymGroup[] } {
  const read = (name: string): unknown =>
    parse(readFileSync(path.join(root, `settings/${name}.yaml`), 'utf8'), { schema: 'core' });
  const { base = '/' } = read('site') as { base?: string };
  const { groups } = read('synonyms') as { groups: SynonymGroup[] };
  return { base: process.env['SITE_BASE'] ?? base, synonyms: groups };
}
