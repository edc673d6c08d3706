/** Search in a browser: what the query layer needs is fetched, and only when it is wanted. */
import { shardFile, type Core, type StoredShard } from '../../search/query/data.ts';
import { Engine } from '../../search/query/engine.ts';
import { Library } from '../../search/query/library.ts';
import { TextIndex, type PagefindApi } from '../../search/query/textIndex.ts';
import type { StoredVocabulary } from '../../search/query/vocabulary.ts';

interface PagefindModule {
  readonly createInstance: (options: object) => PagefindApi;
}

export interface SiteSearch {
  readonly engine: Engine;
  readonly library: Library;
  /** Pagefind's index; asked for a second time after a failure, it asks the network again. */
  readonly text: () => Promise<TextIndex>;
}

let opened: SiteSearch | undefined;

/**
 * The search of a site; nothing is fetched yet.
 * @param base address of the section's root, `/` or `/digital/`
 */
export function openSearch(base: string): SiteSearch {
  if (opened) return opened;
  const read = async <T>(name: string): Promise<T> => {
    const response = await fetch(`${base}search-data/${name}`);
    if (!response.ok) throw new Error(`${name}: ${String(response.status)}`);
    return (await response.json()) as T;
  };
  const library = new Library({
    core: () => read<Core>('core.json'),
    shard: (beginning) => read<StoredShard>(shardFile(beginning)),
    vocabulary: () => read<StoredVocabulary>('vocabulary.json'),
  });
  const text = keepUnlessFailed(() => loadText(base));
  opened = { library, text, engine: new Engine(library, text) };
  return opened;
}

async function loadText(base: string): Promise<TextIndex> {
  const bundle = `${base}pagefind/`;
  const { createInstance } = (await import(
    /* @vite-ignore */ `${bundle}pagefind.js`
  )) as PagefindModule;
  // A search takes milliseconds; a worker would fetch Pagefind's code a second time.
  return new TextIndex(createInstance({ basePath: bundle, noWorker: true }));
}

function keepUnlessFailed<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return async () => {
    made ??= make();
    try {
      return await made;
    } catch (error) {
      made = undefined;
      throw error;
    }
  };
}
