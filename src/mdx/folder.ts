/** The shape of the content folder: what lies where and how it may be named. Node only. */
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { collections, settings } from '../collections/index.ts';
import type { CollectionName } from '../collections/index.ts';
import type { Finding } from './finding.ts';
import { assetPattern, correctName, publishedEndings, slugPattern, windowsNames } from './names.ts';
import { slugify } from './transliterate.ts';

/** An entry's folder: its text and what lies beside it, by name. */
export interface EntryFolder {
  readonly collection: CollectionName;
  readonly slug: string;
  readonly assets: readonly string[];
}

export interface ContentFolder {
  readonly entries: readonly EntryFolder[];
  /** Names of the settings files that are there, without `.yaml`. */
  readonly settings: readonly (keyof typeof settings)[];
  readonly findings: Finding[];
}

/** What lies in a folder: of a disk, or of a commit. */
export interface Item {
  readonly name: string;
  isDirectory(): boolean;
  /** False for links and devices. */
  isFile(): boolean;
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
  const list = (folder: string): Item[] =>
    itemsOf(folder)
      .filter((item) => isReal(item, folder, found))
      .sort((a, b) => (a.name < b.name ? -1 : 1));

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
    else readSection(name as CollectionName, list, found, entries);
  }
  return { entries, settings: settingsFound, findings };
}

type Found = (code: string, file: string, message: string, correction?: string) => void;

/** Dot files belong to editors and systems; symlinks and devices are refused. */
function isReal(item: Item, folder: string, found: Found): boolean {
  if (item.name === '.gitkeep') return false;
  const isKnown = item.isDirectory() || item.isFile();
  if (isKnown && item.name.normalize('NFC') === item.name) return true;
  const file = path.posix.join(folder, item.name);
  if (isKnown) {
    found(
      'name-not-nfc',
      file,
      'Имя записано составными знаками (так делает macOS). Переименуйте латиницей.',
      correctName(item.name),
    );
    return false;
  }
  found('not-a-file', file, 'Это ссылка на другой файл, а нужен сам файл. Положите файл.');
  return false;
}

function readSection(
  collection: CollectionName,
  list: (folder: string) => Item[],
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
    else readEntry(collection, slug, list(file), found, entries);
  }
}

function readEntry(
  collection: CollectionName,
  slug: string,
  items: readonly Item[],
  found: Found,
  entries: EntryFolder[],
): void {
  const folder = `${collection}/${slug}`;
  const assets: string[] = [];
  const seen = new Map<string, string>();
  for (const item of items) {
    const { name } = item;
    const file = `${folder}/${name}`;
    const twin = seen.get(name.toLowerCase());
    seen.set(name.toLowerCase(), name);
    if (twin !== undefined)
      found(
        'name-collision',
        file,
        `Имена ${twin} и ${name} различаются только большими буквами. Оставьте одно.`,
      );
    else if (item.isDirectory())
      found(
        'stray-folder',
        file,
        'Внутри папки записи папок не бывает. Переложите файлы рядом с index.mdx.',
      );
    // The second holds the names that uploads had before they were transliterated.
    else if (name === 'index.mdx' || name === 'files.json') continue;
    else if (/^index\./iu.test(name))
      found('duplicate-entry', file, 'У записи один файл, index.mdx. Этот удалите.');
    else if (/\.svg$/iu.test(name))
      found(
        'svg',
        file,
        'Картинки SVG могут нести программу, их не принимают. Сохраните картинку как PNG или WebP.',
      );
    else if (!assetPattern.test(name))
      found(
        'wrong-file-name',
        file,
        'Имя файла пишется латиницей: строчные буквы, цифры, дефис.',
        correctName(name),
      );
    else if (windowsNames.test(name))
      found('reserved-name', file, 'Такое имя запрещено в Windows. Назовите файл иначе.');
    else if (!publishedEndings.has(path.extname(name).slice(1)))
      found(
        'wrong-file-type',
        file,
        `Файлы такого вида не публикуют. Можно: ${[...publishedEndings].join(', ')}.`,
      );
    else assets.push(name);
  }
  if (!items.some((item) => item.isFile() && item.name === 'index.mdx'))
    found('no-entry', folder, 'В папке нет index.mdx. Положите его или удалите папку.');
  else entries.push({ collection, slug, assets });
}
