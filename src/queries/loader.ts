import { readdir, readFile } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Loader, LoaderContext } from 'astro/loaders';
import { contentRoot } from './root.ts';
import { splitSource } from './source.ts';

/**
 * Loads `content/<name>/<slug>/index.mdx`; the folder is the entry's id. Astro's own loader is not used because of
 * its YAML (see {@link splitSource}). Bodies are compiled by `@astrojs/mdx`, as with the loader of Astro.
 */
export function entryLoader(name: string): Loader {
  const folder = resolve(contentRoot, name);
  return {
    name: 'entry-loader',
    load: async (context) => {
      await loadAll(folder, context);
      context.watcher?.add(folder);
      for (const event of ['add', 'change', 'unlink'])
        context.watcher?.on(event, (path: string) => {
          if (path.startsWith(folder)) void loadAll(folder, context);
        });
    },
  };
}

async function loadAll(folder: string, context: LoaderContext): Promise<void> {
  const present = await slugsIn(folder);
  for (const id of context.store.keys()) if (!present.includes(id)) context.store.delete(id);
  await Promise.all(present.map((id) => loadOne(id, join(folder, id, 'index.mdx'), context)));
}

async function slugsIn(folder: string): Promise<string[]> {
  const items = await readdir(folder, { withFileTypes: true }).catch(() => []);
  return items.filter((item) => item.isDirectory()).map(({ name }) => name);
}

async function loadOne(id: string, file: string, context: LoaderContext): Promise<void> {
  const source = await readFile(file, 'utf8');
  const { data, body } = splitSource(source);
  const filePath = relative(fileURLToPath(context.config.root), file);
  context.store.set({
    id,
    data: await context.parseData({ id, data, filePath: file }),
    body,
    filePath,
    // The same text in another folder is another entry: its pictures and its compiled body are elsewhere.
    digest: context.generateDigest(`${filePath}\n${source}`),
    deferredRender: true,
  });
}
