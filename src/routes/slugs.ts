import { published, type Entry } from '../content.ts';
import type { CollectionName } from '../collections/index.ts';

/** `getStaticPaths` of a page that shows one entry of a collection: a path per slug under the name of the parameter. */
export function slugsOf(collection: CollectionName, parameter = 'slug') {
  return async () =>
    (await published<CollectionName>(collection)).map((entry: Entry) => ({
      params: { [parameter]: entry.id },
    }));
}
