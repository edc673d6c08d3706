/** One folder of the content: what may lie in it. */
import path from 'node:path';
import type { CollectionName } from '../collections/index.ts';
import { assetPattern, correctName, publishedEndings, windowsNames } from './names.ts';

/** An entry's folder: its text and what lies beside it, by name. */
export interface EntryFolder {
  readonly collection: CollectionName;
  readonly slug: string;
  readonly assets: readonly string[];
}

/** What lies in a folder: of a disk, or of a commit. */
export interface Item {
  readonly name: string;
  isDirectory(): boolean;
  /** False for links and devices. */
  isFile(): boolean;
  /** What lies in it, of a folder whose reader has that at hand. */
  readonly inside?: readonly Item[] | undefined;
}

/** Told of what does not belong. */
export type Found = (code: string, file: string, message: string, correction?: string) => void;

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

/** What is to be looked at in a folder, by name. */
export function sorted(items: readonly Item[], folder: string, found: Found): Item[] {
  return items
    .filter((item) => isReal(item, folder, found))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** Reads the folder of an entry. @returns nothing when it is none */
export function readEntry(
  collection: CollectionName,
  slug: string,
  all: readonly Item[],
  found: Found,
): EntryFolder | undefined {
  const folder = `${collection}/${slug}`;
  const items = sorted(all, folder, found);
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
  else return { collection, slug, assets };
  return undefined;
}
