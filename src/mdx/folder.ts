/** The shape of the content folder: what lies where and how it may be named. Node only. */
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { collections, settings } from '../collections/index.ts';
import type { CollectionName } from '../collections/index.ts';
import type { Finding } from './finding.ts';
import { readEntry, sorted } from './entryFolder.ts';
import type { EntryFolder, Found, Item } from './entryFolder.ts';
import { slugPattern, windowsNames } from './names.ts';
import { slugify } from './transliterate.ts';

export interface ContentFolder {
  readonly entries: readonly EntryFolder[];
  /** Names of the settings files that are there, without `.yaml`. */
  readonly settings: readonly (keyof typeof settings)[];
  readonly findings: Finding[];
}

/** Reads the content folder and reports everything that does not belong. */
export function readContentFolder(root: string): ContentFolder {
  return readContent((folder) => readdirSync(path.join(root, folder), { withFileTypes: true }));
}

/** @param itemsOf what lies in a folder below the root of content, which is `.` */
export function readContent(itemsOf: (folder: string) => readonly Item[]): ContentFolder {
  const findings: Finding[] = [];
  const found = (code: string, file: string, message: string, correction?: string): void => {
    findings.push({
      code,
      level: 'error',
      file,
      line: 1,
      column: 1,
      quote: path.posix.basename(file),
      message,
      ...(correction === undefined ? {} : { correction }),
    });
  };
  const list = (folder: string): Item[] => sorted(itemsOf(folder), folder, found);

  const entries: EntryFolder[] = [];
  const settingsFound: (keyof typeof settings)[] = [];
  for (const section of list('.')) {
    const { name } = section;
    if (!section.isDirectory()) {
      if (name !== 'README.md')
        found(
          'stray-file',
          name,
          'Такого файла здесь быть не должно. Записи лежат в папках разделов: news/imya-zapisi/index.mdx.',
        );
    } else if (name === 'settings') {
      for (const item of list(name)) {
        const setting = item.name.replace(/\.yaml$/u, '');
        if (item.isFile() && item.name.endsWith('.yaml') && Object.hasOwn(settings, setting))
          settingsFound.push(setting as keyof typeof settings);
        else
          found(
            'stray-file',
            `settings/${item.name}`,
            `Такого файла настроек нет. Есть: ${Object.keys(settings).join(', ')} (.yaml).`,
          );
      }
    } else if (!Object.hasOwn(collections, name))
      found(
        'unknown-section',
        name,
        `Раздела ${name} нет. Есть: ${Object.keys(collections).join(', ')}.`,
      );
    else readSection(name as CollectionName, { itemsOf, list }, found, entries);
  }
  return { entries, settings: settingsFound, findings };
}

/** What was read of an entry's folder. */
interface Read {
  readonly collection: CollectionName;
  readonly slug: string;
  readonly entry: EntryFolder | undefined;
  readonly faults: readonly Parameters<Found>[];
}

/** By what lies in the folder: of commits most are the same as before. */
const known = new WeakMap<readonly Item[], Read>();

function readOnce(collection: CollectionName, slug: string, items: readonly Item[]): Read {
  const before = known.get(items);
  if (before?.collection === collection && before.slug === slug) return before;
  const faults: Parameters<Found>[] = [];
  const entry = readEntry(collection, slug, items, (...fault) => faults.push(fault));
  const read = { collection, slug, entry, faults };
  known.set(items, read);
  return read;
}

interface Reader {
  readonly itemsOf: (folder: string) => readonly Item[];
  readonly list: (folder: string) => Item[];
}

function readSection(
  collection: CollectionName,
  { itemsOf, list }: Reader,
  found: Found,
  entries: EntryFolder[],
): void {
  const reserved: readonly string[] =
    'reservedSlugs' in collections[collection] ? (collections[collection].reservedSlugs ?? []) : [];
  for (const item of list(collection)) {
    const file = `${collection}/${item.name}`;
    const slug = item.name;
    if (!item.isDirectory())
      found(
        'stray-file',
        file,
        'Запись — это папка с файлом index.mdx внутри. Переложите файл.',
        `${collection}/${slugify(path.parse(slug).name)}/index.mdx`,
      );
    else if (!slugPattern.test(slug))
      found(
        'wrong-slug',
        file,
        'Имя папки пишется латиницей: строчные буквы, цифры, дефис.',
        slugify(slug),
      );
    else if (windowsNames.test(slug))
      found('reserved-name', file, 'Такое имя запрещено в Windows. Назовите папку иначе.');
    else if (reserved.includes(slug))
      found(
        'reserved-slug',
        file,
        `Имя ${slug} занято страницей сайта. Назовите папку иначе.`,
        `${slug}-1`,
      );
    else {
      const { entry, faults } = readOnce(collection, slug, item.inside ?? itemsOf(file));
      for (const fault of faults) found(...fault);
      if (entry) entries.push(entry);
    }
  }
}
