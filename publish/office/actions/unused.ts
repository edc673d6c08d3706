/** Pictures and files that lie beside published entries and stand in none of them; and the way to be rid of them. */
import { inTurn } from '../context.ts';
import type { Action } from '../context.ts';
import { draftTrailers, readDraft, readState } from '../drafts.ts';
import { notFound, OfficeError } from '../errors.ts';
import { originalsOf, placeFiles, readText } from '../entries.ts';
import { writeCommit } from '../git/commits.ts';
import { readObjects, writeBlob } from '../git/objects.ts';
import { moveRefs } from '../git/refs.ts';
import { listFiles, writeTree } from '../git/trees.ts';
import { originalsFile, writeOriginals } from '../../../src/mdx/originals.ts';
import { draftRef, placeOf, placeOfPath, toApi } from '../places.ts';
import { read, shapes } from '../shapes.ts';
import { titleOf } from './titleOf.ts';

/** One of them, as the site has it. */
interface UnusedFile {
  readonly collection: string;
  readonly slug: string;
  /** The title of the entry it lies beside. */
  readonly title: string;
  readonly name: string;
  /** Bytes. */
  readonly size: number;
}

export const unusedFiles: Action = async ({ git }) => {
  const { main } = await readState(git);
  const files = await listFiles(git, main);
  const texts = new Map<string, string>();
  const entries = [...files].filter(([file]) => file.endsWith('/index.mdx'));
  const blobs = await readObjects(
    git,
    entries.map(([, id]) => id),
  );
  for (const [index, [file]] of entries.entries())
    texts.set(file.slice(0, -'index.mdx'.length), blobs[index]?.bytes.toString() ?? '');
  const unused = [...files].filter(([file]) => {
    const name = file.slice(file.lastIndexOf('/') + 1);
    const text = texts.get(file.slice(0, -name.length));
    return (
      text !== undefined && name !== 'index.mdx' && name !== originalsFile && !text.includes(name)
    );
  });
  const contents = await readObjects(
    git,
    unused.map(([, id]) => id),
  );
  return unused.map(([file], index): UnusedFile => {
    const { place, name } = placeOfPath(toApi(file));
    const text = texts.get(file.slice(0, -name.length)) ?? '';
    const { collection, slug } = place;
    const size = contents[index]?.bytes.length ?? 0;
    return { collection, slug, title: titleOf(text, slug), name, size };
  });
};

/** Takes files out of the entry's draft, which is begun for that if there is none; readers have them until it is published. */
export const discardFiles: Action = async (office, params, editor) => {
  const { collection, slug, names } = read(shapes.discardFiles, params);
  const place = placeOf(collection, slug);
  const { git } = office;
  return inTurn(office, async () => {
    const state = await readState(git);
    const draft = await readDraft(git, state, place);
    const current = draft?.tip.id ?? state.main;
    const files = await placeFiles(git, current, place);
    const text = (await readText(git, files.get(place.file))) ?? '';
    const originals = await originalsOf(git, place, files);
    const known = originals.size;
    const changes = new Map<string, string | null>();
    for (const name of names) {
      const file = `${collection}/${slug.replace(/\/index$/u, '')}/${name}`;
      if (!files.has(file) || file === place.file) throw notFound(`Файла ${name} нет.`);
      if (text.includes(name))
        throw new OfficeError(409, 'in-use', `${name} стоит в тексте. Сначала уберите его оттуда.`);
      changes.set(file, null);
      originals.delete(name);
    }
    if (place.kind === 'entry' && originals.size !== known)
      changes.set(
        `${place.folder}/${originalsFile}`,
        originals.size === 0 ? null : await writeBlob(git, writeOriginals(originals)),
      );
    const commit = await writeCommit(git, {
      tree: await writeTree(git, current, changes),
      parents: [current],
      author: editor,
      subject: `Убрать файлы без дела: ${names.join(', ')}`,
      trailers: draftTrailers('draft', draft?.base ?? state.main),
    });
    await moveRefs(git, [{ ref: draftRef(place), before: draft?.tip.id ?? null, after: commit }]);
    return { message: 'Файлы убраны в черновике', commit, status: 'draft' };
  });
};
