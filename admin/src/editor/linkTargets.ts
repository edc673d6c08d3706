/** Every page that a text may lead to, by title. */
import { collections } from '../../../src/collections/index.ts';
import { everyEntry, slugOf } from '../entries/lookup.ts';
import { fieldValues } from '../format/listed.ts';
import type { LinkTarget } from './services.ts';

const minute = 60_000;
let cache: { readonly at: number; readonly targets: Promise<LinkTarget[]> } | undefined;

/** Asked for once a minute at most. */
export function linkTargets(): Promise<LinkTarget[]> {
  if (cache && Date.now() - cache.at < minute) return cache.targets;
  const targets = Promise.all(Object.keys(collections).map(targetsOf)).then((all) => all.flat());
  cache = { at: Date.now(), targets };
  targets.catch(() => {
    cache = undefined;
  });
  return targets;
}

async function targetsOf(collection: string): Promise<LinkTarget[]> {
  const loaded = await everyEntry(collection);
  return loaded.flatMap(({ data, file }) => {
    const fields = fieldValues(data);
    const slug = slugOf(file.path);
    const address = addressOf(collection, slug, fields);
    const { title } = fields;
    return address === undefined
      ? []
      : [{ address, title: typeof title === 'string' ? title : slug }];
  });
}

function addressOf(
  collection: string,
  slug: string,
  { guide, meeting }: Readonly<Record<string, unknown>>,
): string | undefined {
  switch (collection) {
    case 'pages':
      return `/${slug}/`;
    case 'chapters':
      return typeof guide === 'string' ? `/guides/${guide}/${slug}/` : undefined;
    case 'parts':
      return typeof meeting === 'string' ? `/meetings/${meeting}/${slug}/` : undefined;
    case 'glossary':
    case 'questions':
      return `/${collection}/#${slug}`;
    default:
      return `/${collection}/${slug}/`;
  }
}
