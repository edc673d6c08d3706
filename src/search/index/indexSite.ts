import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import * as pagefind from 'pagefind';
import { shardFile, type Core } from '../query/data.ts';
import type { SynonymGroup } from '../query/synonyms.ts';
import { filesOf, type SiteFiles } from './fileRecords.ts';
import { kinds } from './kinds.ts';
import { emptyMemory, type IndexMemory } from './memory.ts';
import { shardsOf } from './names.ts';
import { readPages } from './pages.ts';
import { spellNames } from './spelling.ts';
import { vocabularyOf } from './vocabulary.ts';
import { countWords } from './words.ts';

export interface SiteToIndex {
  /** A finished site. */
  readonly folder: string;
  /** Where the index is written, as `pagefind/` and `search-data/`: into the site itself by default. */
  readonly into?: string;
  /** Prefix of every address in its pages, `/` or `/digital/`. */
  readonly base: string;
  readonly synonyms: readonly SynonymGroup[];
  /**
   * Puts a file of the index into its place; its folder is there. Most are the same as before: who has them need not write
   * them.
   */
  readonly put?: (file: string, bytes: Uint8Array) => void;
}

/** Of Pagefind's files those that our own search never asks for. */
const unused = new Set([
  'pagefind-component-ui.css',
  'pagefind-component-ui.js',
  'pagefind-highlight.js',
  'pagefind-modular-ui.css',
  'pagefind-modular-ui.js',
  'pagefind-ui.css',
  'pagefind-ui.js',
  'pagefind-worker.js',
  'wasm.unknown.pagefind',
]);

/**
 * Indexes a finished site: Pagefind over the whole text, and beside it names, words and synonyms for the query layer.
 * The same site gives the same bytes. An index that was there before is replaced.
 * @param memory of a process that indexes a site again and again; when this throws, it is of no more use
 * @returns the number of indexed records: pages, questions, terms, files
 * @throws {Error} when Pagefind cannot read, or a disk cannot be written to
 */
export async function indexSite(site: SiteToIndex, memory?: IndexMemory): Promise<number> {
  if (memory) return indexWith(site, memory);
  const parts = mkdtempSync(path.join(tmpdir(), 'search-'));
  try {
    return await indexWith(site, emptyMemory(parts));
  } finally {
    rmSync(parts, { recursive: true, force: true });
  }
}

async function indexWith(site: SiteToIndex, memory: IndexMemory): Promise<number> {
  const { folder, into = folder, synonyms, put = writeFileSync } = site;
  const bundle = path.join(into, 'pagefind');
  const data = path.join(into, 'search-data');
  for (const old of [bundle, data]) rmSync(old, { recursive: true, force: true });
  mkdirSync(path.join(data, 'names'), { recursive: true });

  const { files: indexed, offered } = await askPagefind(site, memory);
  for (const part of new Set([...indexed.keys()].map((name) => path.dirname(name))))
    mkdirSync(path.join(bundle, part), { recursive: true });
  for (const [name, bytes] of indexed) put(path.join(bundle, name), bytes);

  const found = memory.readFragments(bundle);
  const texts = memory.readTexts(found);
  const fragments = spellNames(found, countWords(found, texts));
  const words = countWords(fragments, texts);
  const shards = shardsOf(fragments, words);
  const core: Core = {
    synonyms,
    shards: [...shards.keys()].join(' '),
    kinds,
    pages: fragments.length,
  };
  const files = new Map<string, unknown>([
    ['core.json', core],
    ['vocabulary.json', vocabularyOf(words, synonyms)],
    ['files.json', storedFiles(offered)],
    ...[...shards].map(([beginning, shard]): [string, unknown] => [shardFile(beginning), shard]),
  ]);
  for (const [name, value] of files) put(path.join(data, name), Buffer.from(JSON.stringify(value)));
  return fragments.length;
}

/** Files by page, as the results need them. */
function storedFiles({ byPage }: SiteFiles): Record<string, string[][]> {
  return Object.fromEntries(
    [...byPage].map(([page, files]) => [
      page,
      files.map(({ address, title, about }) => [address, title, about]),
    ]),
  );
}

/** @returns Pagefind's bundle by path inside, and the files that the pages of the site offer */
async function askPagefind(
  { folder, base }: SiteToIndex,
  { parts, pages: known, keysOf }: IndexMemory,
): Promise<{ files: Map<string, Uint8Array>; offered: SiteFiles }> {
  const { index, errors } = await pagefind.createIndex({ forceLanguage: 'ru' });
  if (!index) throw new Error(`Поисковый указатель не создан: ${errors.join('; ')}`);
  const pages = readPages(folder, base, parts, known);
  // Pagefind is a process of its own: files are read meanwhile.
  const [whole, offered] = await Promise.all([
    index.addDirectory({ path: parts }),
    filesOf(pages, folder, keysOf),
  ]);
  const failed = [...whole.errors];
  // Pagefind takes them in the order of asking, and numbers records by it: the same site must give the same bytes.
  const records = [...pages.flatMap(({ sections }) => sections), ...offered.records];
  const added = await Promise.all(
    records.map((record) => index.addCustomRecord({ ...record, language: 'ru' })),
  );
  failed.push(...added.flatMap((one) => one.errors));
  const made = await index.getFiles();
  failed.push(...made.errors);
  await index.deleteIndex();
  await pagefind.close();
  if (failed.length > 0) throw new Error(`Поисковый указатель не создан: ${failed.join('; ')}`);
  const files = new Map(
    made.files.filter((file) => !unused.has(file.path)).map((file) => [file.path, file.content]),
  );
  return { files, offered };
}
