/** What a file is by its first bytes. */

/** Bytes as characters of one byte, enough to look for ASCII in them. Works in browsers too. */
const text = (bytes: Uint8Array): string => new TextDecoder('latin1').decode(bytes);
const ascii = (bytes: Uint8Array, start: number, end: number): string =>
  Array.from(bytes.subarray(start, end), (byte) => String.fromCharCode(byte)).join('');

/** The type of a picture, PDF or zip by its signature; nothing for anything else. */
export function typeByMagic(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff) return 'jpg';
  if (ascii(bytes, 0, 8) === '\x89PNG\r\n\x1A\n') return 'png';
  if (ascii(bytes, 0, 4) === 'RIFF' && ascii(bytes, 8, 12) === 'WEBP') return 'webp';
  if (/^ftypavi[fs]$/u.test(ascii(bytes, 4, 12))) return 'avif';
  if (ascii(bytes, 0, 4) === 'GIF8') return 'gif';
  if (ascii(bytes, 0, 5) === '%PDF-') return 'pdf';
  if (ascii(bytes, 0, 4) === 'PK\x03\x04') return 'zip';
  if (ascii(bytes, 0, 4) === '\xd0\xcf\x11\xe0') return 'doc';
  return undefined;
}

/** A name that every zip of that type holds, and names of the parts that carry macros. */
const insides: Readonly<Record<string, string>> = {
  docx: 'word/document.xml',
  xlsx: 'xl/workbook.xml',
  pptx: 'ppt/presentation.xml',
  odt: 'application/vnd.oasis.opendocument.text',
  ods: 'application/vnd.oasis.opendocument.spreadsheet',
};
const macros = ['vbaProject.bin', 'activeX/', 'Basic/Standard/'];

/** What is wrong with a file to download. Full inspection of uploads belongs to the intake; this is the last look. */
export function fileProblem(
  bytes: Uint8Array,
  ending: string,
): { readonly code: string; readonly message: string }[] {
  if (ending === 'csv' || ending === 'txt') return isText(bytes) ? [] : [wrongType(ending)];
  const type = bytes.length < 8 ? undefined : typeByMagic(bytes);
  if (type !== (ending === 'pdf' ? 'pdf' : 'zip')) return [wrongType(ending)];
  const inside = insides[ending];
  const characters = text(bytes);
  if (inside !== undefined && !characters.includes(inside)) return [wrongType(ending)];
  if (macros.some((name) => characters.includes(name)))
    return [
      {
        code: 'file-macros',
        message: 'В файле есть макросы, такие не публикуют. Сохраните его без макросов.',
      },
    ];
  if (type === 'pdf' && /\/(?:JavaScript|Launch|EmbeddedFile)\b/u.test(characters))
    return [
      {
        code: 'file-program',
        message:
          'В PDF есть программа или вложенный файл, такие не публикуют. Сохраните его заново через «Печать в PDF».',
      },
    ];
  return [];
}

function wrongType(ending: string): { readonly code: string; readonly message: string } {
  return {
    code: 'file-type',
    message: `Внутри файла не ${ending.toUpperCase()}, хотя так кончается его имя. Сохраните файл заново в нужном виде.`,
  };
}

function isText(bytes: Uint8Array): boolean {
  try {
    return !new TextDecoder('utf-8', { fatal: true }).decode(bytes).includes('\0');
  } catch {
    return false;
  }
}
