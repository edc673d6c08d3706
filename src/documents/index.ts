/** Files made of entries: what a page may offer, and what an endpoint writes. */
import type { CollectionName } from '../collections/index.ts';
import { entriesOf, entryOf, published, type Entry } from '../content.ts';
import { remember } from '../memory/remember.ts';
import type { Beside, Download } from './download.ts';
import { guideFile } from './guides/ofEntry.ts';
import { printedFormats as printLeaflet } from './leaflets/ofEntry.ts';
import { kitFile } from './office/kits.ts';
import { excelFile, wordFiles } from './office/ofEntry.ts';
import { paperFile } from './papers/ofEntry.ts';
import { printPlan } from './plan/file.ts';
import { slideFiles } from './slides/ofEntry.ts';

export type { Beside, Download } from './download.ts';
export type { Printed } from './leaflets/ofEntry.ts';
export { formKit, kitOf } from './office/kits.ts';

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
  if (entry.collection === 'parts' && entry.data.kind === 'slides')
    return [...(await slideFiles(entry)), ...(await wordFiles(entry))];
  if (entry.collection === 'forms' || entry.collection === 'parts')
    return [...(await paperFile(entry)), ...(await wordFiles(entry))];
  if (entry.collection === 'guides')
    return [...(await guideFile(entry)), ...(await wordFiles(entry))];
  return wordFiles(entry);
});

/** The files of the whole plan. */
export const planFiles = remember('planFiles', printPlan);

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
  return [...files, ...(await planFiles())];
}

/** The bytes of a file that is made, by its address: its second and third part name the entry, or it is the plan's. */
export async function madeFile(address: string): Promise<Uint8Array | undefined> {
  const [, , name, id = ''] = address.split('/');
  if (name === 'plan') return (await planFiles()).find((file) => file.address === address)?.bytes;
  const collection = making.find((other) => other === name);
  if (!collection) return undefined;
  const known = (await entriesOf<CollectionName>(collection, [id])).length > 0;
  const files = known ? await filesOf(collection, id) : [];
  return files.find((file) => file.address === address)?.bytes;
}
