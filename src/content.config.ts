import { defineCollection } from 'astro:content';
import { collections as types, type CollectionName } from './collections/index.ts';
import { strictObject } from './fields/fields.ts';
import { entryLoader } from './queries/loader.ts';

/** Astro's side of the content types: all that matters is said in `src/collections/`. */
const define = <N extends CollectionName>(name: N) =>
  defineCollection({
    loader: entryLoader(name),
    schema: strictObject<(typeof types)[N]['fields']>(types[name].fields),
  });

export const collections = {
  news: define('news'),
  guides: define('guides'),
  chapters: define('chapters'),
  leaflets: define('leaflets'),
  meetings: define('meetings'),
  parts: define('parts'),
  forms: define('forms'),
  registers: define('registers'),
  documents: define('documents'),
  events: define('events'),
  plan: define('plan'),
  organizations: define('organizations'),
  pages: define('pages'),
  glossary: define('glossary'),
  questions: define('questions'),
} satisfies Record<CollectionName, unknown>;
