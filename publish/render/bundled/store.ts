/** Entries in memory, in place of Astro's content layer (`src/queries/store.ts`). A field of an entry is a source of its own. */
import { collections, type CollectionName } from '../../../src/collections/index.ts';
import { strictObject, type Fields } from '../../../src/fields/fields.ts';
import { printOf, standsFor } from '../../../src/memory/print.ts';
import { idOf, noteRead } from '../../../src/memory/reads.ts';
import type { Entry } from '../../../src/queries/entries.ts';
import { splitSource } from '../../../src/queries/source.ts';

/** What an entry consists of: its fields, and its text under a name that no field has. */
type Parts = Record<string, unknown>;
const textPart = '#body';
const anyPart = '#fields';

const parts = new Map<string, Parts>();
/** An entry stays one object for as long as the process lives; what it says is looked up when it is asked. */
const objects = new Map<string, Entry>();
const slugs = new Map<CollectionName, Set<string>>();

const partName = (entry: string, part: string) => `${entry}#${part}`;

export function storedEntries(collection: CollectionName): Promise<readonly Entry[]> {
  noteRead(idOf(`slugs ${collection}`));
  const found = [...(slugs.get(collection) ?? [])].map((id) => objectOf(collection, id));
  return Promise.resolve(found);
}

export function storedEntry(collection: CollectionName, slug: string): Promise<Entry | undefined> {
  noteRead(idOf(`entry ${collection}/${slug}`));
  const known = slugs.get(collection)?.has(slug) === true;
  return Promise.resolve(known ? objectOf(collection, slug) : undefined);
}

/**
 * Takes an entry in, in its new form, or out.
 * @param source its file; nothing when it is gone
 * @returns names of the sources that are different now
 * @throws when its fields are not valid
 */
export function putEntry(collection: CollectionName, slug: string, source?: string): string[] {
  const name = `${collection}/${slug}`;
  const before = parts.get(name);
  const after = source === undefined ? undefined : partsOf(collection, source);
  const own = slugs.get(collection) ?? new Set<string>();
  slugs.set(collection, own);
  if (after) {
    own.add(slug);
    parts.set(name, after);
  } else {
    own.delete(slug);
    parts.delete(name);
  }
  const all = new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})]);
  const changed = [...all].filter((part) => printOf(before?.[part]) !== printOf(after?.[part]));
  const came = before === undefined || after === undefined;
  return [
    ...(came ? [`slugs ${collection}`, `entry ${name}`] : []),
    ...changed.map((part) => partName(name, part)),
    ...(changed.length > 0 ? [partName(name, anyPart)] : []),
  ];
}

/** Zod compiles a schema when it is first asked: one for all entries of a collection. */
const schemas = new Map(
  Object.entries(collections).map(([name, { fields }]) => [name, strictObject<Fields>(fields)]),
);

function partsOf(collection: CollectionName, source: string): Parts {
  const { data, body } = splitSource(source);
  return { ...schemas.get(collection)?.parse(data), [textPart]: body };
}

function objectOf(collection: CollectionName, id: string): Entry {
  const name = `${collection}/${id}`;
  let object = objects.get(name);
  if (!object) {
    object = newObject(collection, id, name);
    objects.set(name, object);
  }
  return object;
}

function newObject(collection: CollectionName, id: string, name: string): Entry {
  const reads = new Map<string, number>();
  const read = (part: string): unknown => {
    let known = reads.get(part);
    if (known === undefined) {
      known = idOf(partName(name, part));
      reads.set(part, known);
    }
    noteRead(known);
    return parts.get(name)?.[part];
  };
  const data = new Proxy(
    {},
    {
      get: (_, field) => (typeof field === 'string' ? read(field) : undefined),
      has: (_, field) => typeof field === 'string' && read(field) !== undefined,
      ownKeys: () => {
        read(anyPart);
        return Object.keys(parts.get(name) ?? {}).filter((field) => field !== textPart);
      },
      getOwnPropertyDescriptor: (_, field) =>
        typeof field === 'string' && field in (parts.get(name) ?? {})
          ? { value: read(field), enumerable: true, configurable: true }
          : undefined,
    },
  );
  const entry = {
    id,
    collection,
    data,
    get body() {
      return read(textPart);
    },
  } as Entry;
  standsFor(entry, name);
  return entry;
}
