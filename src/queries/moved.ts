import { addressOf, shortAddressOf } from './addresses.ts';
import { published } from './entries.ts';
import { listPages } from './listPages.ts';
import { everyPage } from './pages.ts';
import { collections, type CollectionName } from '../collections/index.ts';

/** An address that only leads on. */
export interface Moved {
  readonly from: string;
  readonly to: string;
}

/**
 * Short addresses and old ones (`aliases`), with where they lead. Throws when two entries claim one address:
 * a reader would come to either by chance.
 */
export async function movedAddresses(): Promise<Moved[]> {
  const pages = [...(await everyPage()), ...(await listPages())];
  const short = pages.map(({ address: to }) => ({ from: shortAddressOf(to), to }));
  const names = Object.keys(collections) as CollectionName[];
  const entries = (await Promise.all(names.map((name) => published<CollectionName>(name)))).flat();
  const old = entries.flatMap((entry) =>
    (entry.data.aliases as string[]).map((from) => ({ from, to: addressOf(entry) })),
  );
  const moved: Moved[] = [...short, ...old];
  const claimed = new Map<string, string>();
  for (const { from, to } of moved) {
    const other = claimed.get(from);
    if (other !== undefined)
      throw new Error(
        `Адрес ${from} занят дважды: ${other} и ${to}. Уберите его из прежних адресов одной из записей.`,
      );
    claimed.set(from, to);
  }
  return moved;
}
