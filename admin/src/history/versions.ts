/** The versions of an entry, as the service tells of them. */
import { slugOf } from '../entries/lookup.ts';
import { implementation } from '../entries/implementation.ts';

/** One version: a commit that touched the entry. */
export interface Version {
  readonly commit: string;
  readonly author: { readonly name: string };
  /** ISO 8601. */
  readonly date: string;
  /** Whether readers have seen it; otherwise it is a draft's. */
  readonly published: boolean;
  readonly files: readonly {
    readonly path: string;
    /** Lines; null for a picture or a file. */
    readonly added: number | null;
    readonly removed: number | null;
  }[];
}

/** Whether the backend keeps a history that can be asked for. */
export function hasHistory(): boolean {
  return implementation().request !== undefined;
}

/** The versions of an entry, newest first. @param slug as Decap has it: `start/index` */
export async function versionsOf(collection: string, slug: string): Promise<Version[]> {
  return (await ask('history', { collection, slug: slugOf(slug) })) as Version[];
}

/** The text of one version. */
export async function textOf(collection: string, slug: string, commit: string): Promise<string> {
  const answer = await ask('version', { collection, slug: slugOf(slug), commit });
  const { data } = answer as { readonly data?: unknown };
  return typeof data === 'string' ? data : '';
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

/** «5 марта 2020, 14:00» in Chita. */
export function moment(date: string): string {
  return new Date(date).toLocaleString('ru', {
    timeZone: 'Asia/Chita',
    dateStyle: 'long',
    timeStyle: 'short',
  });
}

/** What a version changed, in words: «строк добавлено 3, убрано 1; файлов 2». */
export function changesOf({ files }: Version): string {
  const texts = files.filter(({ added }) => added !== null);
  const sum = (counts: (number | null)[]): number =>
    counts.reduce<number>((all, count) => all + (count ?? 0), 0);
  const added = sum(texts.map((file) => file.added));
  const removed = sum(texts.map((file) => file.removed));
  const others = files.length - texts.length;
  const lines = `строк добавлено ${added}, убрано ${removed}`;
  return others === 0 ? lines : `${lines}; картинок и файлов: ${others}`;
}
