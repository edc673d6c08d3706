/** A kit in an archive: numbered papers, what they are, how to print them. Runs in a build and in a browser. */
import { fileSize } from '../../blocks/file-size.ts';
import { docx } from '../docx/docx.ts';
import type { Values } from '../text/fields.ts';
import type { OfficeText } from '../text/model.ts';
import { crc32 } from '../zip/crc32.ts';
import { zip, type ZipFile } from '../zip/zip.ts';

/** A file that goes into a kit as it is. */
export interface KitFile {
  /** Where it is, with the base. */
  readonly address: string;
  readonly ending: string;
  /** Its name, where that is not the paper's: «Протокол, бланк для ручки». */
  readonly name?: string;
  /** The paper's own text on a sheet, for the pen. */
  readonly twin?: boolean;
}

/** A paper of a kit: a text that is written anew when it is filled in, files as they are, or both. */
export interface Paper {
  /** «Протокол собрания», without number and ending. */
  readonly name: string;
  /** What to do with it, for the list. */
  readonly note: string;
  readonly text?: OfficeText;
  /** A paper of the kit itself; a form beside it is signed by others. */
  readonly own?: boolean;
  readonly files?: readonly KitFile[];
}

/** A kit as a page carries it. */
export interface Kit {
  readonly title: string;
  /** Of its page, absolute. */
  readonly address: string;
  /** ISO 8601. */
  readonly time: string;
  readonly papers: readonly Paper[];
}

/** A name that CP866 has every letter of: without quotes, dashes of print and what Windows refuses. */
export function plainName(title: string): string {
  return title
    .replace(/[«»„“”"?*<>|№]/gu, '')
    .replace(/\s*[:/\\]\s*/gu, ', ')
    .replace(/[—–]/gu, '-')
    .replace(/[^А-Яа-яЁё\w ,.()-]/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim()
    .slice(0, 80)
    .replace(/[ .,-]+$/u, '');
}

/**
 * Makes the archive of a kit.
 * @param values what was filled in; without any the papers are blank
 * @param read gives the bytes of a file of the kit by its address
 */
export async function kitArchive(
  kit: Kit,
  values: Values,
  read: (address: string) => Promise<Uint8Array>,
): Promise<Uint8Array> {
  const time = new Date(kit.time);
  const files: ZipFile[] = [];
  const list: string[] = [];
  for (const [index, { name, note, text, files: own = [] }] of kit.papers.entries()) {
    const number = String(index + 1).padStart(2, '0');
    const add = (title: string, ending: string, bytes: Uint8Array) => {
      files.push({ name: `${number} ${plainName(title)}.${ending}`, bytes });
      list.push(files.at(-1)?.name ?? '');
    };
    if (text) add(name, 'docx', await docx(text, values, time));
    for (const file of own) add(file.name ?? name, file.ending, await read(file.address));
    list.push(`    ${note}`);
  }
  const readme = { name: '00 Прочитай меня.txt', bytes: readMe(kit, list, files, values) };
  return zip([readme, ...files], time);
}

/** UTF-8 with a byte order mark and CRLF: Notepad of Windows 7 and every editor of Astra Linux read that. */
function readMe(
  kit: Kit,
  list: readonly string[],
  files: readonly ZipFile[],
  values: Values,
): Uint8Array {
  const filled = Object.values(values).some((value) => value.trim() !== '');
  const lines = [
    kit.title,
    '',
    filled
      ? 'Бумаги заполнены на вашем устройстве. Проверьте имена, даты и числа перед печатью.'
      : 'Бланки чистые: впишите всё ручкой или в Word. Заполнить их разом можно на странице комплекта:',
    ...(filled ? [] : [kit.address]),
    '',
    'Файлы пронумерованы по порядку собрания.',
    '',
    ...list,
    '',
    'Файлы .docx открывают Word 2010 и новее и LibreOffice Writer, .xlsx — Excel и LibreOffice Calc, .pdf — любой браузер.',
    '',
    'Размеры и контрольные суммы (CRC-32), чтобы проверить копию на флешке:',
    '',
    ...files.map(
      ({ name, bytes }) =>
        `${crc32(bytes).toString(16).toUpperCase().padStart(8, '0')}  ${fileSize(bytes.length).padStart(8)}  ${name}`,
    ),
    '',
    'Где взять новые: ' + kit.address,
    '',
  ];
  return new TextEncoder().encode(`\uFEFF${lines.join('\r\n')}`);
}
