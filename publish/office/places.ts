/** Which paths the office reads and writes: entries, what lies beside them, and settings. Nothing else exists for it. */
import { collections, settings } from '../../src/collections/index.ts';
import type { CollectionName } from '../../src/collections/index.ts';
import { slugPattern, windowsNames } from '../../src/mdx/names.ts';
import { badRequest, OfficeError } from './errors.ts';

export type SettingName = keyof typeof settings;

/** An entry, or a file of settings. Paths are those inside the repository. */
export type Place =
  | {
      readonly kind: 'entry';
      readonly collection: CollectionName;
      readonly slug: string;
      /** `news/start` */
      readonly folder: string;
      /** `news/start/index.mdx` */
      readonly file: string;
    }
  | {
      readonly kind: 'setting';
      readonly collection: 'settings';
      readonly slug: SettingName;
      /** `settings/site.yaml` */
      readonly file: string;
    };

/** A place and the name of a file of it: `index.mdx`, `site.yaml`, or whatever lies beside an entry. */
export interface PlaceFile {
  readonly place: Place;
  readonly name: string;
}

/** The repository's tree is the content folder; the CMS sees it as `content/`. */
const prefix = 'content/';

/** `news/start/index.mdx` → `content/news/start/index.mdx` */
export function toApi(path: string): string {
  return `${prefix}${path}`;
}

/** The ref of a draft. */
export function draftRef({ collection, slug }: Place): string {
  return `refs/heads/cms/${collection}/${slug}`;
}

/** How Decap names the entry: by its path below the collection's folder, without the extension. */
export function decapSlug({ kind, slug }: Place): string {
  return kind === 'entry' ? `${slug}/index` : slug;
}

/** Reads a folder of the CMS: `content` → ``, `content/news` → `news`. */
export function folderOf(api: string): string {
  const folder = api.replace(/\/+$/u, '');
  if (folder === 'content') return '';
  return inside(folder);
}

/** Reads a path of the CMS. @throws OfficeError (400) for any that is not allowed */
export function placeOfPath(api: string): PlaceFile {
  const segments = inside(api).split('/');
  const [collection = '', second = '', name] = segments;
  if (segments.length === 2 && collection === 'settings' && second.endsWith('.yaml'))
    return { place: placeOf(collection, second.slice(0, -'.yaml'.length)), name: second };
  if (segments.length === 3 && name !== undefined && collection !== 'settings')
    return { place: placeOf(collection, second), name };
  throw notAllowed(api);
}

/** Reads a collection and a slug, `start` or `start/index` as Decap has it. */
export function placeOf(collection: string, decap: string): Place {
  const slug = decap.replace(/\/index$/u, '');
  if (collection === 'settings' && Object.hasOwn(settings, slug)) {
    const name = slug as SettingName;
    return { kind: 'setting', collection, slug: name, file: `settings/${name}.yaml` };
  }
  if (!Object.hasOwn(collections, collection)) throw notAllowed(`${collection}/${decap}`);
  if (!slugPattern.test(slug) || slug.length > 100)
    throw badRequest(
      `Имя «${slug.slice(0, 100)}» не подходит: нужны строчные латинские буквы, цифры и дефис.`,
      'wrong-slug',
    );
  if (windowsNames.test(slug))
    throw badRequest(`Имя ${slug} запрещено в Windows. Назовите запись иначе.`, 'reserved-name');
  const folder = `${collection}/${slug}`;
  return {
    kind: 'entry',
    collection: collection as CollectionName,
    slug,
    folder,
    file: `${folder}/index.mdx`,
  };
}

/** The place of a draft's branch; undefined for a branch that is none of ours. */
export function placeOfRef(ref: string): Place | undefined {
  const [, collection = '', slug = ''] = /^refs\/heads\/cms\/([^/]+)\/([^/]+)$/u.exec(ref) ?? [];
  try {
    return placeOf(collection, slug);
  } catch {
    return undefined;
  }
}

/** Slugs that a new entry may not take, because the site has a page of its own there. */
export function refuseReserved(place: Place): void {
  if (place.kind !== 'entry') return;
  const collection = collections[place.collection];
  const reserved: readonly string[] =
    'reservedSlugs' in collection ? (collection.reservedSlugs ?? []) : [];
  if (reserved.includes(place.slug))
    throw badRequest(`Имя ${place.slug} занято страницей сайта. Выберите другое.`, 'reserved-slug');
}

/** Takes the prefix off and refuses whatever no path of content has. */
function inside(api: string): string {
  const plain = api
    .slice(prefix.length)
    .split('/')
    // eslint-disable-next-line no-control-regex -- these are the characters to refuse
    .every((segment) => /^[^.\\/:\u0000-\u001f][^\\/:\u0000-\u001f]*$/u.test(segment));
  if (!api.startsWith(prefix) || !plain || api.length > 400) throw notAllowed(api);
  return api.slice(prefix.length);
}

function notAllowed(path: string): OfficeError {
  return new OfficeError(
    400,
    'path-not-allowed',
    `Сюда писать и отсюда читать нельзя: ${path.slice(0, 100)}. Редакция хранит только записи и настройки.`,
  );
}
