/** Who changed an entry, when and what; an old version; the way back to it. */
import { inTurn } from '../context.ts';
import type { Action } from '../context.ts';
import { draftTrailers, readDraft, readState } from '../drafts.ts';
import type { State } from '../drafts.ts';
import { notFound } from '../errors.ts';
import { placeFiles, readText, refuseStale } from '../entries.ts';
import { readCommit, writeCommit } from '../git/commits.ts';
import { GitError } from '../git/git.ts';
import type { Git } from '../git/git.ts';
import { moveRefs } from '../git/refs.ts';
import { writeTree } from '../git/trees.ts';
import { originalsFile } from '../../../src/mdx/originals.ts';
import { draftRef, placeOf, toApi } from '../places.ts';
import type { Place } from '../places.ts';
import { read, shapes } from '../shapes.ts';

interface FileChange {
  path: string;
  /** Lines; `null` for a picture or a file. */
  added: number | null;
  removed: number | null;
}

/** The newest first: the site's versions and those of the draft. */
export const history: Action = async ({ git }, params) => {
  const { collection, slug, limit } = read(shapes.history, params);
  const place = placeOf(collection, slug);
  const state = await readState(git);
  const draft = await readDraft(git, state, place);
  const tips = [state.main, ...(draft ? [draft.tip.id] : [])];
  const format = '--format=%x1e%H%x1f%an%x1f%ae%x1f%aI%x1f%s%x1f';
  const options = ['-z', format, '--numstat', '--no-renames', `--max-count=${limit}`, '-m'];
  // With --first-parent a publication shows what it brought to the site.
  const published = await git.run([
    ...['log', ...options, '--first-parent', state.main],
    ...['--', pathsOf(place)],
  ]);
  const drafted = await git.run([
    ...['log', ...options, '--no-merges', '--full-history', ...tips],
    ...['--', pathsOf(place)],
  ]);
  const versions = new Map(
    [...parse(drafted, false), ...parse(published, true)].map((version) => [
      version.commit,
      version,
    ]),
  );
  // Several saves may fall into one second, so dates do not tell their order.
  const order = (await git.run(['rev-list', '--topo-order', ...tips])).toString().split('\n');
  const rank = new Map(order.map((commit, i) => [commit, i]));
  return [...versions.values()]
    .sort((a, b) => (rank.get(a.commit) ?? 0) - (rank.get(b.commit) ?? 0))
    .slice(0, limit);
};

function pathsOf(place: Place): string {
  return place.kind === 'entry' ? `${place.folder}/` : place.file;
}

function parse(output: Buffer, published: boolean) {
  const records = output.toString().split('\x1e').slice(1);
  return records.map((record) => {
    const [commit = '', name = '', email = '', date = '', subject = '', rest = ''] =
      record.split('\x1f');
    const files = [...rest.matchAll(/(\d+|-)\t(\d+|-)\t([^\0]+)\0/gu)].map(
      ([, added, removed, path = '']): FileChange => ({
        path: toApi(path),
        added: added === '-' ? null : Number(added),
        removed: removed === '-' ? null : Number(removed),
      }),
    );
    return { commit, author: { name, email }, date, subject, published, files };
  });
}

export const version: Action = async ({ git }, params) => {
  const { collection, slug, commit: id } = read(shapes.version, params);
  const place = placeOf(collection, slug);
  await refuseForeign(git, await readState(git), place, id);
  const files = await placeFiles(git, id, place);
  const text = files.get(place.file) ?? null;
  const commit = await readCommit(git, id);
  return {
    data: await readText(git, text),
    file: { path: toApi(place.file), id: text },
    commit: id,
    author: commit?.author,
    date: commit?.date,
    subject: commit?.subject,
    assets: [...files]
      .filter(([file]) => file !== place.file && !file.endsWith(`/${originalsFile}`))
      .map(([file, blob]) => ({ path: toApi(file), id: blob })),
  };
};

/** Puts an old version into the draft, pictures and all; readers see it when it is published. */
export const restore: Action = async (office, params, editor) => {
  const { collection, slug, commit: id, base } = read(shapes.restore, params);
  const place = placeOf(collection, slug);
  const { git } = office;
  return inTurn(office, async () => {
    const state = await readState(git);
    await refuseForeign(git, state, place, id);
    const old = await placeFiles(git, id, place);
    const text = old.get(place.file);
    if (text === undefined) throw notFound('В той версии этой записи нет.');
    const draft = await readDraft(git, state, place);
    const current = draft?.tip.id ?? state.main;
    const now = await placeFiles(git, current, place);
    const stored = now.get(place.file) ?? null;
    if (base !== undefined && base !== stored)
      throw await refuseStale(git, current, place.file, await readText(git, text), stored);
    const changes = new Map<string, string | null>();
    for (const file of now.keys()) if (!old.has(file)) changes.set(file, null);
    for (const [file, blob] of old) if (now.get(file) !== blob) changes.set(file, blob);
    const file = { path: toApi(place.file), id: text };
    if (changes.size === 0) return { message: 'Запись и так такая', commit: current, file };
    const commit = await writeCommit(git, {
      tree: await writeTree(git, current, changes),
      parents: [current],
      author: editor,
      subject: `Вернуть версию ${id.slice(0, 10)}: ${place.collection}/${place.slug}`,
      trailers: draftTrailers('draft', draft?.base ?? state.main),
    });
    await moveRefs(git, [{ ref: draftRef(place), before: draft?.tip.id ?? null, after: commit }]);
    office.seen.set(editor.email, place.file, text);
    return { message: 'Версия возвращена в черновик', commit, status: 'draft', file };
  });
};

/** Only commits that led to the site or to this draft may be read. */
async function refuseForeign(git: Git, state: State, place: Place, id: string): Promise<void> {
  for (const tip of [state.main, state.refs.get(draftRef(place))]) {
    if (tip === undefined) continue;
    try {
      await git.run(['merge-base', '--is-ancestor', id, tip]);
      return;
    } catch (error) {
      if (!(error instanceof GitError)) throw error;
    }
  }
  throw notFound('Такой версии у этой записи нет.');
}
