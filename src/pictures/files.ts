import { readFileSync } from 'node:fs';
import path from 'node:path';
import { noteFile } from '../queries/files.ts';
import { site } from '../queries/settings.ts';
import { entryFile, shown } from './entryFile.ts';

/** Media types of files that may be offered for download; nothing else beside an entry is published. */
export const fileTypes = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  odt: 'application/vnd.oasis.opendocument.text',
  ods: 'application/vnd.oasis.opendocument.spreadsheet',
  zip: 'application/zip',
  csv: 'text/csv; charset=utf-8',
  txt: 'text/plain; charset=utf-8',
} as const;

/** The ending of a file that may be published, without the dot. */
export type FileEnding = keyof typeof fileTypes;

/** A file to download, as a page shows it. */
export interface AttachedFile {
  /** With the base in front. */
  readonly href: string;
  /** Bytes. */
  readonly size: number;
  /** «PDF», «DOCX»… */
  readonly format: string;
  /** Pages of a PDF, where they can be told. */
  readonly pages?: number;
}

/** The ending of a file when it may be published. */
export function publishedEnding(name: string): FileEnding | undefined {
  const ending = path.extname(name).slice(1);
  return Object.hasOwn(fileTypes, ending) ? (ending as FileEnding) : undefined;
}

/**
 * What a page says of a file beside an entry.
 * @throws a Russian message when the file is missing, elsewhere or of a kind that is not published
 */
export function resolveFile(file: string): AttachedFile {
  const { collection, slug, name } = entryFile(file);
  const ending = publishedEnding(name);
  if (!ending)
    throw new Error(
      `Файл ${shown(file)} нельзя выложить для скачивания. Можно: ${Object.keys(fileTypes).join(', ')}.`,
    );
  const bytes = read(file);
  const pages = ending === 'pdf' ? pagesOf(bytes) : undefined;
  return {
    href: `${site.base}files/${collection}/${slug}/${name}`,
    size: bytes.length,
    format: ending.toUpperCase(),
    ...(pages === undefined ? {} : { pages }),
  };
}

/**
 * Pages of a PDF by the `/Count` of its page tree (ISO 32000-1, 7.7.3.2); undefined where the tree is packed
 * into an object stream, as some writers do.
 */
export function pagesOf(pdf: Buffer): number | undefined {
  const objects = pdf.toString('latin1').match(/<<[^<>]*\/Type\s*\/Pages\b[^<>]*>>/g) ?? [];
  const counts = objects.map((object) => Number(/\/Count\s+(\d+)/.exec(object)?.[1] ?? 0));
  const pages = Math.max(0, ...counts);
  return pages > 0 ? pages : undefined;
}

function read(file: string): Buffer {
  noteFile(file);
  try {
    return readFileSync(file);
  } catch (error) {
    throw new Error(`Файла ${shown(file)} нет. Положите его рядом с записью или исправьте имя.`, {
      cause: error,
    });
  }
}
