import { addressOf, entriesOf, partsOf, type Entry } from '../../content.ts';
import { entryKind } from '../../words/entryKind.ts';
import { hashOf, openCache } from '../../pictures/cache.ts';
import { absolute, href } from '../../routes/links.ts';
import { counted } from '../../words/format.ts';
import { saveName, type Download } from '../download.ts';
import { kitArchive, type Kit, type Paper } from '../kit/kit.ts';
import { timeOf } from './ofEntry.ts';
import { isWritten, textOf } from './texts.ts';

/** Anything changed in how archives are written gives every one of them anew. */
const version = 'docx 9.15.2, fflate 0.8.3, 1';
const cache = openCache('kits');

/** What may be had of an entry; given by the list of files, which knows kits too. */
export type DownloadsOf = (entry: Entry) => Promise<readonly Download[]>;

/** A kit with its files: papers by number, forms, registers, leaflets. */
async function gather(meeting: Entry<'meetings'>, downloadsOf: DownloadsOf) {
  const { forms, registers, leaflets } = meeting.data;
  const entries: Entry[] = [
    ...(await partsOf(meeting.id)),
    ...(await entriesOf('forms', forms)),
    ...(await entriesOf('registers', registers)),
    ...(await entriesOf('leaflets', leaflets)),
  ];
  const files = new Map<string, Uint8Array>();
  const papers: Paper[] = [];
  for (const entry of entries) {
    const about = { name: nameOf(entry), note: noteOf(entry) };
    if (isWritten(entry))
      papers.push({ ...about, text: await textOf(entry), own: entry.collection === 'parts' });
    else {
      // One is enough to carry, and of a leaflet the one for the printer that every school has.
      const all = await downloadsOf(entry);
      const first = all.find(({ address }) => address.includes('-black')) ?? all[0];
      if (!first) continue;
      files.set(first.address, first.bytes);
      const ending = first.format.toLowerCase();
      papers.push({ ...about, file: { address: first.address, ending } });
    }
  }
  const kit: Kit = {
    title: meeting.data.title,
    address: absolute(addressOf(meeting)),
    time: timeOf(meeting).toISOString(),
    papers,
  };
  return { kit, files };
}

/** A kit as its page carries it, to be filled in: addresses have the base in front. */
export async function kitOf(meeting: Entry<'meetings'>, downloadsOf: DownloadsOf): Promise<Kit> {
  const { kit } = await gather(meeting, downloadsOf);
  const papers = kit.papers.map((paper) =>
    paper.file ? { ...paper, file: { ...paper.file, address: href(paper.file.address) } } : paper,
  );
  return { ...kit, papers };
}

/** A form as its page carries it: a kit of one paper. */
export async function formKit(form: Entry<'forms'>): Promise<Kit> {
  const { title, description } = form.data;
  const paper = { name: title, note: description, text: await textOf(form), own: true };
  return {
    title,
    address: absolute(addressOf(form)),
    time: timeOf(form).toISOString(),
    papers: [paper],
  };
}

/** The archive of a kit with blank papers. */
export async function kitFile(
  meeting: Entry<'meetings'>,
  downloadsOf: DownloadsOf,
): Promise<Download> {
  const { kit, files } = await gather(meeting, downloadsOf);
  const sums = Array.from(files, ([address, bytes]) => [address, hashOf(bytes)]);
  const key = JSON.stringify([version, kit, sums]);
  const read = (address: string) => Promise.resolve(files.get(address) ?? new Uint8Array());
  return {
    address: `/files/meetings/${meeting.id}/${meeting.id}.zip`,
    title: 'Весь комплект, чистые бланки',
    saveAs: saveName(meeting.data.title, 'zip'),
    format: 'ZIP',
    bytes: await cache.get(key, () => kitArchive(kit, {}, read)),
    note: `${counted(kit.papers.length, 'файл', 'файла', 'файлов')} по порядку собрания, с описью.`,
  };
}

function nameOf(entry: Entry): string {
  const label = entry.collection === 'parts' ? entryKind(entry) : entry.data.title;
  return entry.collection === 'leaflets' ? `Листовка ${label}` : label;
}

function noteOf(entry: Entry): string {
  return 'description' in entry.data ? entry.data.description : entry.data.title;
}
