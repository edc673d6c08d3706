/** What lies beside published entries and goes out with them. */
import path from 'node:path';
import type { CollectionName } from '../collections/index.ts';
import { remember } from '../memory/remember.ts';
import { everyEntry } from '../queries/everyEntry.ts';
import { contentRoot } from '../queries/root.ts';
import { publishedEnding } from './files.ts';
import { filesBeside } from './folders.ts';
import { renditionsOf, type Rendition } from './pictures.ts';
import { pictureEnding } from './renditions.ts';

const renditionsBeside = remember(
  'renditionsBeside',
  async (collection: CollectionName, id: string): Promise<readonly Rendition[]> => {
    const renditions: Rendition[] = [];
    for (const file of await filesBeside(collection, id, (name) => pictureEnding.test(name)))
      renditions.push(...(await renditionsOf(file)));
    return renditions;
  },
);

/** Every rendition of every picture. */
export const everyRendition = remember('everyRendition', async () => {
  const renditions: Rendition[] = [];
  // One at a time: each is read whole, and an archive of photos would not fit into memory at once.
  for (const { collection, id } of await everyEntry())
    renditions.push(...(await renditionsBeside(collection, id)));
  return renditions;
});

const renditionsByName = remember(
  'renditionsByName',
  async () => new Map((await everyRendition()).map((rendition) => [rendition.name, rendition])),
);

/** The rendition that is published under a name. */
export const renditionOf = remember('renditionOf', async (name: string) => {
  const rendition = (await renditionsByName()).get(name);
  if (!rendition) throw new Error(`There is no picture ${name}.`);
  return rendition;
});

const filesOf = remember('filesOf', async (collection: CollectionName, id: string) => {
  const files = await filesBeside(collection, id, (name) => publishedEnding(name) !== undefined);
  return files.map((file) => `${collection}/${id}/${path.basename(file)}`);
});

/** Files to download of published entries, `news/plan/blank.docx`; only of the kinds readers may have. */
export const everyAttached = remember('everyAttached', async () => {
  const lists = await Promise.all(
    (await everyEntry()).map(({ collection, id }) => filesOf(collection, id)),
  );
  return lists.flat();
});

/** Where a file lies on disk. */
export function fileAt(published: string): string {
  return path.join(contentRoot, published);
}
