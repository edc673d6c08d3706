import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from 'fflate';

/** What Word opens first has to come first; the rest by name. */
const first = ['[Content_Types].xml', '_rels/.rels'];

/**
 * Packs an Office file anew, so that the same content gives the same bytes: times are given, random ids are numbered.
 * @param time for the properties of the document
 * @param change what a library cannot say, put into a part by its name
 */
export function repack(
  bytes: Uint8Array,
  time: Date,
  change: (xml: string, name: string) => string = (xml) => xml,
): Uint8Array {
  const files = unzipSync(bytes);
  const ids = new Map<string, string>();
  const names = Object.keys(files).sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1));
  const packed: Zippable = {};
  for (const name of names) {
    const file = files[name] ?? new Uint8Array();
    packed[name] = /\.(?:xml|rels)$/u.test(name)
      ? strToU8(change(settle(strFromU8(file), name, ids, time), name))
      : file;
  }
  // The earliest time a ZIP can hold: readers see the one in the properties.
  return zipSync(packed, { level: 9, mtime: '1980-01-01T00:00:00' });
}

function rank(name: string): number {
  const place = first.indexOf(name);
  return place < 0 ? first.length : place;
}

/** Ids of relations that the library draws by lot; its own are numbers. */
const drawn = /(?<=\b(?:r:id|Id)=")rId[a-z0-9_-]{15,}/gu;
const moment = /\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z/gu;

function settle(xml: string, name: string, ids: Map<string, string>, time: Date): string {
  const settled = xml.replace(drawn, (id) => {
    const known = ids.get(id) ?? `rIdLink${String(ids.size + 1)}`;
    ids.set(id, known);
    return known;
  });
  if (name !== 'docProps/core.xml') return settled;
  return settled.replace(moment, time.toISOString().replace(/\.\d+Z$/u, 'Z'));
}
