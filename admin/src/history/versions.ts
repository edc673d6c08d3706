/** The versions of an entry, as the service tells of them. */
import { slugOf } from '../entries/lookup.ts';
import { implementation } from '../entries/implementation.ts';
import type { Snapshot } from './compare.ts';

/** One version: a commit that touched the entry. */
export interface Version {
  readonly commit: string;
  readonly author: { readonly name: string };
  /** ISO 8601. */
  readonly date: string;
  /** Whether readers have seen it; otherwise it is a draft's. */
  readonly published: boolean;
}

/** Whether the backend keeps a history that can be asked for. */
export function hasHistory(): boolean {
  return implementation().request !== undefined;
}

/** The versions of an entry, newest first. @param slug as Decap has it: `start/index` */
export async function versionsOf(collection: string, slug: string): Promise<Version[]> {
  return (await ask('history', { collection, slug: slugOf(slug) })) as Version[];
}

/** The text of one version and the files beside it. */
export async function snapshotOf(
  collection: string,
  slug: string,
  commit: string,
): Promise<Snapshot> {
  const { data, assets } = (await ask('version', {
    collection,
    slug: slugOf(slug),
    commit,
  })) as { data: string | null; assets: readonly { path: string; id: string }[] };
  const files = assets.map(({ path, id }) => [path.slice(path.lastIndexOf('/') + 1), id] as const);
  return { text: data ?? '', files: new Map(files) };
}

/** Puts a version into the draft; readers see it once it is published. */
export async function restore(collection: string, slug: string, commit: string): Promise<void> {
  await ask('restore', { collection, slug: slugOf(slug), commit });
}

async function ask(action: string, params: object): Promise<unknown> {
  const backend = implementation();
  if (!backend.request) throw new Error('Здесь история не хранится.');
  return backend.request({ action, params });
}

/** «5 марта 2020 г., 14:00» in Chita. */
export function moment(date: string): string {
  return new Date(date).toLocaleString('ru', {
    timeZone: 'Asia/Chita',
    dateStyle: 'long',
    timeStyle: 'short',
  });
}
