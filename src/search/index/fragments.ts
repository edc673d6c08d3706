import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';

/** What Pagefind keeps of an indexed record; its file is named after the record's id. */
export interface Fragment {
  readonly id: string;
  /** From the section's root, without base. */
  readonly url: string;
  readonly content: string;
  readonly meta: Readonly<Record<string, string>>;
  readonly filters: Readonly<Record<string, readonly string[]>>;
}

const signature = 'pagefind_dcd';

/** Reads every indexed record of a Pagefind bundle, in the order of their ids; none where there is no bundle. */
export type FragmentReader = (bundle: string) => Fragment[];

/** A record whose file has the bytes of the reading before is not read again, but is the same object. */
export function fragmentReader(): FragmentReader {
  let before = new Map<string, { readonly bytes: Buffer; readonly fragment: Fragment }>();
  return (bundle) => {
    const folder = path.join(bundle, 'fragment');
    const files = existsSync(folder) ? readdirSync(folder) : [];
    const ids = files
      .filter((name) => name.endsWith(ending))
      .map((name) => path.basename(name, ending))
      .sort();
    before = new Map(
      ids.map((id) => {
        const bytes = readFileSync(fileOf(bundle, id));
        const known = before.get(id);
        return [id, known?.bytes.equals(bytes) ? known : { bytes, fragment: unpack(id, bytes) }];
      }),
    );
    return [...before.values()].map(({ fragment }) => fragment);
  };
}

/** One record. @throws {Error} when it is not there, or is none */
export function readFragment(bundle: string, id: string): Fragment {
  return unpack(id, readFileSync(fileOf(bundle, id)));
}

const ending = '.pf_fragment';

function fileOf(bundle: string, id: string): string {
  return path.join(bundle, 'fragment', `${id}${ending}`);
}

function unpack(id: string, bytes: Buffer): Fragment {
  const text = gunzipSync(bytes).toString('utf8');
  if (!text.startsWith(signature)) throw new Error(`${id} не похож на запись Pagefind.`);
  return { ...(JSON.parse(text.slice(signature.length)) as Omit<Fragment, 'id'>), id };
}
