import { remember } from '../memory/remember.ts';
import { addressOf, shortAddressOf } from './addresses.ts';
import { everyEntry } from './everyEntry.ts';
import { listPages } from './listPages.ts';
import { everyPage } from './pages.ts';

/** An address that only leads on. */
export interface Moved {
  readonly from: string;
  readonly to: string;
}

/**
 * Short addresses and old ones (`aliases`), with where they lead. Throws when two entries claim one address:
 * a reader would come to either by chance.
 */
export const movedAddresses = remember('movedAddresses', async (): Promise<Moved[]> => {
  const pages = [...(await everyPage()), ...(await listPages())];
  const short = pages.map(({ address: to }) => ({ from: shortAddressOf(to), to }));
  const old = (await everyEntry()).flatMap((entry) =>
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
});

const destinations = remember(
  'destinations',
  async () => new Map((await movedAddresses()).map(({ from, to }) => [from, to])),
);

/** Where an address that only leads on leads to. */
export const destinationOf = remember('destinationOf', async (from: string) =>
  (await destinations()).get(from),
);
