import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { shardFile, type Core, type StoredShard } from '../query/data.ts';
import { Library } from '../query/library.ts';
import type { StoredVocabulary } from '../query/vocabulary.ts';

/** The stored data of an indexed site, read from disk. */
export function libraryOf(site: string): Library {
  const read = async <T>(name: string): Promise<T> =>
    JSON.parse(await readFile(path.join(site, 'search-data', name), 'utf8')) as T;
  return new Library({
    core: () => read<Core>('core.json'),
    shard: (beginning) => read<StoredShard>(shardFile(beginning)),
    vocabulary: () => read<StoredVocabulary>('vocabulary.json'),
  });
}
