import { strFromU8, unzipSync } from 'fflate';
import { extractText, getDocumentProxy } from 'unpdf';
import { hashOf, openCache } from '../../pictures/cache.ts';

/** More of one file would only slow a search down. */
const mostLetters = 200_000;

const entities: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&apos;': "'",
};

/** The text of OOXML: runs as they follow, a space after each paragraph, cell, tab and break. */
function textOfXml(xml: string, run: string): string {
  const pieces = xml.matchAll(
    new RegExp(`<${run}(?:\\s[^>]*)?>([^<]*)</${run}>|</(?:w:p|si|is|row)>|<w:(?:tab|br)\\b`, 'gu'),
  );
  return Array.from(pieces, ([, text]) => text ?? ' ')
    .join('')
    .replace(/&(?:amp|lt|gt|quot|apos);/gu, (entity) => entities[entity] ?? '')
    .replace(/&#(\d+);/gu, (_, code) => String.fromCodePoint(Number(code)));
}

/** The XML parts of an office file whose names fit, in the order of their names. */
function parts(bytes: Uint8Array, fits: RegExp): string[] {
  const files = unzipSync(bytes, { filter: ({ name }) => fits.test(name) });
  return Object.keys(files)
    .sort()
    .map((name) => strFromU8(files[name] ?? new Uint8Array()));
}

const readers: Readonly<Record<string, (bytes: Uint8Array) => string | Promise<string>>> = {
  docx: (bytes) =>
    parts(bytes, /^word\/(?:document|footnotes|header\d+|footer\d+)\.xml$/u)
      .map((xml) => textOfXml(xml, 'w:t'))
      .join(' '),
  xlsx: (bytes) =>
    parts(bytes, /^xl\/(?:sharedStrings|worksheets\/sheet\d+)\.xml$/u)
      .map((xml) => textOfXml(xml, 't'))
      .join(' '),
  pdf: async (bytes) => {
    // A copy: the reader refuses Node's buffers and keeps what it is given.
    const document = await getDocumentProxy(new Uint8Array(bytes));
    const { text } = await extractText(document, { mergePages: true });
    // Paper parts words at the ends of lines: «акку- ратный».
    return text.replace(/(?<=\p{Ll})-\s+(?=\p{Ll})/gu, '');
  },
};

/** Endings of files whose text can be read. */
export const isReadable = (file: string): boolean => endingOf(file) in readers;

const endingOf = (file: string): string => /\.([a-z]+)$/u.exec(file.toLowerCase())?.[1] ?? '';

/** Changes with what the readers above give. */
const version = 'text-1';
/** Every save is followed by an index of all files; their texts are read once. */
const cache = openCache('texts');

/**
 * The text of a DOCX, XLSX or PDF file in one line; empty when it has none (a scan) or cannot be read: such a file is
 * still found by its name.
 */
export async function fileText(file: string, bytes: Uint8Array): Promise<string> {
  const ending = endingOf(file);
  const text = await cache.get(hashOf(version, ending, bytes), async () =>
    Buffer.from(await readText(ending, bytes)),
  );
  return Buffer.from(text).toString();
}

async function readText(ending: string, bytes: Uint8Array): Promise<string> {
  try {
    const text = (await readers[ending]?.(bytes)) ?? '';
    return text.replace(/\s+/gu, ' ').trim().slice(0, mostLetters);
  } catch {
    return '';
  }
}
