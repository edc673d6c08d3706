/** A builder whose sites get their search index: at once where there is none, else as soon as it is made aside. */
import { existsSync, linkSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import type { SynonymGroup } from '../../src/search/query/synonyms.ts';
import type { Builder, Built, Snapshot } from '../builder.ts';
import { childIndexer } from './childIndexer.ts';
import type { Indexer } from './childIndexer.ts';
import { indexFiles } from './indexFiles.ts';
import type { Indexed } from './indexFiles.ts';
import type { IndexSettings } from './indexer.ts';

export interface SearchedOptions {
  /** Folder for an index that is being made, on the file system of the releases. */
  readonly aside: string;
  /** Folder for what was made once, texts of files among it; `SITE_CACHE_DIR` by default. */
  readonly made?: string;
  /** In a process of its own by default. */
  readonly indexer?: Indexer;
}

/**
 * Readers get a new text without waiting for the index: the one before is carried on, a new one is made aside of the
 * release that readers see, and the next build takes it in.
 */
export function withSearch(
  builder: Builder,
  { aside, made, indexer = childIndexer(`${aside}-pages`, made) }: SearchedOptions,
): Builder {
  /** Counts the states of the pages; what a process before this one has indexed nobody knows. */
  let state = 1;
  let indexed = 0;
  /** What was indexed in a state before this one is of another release. */
  let oldest = 0;
  /** The release that the last build became. */
  let own: string | undefined;
  let settings: IndexSettings | undefined;
  const readSettings = settingsReader();
  /** The state that the index of the last build is of, until readers have it. */
  let brought: number | undefined;
  let ready: Ready | undefined;
  let running: Promise<void> | undefined;

  /** An index of pages that readers have not got, or that is broken, is of no use. */
  function drop(): void {
    ready = undefined;
    state += 1;
    oldest = state;
  }

  async function build(snapshot: Snapshot, into: string, previous?: string, isCopy = false) {
    const built = await builder.build(snapshot, into, previous, isCopy);
    const now = readSettings(snapshot.root);
    // Somebody has shown readers another release.
    if (own !== undefined && own !== previous) drop();
    const changed = [...built.written, ...built.removed].some(isSearched);
    if (changed || (settings && JSON.stringify(now) !== JSON.stringify(settings))) state += 1;
    settings = now;
    brought = undefined;
    if (previous === undefined || !existsSync(path.join(previous, 'pagefind'))) {
      const { files } = await indexer.index(into, into, now);
      brought = state;
      return { ...built, written: [...built.written, ...files] };
    }
    if (ready) {
      try {
        return takeIn(ready, built, { into, previous, isCopy });
      } catch (error) {
        // What cannot be taken in must not stop every publication after it.
        drop();
        throw error;
      }
    }
    if (!isCopy) for (const file of indexFiles(previous)) link(previous, into, file);
    return built;
  }

  /** The index that was made aside, in place of the one before. */
  function takeIn(
    { index: made, state: of }: Ready,
    built: Built,
    { into, previous, isCopy }: { into: string; previous: string; isCopy: boolean },
  ): Built {
    const fresh = new Set(made.written);
    for (const file of made.removed) rmSync(path.join(into, file), { force: true });
    for (const file of made.files) {
      if (isCopy && !fresh.has(file)) continue;
      rmSync(path.join(into, file), { force: true });
      link(fresh.has(file) ? aside : previous, into, file);
    }
    brought = of;
    return {
      written: [...built.written, ...made.written],
      removed: [...built.removed, ...made.removed],
    };
  }

  async function make(live: string, of: number, with_: IndexSettings): Promise<void> {
    rmSync(aside, { recursive: true, force: true });
    mkdirSync(aside, { recursive: true });
    const index = await indexer.index(live, aside, with_);
    if (of >= oldest) ready = { index, state: of };
  }

  return {
    ...(builder.patches === undefined ? {} : { patches: builder.patches }),
    build,
    isBehind: () => indexed < state,
    shown(live) {
      own = live;
      if (brought === undefined) return;
      indexed = brought;
      ready = undefined;
      brought = undefined;
    },
    forget() {
      drop();
      builder.forget?.();
    },
    // Nobody knows what a process before this one has indexed; and the renderer wants to be warm.
    hasMore: () => ready !== undefined || settings === undefined,
    catchUp(live) {
      if (indexed >= state || !settings) return undefined;
      if (ready) return Promise.resolve();
      running ??= make(live, state, settings).finally(() => (running = undefined));
      return running;
    },
    async close() {
      indexer.close();
      await running?.catch(() => undefined);
      rmSync(aside, { recursive: true, force: true });
      await builder.close();
    },
  };
}

/** An index that was made aside. */
interface Ready {
  readonly index: Indexed;
  readonly state: number;
}

function isSearched(file: string): boolean {
  return file.endsWith('.html') || file.startsWith('files/');
}

function link(from: string, to: string, file: string): void {
  mkdirSync(path.dirname(path.join(to, file)), { recursive: true });
  linkSync(path.join(from, file), path.join(to, file));
}

/** @returns what reads the settings of a content, parsing only what is not as it was */
function settingsReader(): (root: string) => IndexSettings {
  const known = new Map<string, { readonly text: string; readonly parsed: unknown }>();
  const read = (root: string, name: string): unknown => {
    const text = readFileSync(path.join(root, `settings/${name}.yaml`), 'utf8');
    const before = known.get(name);
    if (before?.text === text) return before.parsed;
    const parsed: unknown = parse(text, { schema: 'core' });
    known.set(name, { text, parsed });
    return parsed;
  };
  return (root) => {
    const { base = '/' } = read(root, 'site') as { base?: string };
    const { groups } = read(root, 'synonyms') as { groups: SynonymGroup[] };
    return { base: process.env['SITE_BASE'] ?? base, synonyms: groups };
  };
}
