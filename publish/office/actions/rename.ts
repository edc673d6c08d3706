/** Another slug for a published entry: its folder moves, the old address leads on, and who speaks of it is mended, all in one commit. */
import { collections, settings } from '../../../src/collections/index.ts';
import type { Fields } from '../../../src/fields/fields.ts';
import { entryAddress } from '../../../src/mdx/addresses.ts';
import { readYaml } from '../../../src/mdx/codec/index.ts';
import { splitFrontMatter } from '../../../src/mdx/frontMatter.ts';
import { missingFiles, refuseHeld } from '../checks.ts';
import { inTurn } from '../context.ts';
import type { Action, Office } from '../context.ts';
import { readDraft, readState } from '../drafts.ts';
import { requireChief } from '../editors.ts';
import { placeFiles, readText } from '../entries.ts';
import { badRequest, OfficeError } from '../errors.ts';
import { blobId, readObjects, writeBlob } from '../git/objects.ts';
import { listFiles } from '../git/trees.ts';
import { placeOf, placeOfPath, toApi } from '../places.ts';
import type { Place } from '../places.ts';
import { redirected, renaming, withAlias } from '../references.ts';
import type { Renaming } from '../references.ts';
import { read, shapes } from '../shapes.ts';
import { movePlace } from './movePlace.ts';
import { commitTo } from './remove.ts';
import { renameDraft } from './renameDraft.ts';
import { titleOf } from './titleOf.ts';

/** A text that speaks of the entry, as it will be. */
interface Mended {
  readonly place: Place;
  readonly text: string;
}

/** With `dry` nothing is changed: the answer says who speaks of the entry. */
export const renameEntry: Action = async (office, params, editor) => {
  const { collection, slug, to, keepAddress, dry } = read(shapes.renameEntry, params);
  const [from, target] = [placeOf(collection, slug), placeOf(collection, to)];
  if (from.kind !== 'entry' || target.kind !== 'entry') throw badRequest('У настроек нет адреса.');
  const { git } = office;
  return inTurn(office, async () => {
    const state = await readState(git);
    const own = await placeFiles(git, state.main, from);
    const text = await readText(git, own.get(from.file));
    if (text === null) return renameDraft(office, state, from, target, editor, dry);
    requireChief(editor, 'Меняет адреса на сайте');
    if (await readDraft(git, state, from))
      throw new OfficeError(409, 'has-draft', 'Сначала опубликуйте или удалите черновик записи.');
    const renamed = renaming(from.collection, from.slug, target.slug, text);
    const others = await mendOthers(office, state.main, from, renamed, keepAddress);
    const updated = others.map(({ place, text: raw }) => ({
      ...{ collection: place.collection, slug: place.slug },
      title: place.kind === 'setting' ? settings[place.slug].label : titleOf(raw, place.slug),
    }));
    if (dry) return { updated };
    const { fields } = collections[from.collection];
    const ownText = redirected(text, fields, renamed);
    const moved =
      keepAddress && renamed.address ? withAlias(ownText, fields, renamed.address.from) : ownText;
    const files = new Map([...own, [from.file, blobId(moved)]]);
    const changes = new Map<string, string | null>();
    await movePlace(git, state, from, target, files, changes);
    const after = new Map([...changes].flatMap(([file, id]) => (id === null ? [] : [[file, id]])));
    const checked = office.checks.known(target, moved);
    refuseHeld('Адрес изменить нельзя', [
      ...checked.findings,
      ...missingFiles(target, checked, after),
    ]);
    await writeBlob(git, moved);
    for (const other of others) changes.set(other.place.file, await writeBlob(git, other.text));
    const subject = `Новый адрес: ${collection}/${from.slug} → ${target.slug}`;
    const done = await commitTo(office, target, state.main, undefined, changes, subject, editor);
    return { ...done, message: 'Адрес изменён', slug: target.slug, updated };
  });
};

async function mendOthers(
  { git }: Office,
  main: string,
  own: Place,
  renamed: Renaming,
  keepAddress: boolean,
): Promise<Mended[]> {
  const files = [...(await listFiles(git, main))].filter(
    ([file]) => /\/index\.mdx$|\.yaml$/u.test(file) && file !== own.file,
  );
  const blobs = await readObjects(
    git,
    files.map(([, id]) => id),
  );
  return files.flatMap(([file], index): Mended[] => {
    const before = blobs[index]?.bytes.toString() ?? '';
    const { place } = placeOfPath(toApi(file));
    const fields: Fields =
      place.kind === 'entry' ? collections[place.collection].fields : settings[place.slug].fields;
    const text = redirected(before, fields, renamed);
    if (text === before) return [];
    const old = place.kind === 'entry' ? addressOf(place, before) : undefined;
    // A chapter lives below its guide, so its address has changed as well.
    const isMoved = old !== undefined && place.kind === 'entry' && old !== addressOf(place, text);
    return [{ place, text: isMoved && keepAddress ? withAlias(text, fields, old) : text }];
  });
}

function addressOf({ collection, slug }: Place & { kind: 'entry' }, text: string) {
  return entryAddress({ collection, slug, data: readYaml(splitFrontMatter(text)?.yaml ?? '') });
}
