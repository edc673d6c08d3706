/** The fields of entries without their texts: what a list shows, sorts and searches. */
import { collections } from '../../src/collections/index.ts';
import { readYaml } from '../../src/mdx/codec/index.ts';
import { splitFrontMatter } from '../../src/mdx/frontMatter.ts';
import { readState } from './drafts.ts';
import type { Git } from './git/git.ts';
import { readObjects } from './git/objects.ts';
import { listFiles } from './git/trees.ts';

type FieldValues = Readonly<Record<string, unknown>>;

/** By blob id, which says everything about the text. */
const known = new Map<string, FieldValues>();
/** Several archives' worth; a thousand take about a megabyte. */
const most = 50_000;

/** Fields of texts, in the order of their blob ids. Only those never seen before are read and parsed. */
export async function fieldsOfBlobs(git: Git, ids: readonly string[]): Promise<FieldValues[]> {
  const unknown = [...new Set(ids)].filter((id) => !known.has(id));
  const blobs = await readObjects(git, unknown);
  for (const [i, id] of unknown.entries()) {
    const text = blobs[i]?.bytes.toString() ?? '';
    known.set(id, readYaml(splitFrontMatter(text)?.yaml ?? ''));
  }
  const fields = ids.map((id) => known.get(id) ?? {});
  for (const oldest of known.keys()) {
    if (known.size <= most) break;
    known.delete(oldest);
  }
  return fields;
}

/** Reads the published entries of every collection ahead, so that the first list does not wait for all of them. */
export async function readAhead(git: Git): Promise<void> {
  const { main } = await readState(git);
  for (const name of Object.keys(collections)) {
    const files = [...(await listFiles(git, main, name))];
    await fieldsOfBlobs(
      git,
      files.filter(([file]) => file.endsWith('/index.mdx')).map(([, id]) => id),
    );
  }
}
