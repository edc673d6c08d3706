/** What an editor uploads, before it is stored: looked into, cleaned, or refused with what to do. */
import path from 'node:path';
import { publishedEndings } from '../../../src/mdx/names.ts';
import { typeByMagic } from '../../../src/mdx/magic.ts';
import { inspectFile } from './files.ts';
import { refused } from './refusal.ts';
import { cleanPicture, pictureEndings } from './pictures.ts';

const megabyte = 1024 * 1024;
/** Greatest size of an upload. */
export const maxUpload = 25 * megabyte;

/** Types that people try, and what to do instead. */
const advice: Readonly<Record<string, string>> = {
  svg: 'Картинки SVG могут нести программу, их не принимают. Сохраните картинку как PNG или WebP.',
  gif: 'Картинки GIF не принимают. Сохраните её как PNG.',
  heic: 'Снимки HEIC с айфона не откроются у читателей. Сохраните снимок как JPEG.',
  doc: 'Файлы DOC не принимают. Откройте файл в Word и сохраните как DOCX.',
  xls: 'Файлы XLS не принимают. Откройте файл в Excel и сохраните как XLSX.',
  ppt: 'Файлы PPT не принимают. Откройте файл и сохраните как PPTX.',
  docm: 'Файлы с макросами не принимают. Сохраните файл как DOCX.',
  xlsm: 'Файлы с макросами не принимают. Сохраните файл как XLSX.',
  pptm: 'Файлы с макросами не принимают. Сохраните файл как PPTX.',
};

/**
 * Cleans or checks one file.
 * @param name as it was on the editor's disk or as it will be stored
 * @returns the bytes to store: a picture without metadata, anything else as it came
 * @throws OfficeError (413, 415) in words for the editor
 */
export async function takeIn(name: string, bytes: Buffer): Promise<Buffer> {
  const ending = path.posix.extname(name).slice(1).toLowerCase();
  const known = advice[ending];
  if (known !== undefined) throw refused(name, 'file-type', known);
  if (!publishedEndings.has(ending))
    throw refused(
      name,
      'file-type',
      `Файлы такого вида не публикуют. Можно: ${[...publishedEndings].join(', ')}.`,
    );
  if (bytes.length === 0) throw refused(name, 'file-empty', 'Файл пуст. Выберите его заново.');
  if (bytes.length > maxUpload)
    throw refused(
      name,
      'file-too-large',
      `Файл занимает ${Math.ceil(bytes.length / megabyte)} МБ, а можно не больше 25 МБ. Уменьшите его.`,
      413,
    );
  if (!pictureEndings.has(ending)) {
    await inspectFile(name, ending, bytes);
    return bytes;
  }
  const type = bytes.length < 12 ? undefined : typeByMagic(bytes);
  if (type !== (ending === 'jpeg' ? 'jpg' : ending))
    throw refused(
      name,
      'file-type',
      `Внутри файла ${type === undefined ? 'не картинка' : type.toUpperCase()}, а окончание имени .${ending}. Сохраните картинку заново в нужном виде.`,
    );
  return cleanPicture(name, type, bytes);
}
