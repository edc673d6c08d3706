import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { serve } from '../../publish/serve.ts';
import { libraryOf } from '../../src/search/index/stored.ts';
import { Engine } from '../../src/search/query/engine.ts';
import { TextIndex, type PagefindApi } from '../../src/search/query/textIndex.ts';

/** The head of a list of results: address from the section's root, and everything that is said there. */
export interface Result {
  readonly address: string;
  readonly text: string;
}

/** Something that answers questions, best first; at most ten results. */
export type Search = (question: string) => Promise<readonly Result[]>;

export interface SiteSearch {
  readonly ours: Search;
  /** Pagefind as it comes, over the same index. */
  readonly plain: Search;
  readonly close: () => Promise<void>;
}

interface PagefindModule {
  readonly createInstance: (options: object) => PagefindApi;
}

const shown = 10;

/** Opens the search of a built site in Node: the same modules that a browser runs, over a loopback server. */
export async function openSearch(site: string): Promise<SiteSearch> {
  const server = await serve({ root: site });
  const file = path.resolve(site, 'pagefind/pagefind.js');
  const { createInstance } = (await import(pathToFileURL(file).href)) as PagefindModule;
  const api = createInstance({ basePath: `${server.url}pagefind/`, noWorker: true });
  const text = new TextIndex(api);
  const engine = new Engine(libraryOf(site), () => Promise.resolve(text));
  const read = async (ids: readonly string[]): Promise<Result[]> => {
    const records = await Promise.all(ids.slice(0, shown).map((id) => text.record(id)));
    return records.flatMap((record) =>
      record
        ? [
            {
              address: record.url.replace(server.url, '/'),
              text: [...Object.values(record.meta), record.content].join(' '),
            },
          ]
        : [],
    );
  };
  return {
    ours: async (question) => {
      const { reading } = await engine.byName(question);
      return read((await engine.everywhere(reading)).map(({ id }) => id));
    },
    plain: async (question) => read((await text.find(question)).map(({ id }) => id)),
    close: () => server.close(),
  };
}
