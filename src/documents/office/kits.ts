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
const version = 'docx 9.15.2, fflate 0.8.3, 2';
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
    const name = nameOf(entry);
    const written = isWritten(entry);
    const chosen = filesFor(entry, await downloadsOf(entry));
    for (const { address, bytes } of chosen) files.set(address, bytes);
    if (!written && chosen.length === 0) continue;
    papers.push({
      name,
      note: noteOf(entry),
      ...(written ? { text: await textOf(entry), own: entry.collection === 'parts' } : {}),
      files: chosen.map(({ address, format, title }) => ({
        address,
        ending: format.toLowerCase(),
        ...(written ? { name: nameBeside(name, title), twin: !isSlides(entry) } : {}),
      })),
    });
  }
  const kit: Kit = {
    title: meeting.data.title,
    address: absolute(addressOf(meeting)),
    time: timeOf(meeting).toISOString(),
    papers,
  };
  return { kit, files };
}

/** «Протокол, бланк для ручки»; what says the name already stays as it is: «Слайды для экрана». */
function nameBeside(name: string, title: string): string {
  if (title.startsWith(name)) return title;
  return `${name}, ${title.charAt(0).toLowerCase()}${title.slice(1)}`;
}

function isSlides(entry: Entry): boolean {
  return entry.collection === 'parts' && entry.data.kind === 'slides';
}

/** Files of an entry that go into a kit as they are. */
function filesFor(entry: Entry, all: readonly Download[]): readonly Download[] {
  // What is written is written by the kit itself; sheets for the pen and slides go along.
  if (isWritten(entry)) return all.filter(({ format }) => format === 'PDF');
  // One is enough to carry, and of a leaflet the one for the printer that every school has.
  return [all.find(({ address }) => address.includes('-black')) ?? all[0]].filter(
    (file) => file !== undefined,
  );
}

/**
 * A kit as its page carries it, to be filled in: addresses have the base in front. Sheets for the pen stay out, since
 * their twins are filled in and everything has to come over a poor network first.
 */
export async function kitOf(meeting: Entry<'meetings'>, downloadsOf: DownloadsOf): Promise<Kit> {
  const { kit } = await gather(meeting, downloadsOf);
  const papers = kit.papers.map((paper) => ({
    ...paper,
    files: (paper.files ?? [])
      .filter(({ twin }) => !twin)
      .map((file) => ({ ...file, address: href(file.address) })),
  }));
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
    note: `${counted(countFiles(kit), 'файл', 'файла', 'файлов')} по порядку собрания, с описью.`,
  };
}

function countFiles({ papers }: Kit): number {
  return papers.reduce((sum, { text, files = [] }) => sum + (text ? 1 : 0) + files.length, 0);
}

function nameOf(entry: Entry): string {
  const label = entry.collection === 'parts' ? entryKind(entry) : entry.data.title;
  return entry.collection === 'leaflets' ? `Листовка ${label}` : label;
}

function noteOf(entry: Entry): string {
  return 'description' in entry.data ? entry.data.description : entry.data.title;
}
