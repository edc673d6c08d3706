/** The fields of entries without their texts: what a list shows, sorts and searches. */
import { setImmediate } from 'node:timers/promises';
import { collections } from '../../src/collections/index.ts';
import { readYaml } from '../../src/mdx/codec/index.ts';
import { splitFrontMatter } from '../../src/mdx/frontMatter.ts';
import { readState } from './drafts.ts';
import type { Git } from './git/git.ts';
import { readObjects } from './git/objects.ts';
import { listFiles } from './git/trees.ts';
import { keep, readKept } from './keptFields.ts';
import type { FieldValues } from './keptFields.ts';
import { createQueue } from './queue.ts';

/** By blob id, which says everything about the text. */
const known = new Map<string, FieldValues>();
/** Several archives' worth; a thousand take about a megabyte. */
const most = 50_000;
/** Milliseconds of parsing after which whoever waits for something else is let through. */
const turn = 20;
/** One reading at a time: what one list has read, the next finds known. */
const queue = createQueue();

/** Fields of texts, in the order of their blob ids. Only those never seen before are read and parsed. */
export async function fieldsOfBlobs(git: Git, ids: readonly string[]): Promise<FieldValues[]> {
  const fields = knownFields(ids) ?? (await queue(() => readFields(git, ids)));
  for (const oldest of known.keys()) {
    if (known.size <= most) break;
    known.delete(oldest);
  }
  return fields;
}

function knownFields(ids: readonly string[]): FieldValues[] | undefined {
  const fields = ids.map((id) => known.get(id));
  return fields.every((found) => found !== undefined) ? fields : undefined;
}

async function readFields(git: Git, ids: readonly string[]): Promise<FieldValues[]> {
  const unknown = [...new Set(ids)].filter((id) => !known.has(id));
  const blobs = await readObjects(git, unknown);
  let began = performance.now();
  for (const [i, id] of unknown.entries()) {
    const text = blobs[i]?.bytes.toString() ?? '';
    known.set(id, readYaml(splitFrontMatter(text)?.yaml ?? ''));
    if (performance.now() - began < turn) continue;
    await setImmediate();
    began = performance.now();
  }
  return ids.map((id) => known.get(id) ?? {});
}

/** As many as are worth keeping for the next start: fewer are read in a tenth of a second. */
const worth = 200;

/**
 * Reads the published entries of every collection ahead, so that the first list does not wait for all of them:
 * what the last start has kept, then the rest.
 */
export async function readAhead(git: Git): Promise<void> {
  const kept = await queue(async () => {
    const found = await readKept(git);
    for (const [id, fields] of found) if (!known.has(id)) known.set(id, fields);
    return found;
  });
  const { main } = await readState(git);
  const published = new Map<string, FieldValues>();
  for (const name of Object.keys(collections)) {
    const files = [...(await listFiles(git, main, name))];
    const ids = files.filter(([file]) => file.endsWith('/index.mdx')).map(([, id]) => id);
    const fields = await fieldsOfBlobs(git, ids);
    for (const [i, id] of ids.entries()) published.set(id, fields[i] ?? {});
  }
  const fresh = [...published.keys()].filter((id) => !kept.has(id));
  if (fresh.length >= worth) await keep(git, published);
}
