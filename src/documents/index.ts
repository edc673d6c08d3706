/** Files made of entries: what a page may offer, and what an endpoint writes. */
import { published, type Entry } from '../content.ts';
import type { Beside, Download } from './download.ts';
import { printedFormats } from './leaflets/ofEntry.ts';
import { kitFile } from './office/kits.ts';
import { excelFile, wordFiles } from './office/ofEntry.ts';

export type { Beside, Download } from './download.ts';
export { printedFormats, type Printed } from './leaflets/ofEntry.ts';

/** What a reader may take of an entry, in the order in which a page offers it. */
export async function downloadsOf(entry: Entry): Promise<Download[]> {
  if (entry.collection === 'registers') return [await excelFile(entry)];
  if (entry.collection === 'leaflets')
    return (await printedFormats(entry)).flatMap(({ downloads }) => downloads);
  if (entry.collection === 'meetings') return [await kitFile(entry, downloadsOf)];
  return wordFiles(entry);
}

/** Every file made of entries, with what pages show of them. */
export async function everyFile(): Promise<Beside[]> {
  const files: Beside[] = [];
  for (const collection of ['forms', 'parts', 'guides', 'registers', 'meetings'] as const)
    for (const entry of await published(collection)) files.push(...(await downloadsOf(entry)));
  for (const leaflet of await published('leaflets'))
    for (const { downloads, sheets } of await printedFormats(leaflet))
      files.push(...downloads, ...sheets);
  return files;
}
