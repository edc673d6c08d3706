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

/** Every indexed record of a Pagefind bundle, by id; none where there is no bundle. */
export function readFragments(bundle: string): Fragment[] {
  const folder = path.join(bundle, 'fragment');
  const files = existsSync(folder) ? readdirSync(folder) : [];
  return files
    .filter((name) => name.endsWith('.pf_fragment'))
    .sort()
    .map((name) => readFragment(bundle, path.basename(name, '.pf_fragment')));
}

/** One record. @throws {Error} when it is not there, or is none */
export function readFragment(bundle: string, id: string): Fragment {
  const file = path.join(bundle, 'fragment', `${id}.pf_fragment`);
  const text = gunzipSync(readFileSync(file)).toString('utf8');
  if (!text.startsWith(signature)) throw new Error(`${id} не похож на запись Pagefind.`);
  return { ...(JSON.parse(text.slice(signature.length)) as Omit<Fragment, 'id'>), id };
}
