import { collections, type CollectionName } from '../collections/index.ts';
import { remember } from '../memory/remember.ts';
import { addressOf } from './addresses.ts';
import { published, type Entry } from './entries.ts';

/** A page that shows one entry. */
export interface SitePage {
  readonly entry: Entry;
  /** From the section's root, without base. */
  readonly address: string;
}

/** Every entry that has a page of its own (terms and questions share one), in the order of the collections. */
export const everyPage = remember('everyPage', async (): Promise<SitePage[]> => {
  const names = (Object.keys(collections) as CollectionName[]).filter(
    (name) => name !== 'glossary' && name !== 'questions',
  );
  const entries = (await Promise.all(names.map((name) => published<CollectionName>(name)))).flat();
  return entries.map((entry) => ({ entry, address: addressOf(entry) }));
});

const pagesByAddress = remember(
  'pagesByAddress',
  async () => new Map((await everyPage()).map(({ entry, address }) => [address, entry])),
);

/** The entry whose page stands at an address, if any. */
export const entryAt = remember('entryAt', async (address: string) =>
  (await pagesByAddress()).get(address),
);
