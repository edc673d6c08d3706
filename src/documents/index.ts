/** Files made of entries: what a page may offer, and what an endpoint writes. */
import type { CollectionName } from '../collections/index.ts';
import { entriesOf, entryOf, published, type Entry } from '../content.ts';
import { remember } from '../memory/remember.ts';
import type { Beside, Download } from './download.ts';
import { printedFormats as printLeaflet } from './leaflets/ofEntry.ts';
import { kitFile } from './office/kits.ts';
import { excelFile, wordFiles } from './office/ofEntry.ts';

export type { Beside, Download } from './download.ts';
export type { Printed } from './leaflets/ofEntry.ts';

const printed = remember('printedFormats', async (id: string) =>
  printLeaflet(await entryOf('leaflets', id)),
);

/** The formats of a leaflet, printed. */
export async function printedFormats({ id }: Entry<'leaflets'>) {
  return printed(id);
}

const downloads = remember('downloads', async (collection: CollectionName, id: string) => {
  const [entry] = await entriesOf<CollectionName>(collection, [id]);
  if (!entry) return [];
  if (entry.collection === 'registers') return [await excelFile(entry)];
  if (entry.collection === 'leaflets')
    return (await printedFormats(entry)).flatMap(({ downloads: own }) => own);
  if (entry.collection === 'meetings') return [await kitFile(entry, downloadsOf)];
  return wordFiles(entry);
});

/** What a reader may take of an entry, in the order in which a page offers it. */
export async function downloadsOf({ collection, id }: Entry): Promise<readonly Download[]> {
  return downloads(collection, id);
}

const filesOf = remember(
  'filesMadeOf',
  async (collection: CollectionName, id: string): Promise<readonly Beside[]> => {
    const sheets =
      collection === 'leaflets' ? (await printed(id)).flatMap((one) => one.sheets) : [];
    return [...(await downloads(collection, id)), ...sheets];
  },
);

/** Collections whose entries files are made of. */
const making = ['forms', 'parts', 'guides', 'registers', 'leaflets', 'meetings'] as const;

/** Every file made of entries, with what pages show of them. */
export async function everyFile(): Promise<readonly Beside[]> {
  const files: Beside[] = [];
  for (const collection of making)
    for (const { id } of await published(collection))
      files.push(...(await filesOf(collection, id)));
  return files;
}

/** The bytes of a file made of an entry, by its address: its second and third part name the entry. */
export async function madeFile(address: string): Promise<Uint8Array | undefined> {
  const [, , name, id = ''] = address.split('/');
  const collection = making.find((other) => other === name);
  if (!collection) return undefined;
  const known = (await entriesOf<CollectionName>(collection, [id])).length > 0;
  const files = known ? await filesOf(collection, id) : [];
  return files.find((file) => file.address === address)?.bytes;
}
