import { collections, type CollectionName } from '../collections/index.ts';
import { remember } from '../memory/remember.ts';
import { published, type Entry } from './entries.ts';

/** Every published entry of every collection, in the order of the collections. */
export const everyEntry = remember('everyEntry', async (): Promise<Entry[]> => {
  const names = Object.keys(collections) as CollectionName[];
  return (await Promise.all(names.map((name) => published<CollectionName>(name)))).flat();
});
