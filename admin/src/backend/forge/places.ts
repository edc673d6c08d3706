/** Which paths of the repository the office may write: entries, what lies beside them, settings. */
import { collections, settings } from '../../../../src/collections/index.ts';
import type { Collection } from '../../../../src/collections/collection.ts';
import { slugPattern, windowsNames } from '../../../../src/mdx/names.ts';

export type Place =
  | {
      readonly kind: 'entry';
      readonly collection: Collection;
      readonly slug: string;
      /** `content/news/start` */
      readonly folder: string;
      /** `content/news/start/index.mdx` */
      readonly file: string;
      /** The branch of its draft, as Decap calls it: by the path below the folder of the collection. */
      readonly branch: string;
    }
  | {
      readonly kind: 'setting';
      readonly name: keyof typeof settings;
      readonly file: string;
      readonly branch: string;
    };

/** @throws with words for the editor when nothing may be written there */
export function placeOf(path: string): { readonly place: Place; readonly name: string } {
  const [root, collection = '', second = '', name, ...more] = path.split('/');
  if (root === 'content' && more.length === 0) {
    const setting = second.replace(/\.yaml$/u, '');
    if (collection === 'settings' && name === undefined && second !== setting)
      return { place: settingPlace(setting, path), name: second };
    if (name !== undefined && isName(name))
      return { place: entryPlace(collection, second, path), name };
  }
  throw notAllowed(path);
}

/** @param slug as Decap has it: `start/index`, `site` */
export function placeOfEntry(collection: string, slug: string): Place {
  return collection === 'settings'
    ? settingPlace(slug, `${collection}/${slug}`)
    : entryPlace(collection, slug.replace(/\/index$/u, ''), `${collection}/${slug}`);
}

function settingPlace(name: string, path: string): Place {
  if (!Object.hasOwn(settings, name)) throw notAllowed(path);
  return {
    kind: 'setting',
    name: name as keyof typeof settings,
    file: `content/settings/${name}.yaml`,
    branch: `cms/settings/${name}`,
  };
}

function entryPlace(name: string, slug: string, path: string): Place {
  const all: Readonly<Record<string, Collection>> = collections;
  const collection = Object.hasOwn(all, name) ? all[name] : undefined;
  if (!collection || !slugPattern.test(slug) || slug.length > 100 || windowsNames.test(slug))
    throw notAllowed(path);
  const folder = `content/${name}/${slug}`;
  return {
    kind: 'entry',
    collection,
    slug,
    folder,
    file: `${folder}/index.mdx`,
    branch: `cms/${name}/${slug}/index`,
  };
}

/** No hidden file, no way out of the folder; what a name may look like otherwise, the intake says. */
function isName(name: string): boolean {
  // eslint-disable-next-line no-control-regex -- these are the characters to refuse
  return /^[^.\\/:\u0000-\u001f][^\\/:\u0000-\u001f]*$/u.test(name);
}

function notAllowed(path: string): Error {
  return new Error(
    `Сюда писать нельзя: ${path.slice(0, 100)}. Редакция хранит только записи и настройки.`,
  );
}
