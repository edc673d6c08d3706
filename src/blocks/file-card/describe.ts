import { fileSize } from '../file-size.ts';
import { counted } from '../../words/format.ts';

/** The name readers save a file by: `blank.docx` for `./blank.docx`. */
export function fileName(file: string | undefined): string {
  return file?.split('/').at(-1) ?? '';
}

/** The type by the name's ending, `DOCX`; empty when there is none. */
export function fileFormat(file: string | undefined): string {
  return /\.([a-z0-9]+)$/i.exec(file ?? '')?.[1]?.toUpperCase() ?? '';
}

/**
 * «DOCX, 45 КБ, 2 страницы»: only what is known.
 * @param size bytes, as the string that the build adds
 * @param pages a whole number, likewise
 */
export function describeFile(
  format: string,
  size: string | undefined,
  pages: string | undefined,
): string {
  const bytes = Number(size);
  const count = Number(pages);
  return [
    format,
    bytes > 0 ? fileSize(bytes) : '',
    count > 0 ? counted(count, 'страница', 'страницы', 'страниц') : '',
  ]
    .filter(Boolean)
    .join(', ');
}
