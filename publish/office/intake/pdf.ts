/** PDF: programs, launched files, embedded files and media, also where they are packed or spelled oddly. ISO 32000-1. */
import { promisify } from 'node:util';
import { inflate } from 'node:zlib';
import { refused } from './refusal.ts';

const forbidden = /\/(?:JavaScript|Launch|EmbeddedFiles?|RichMedia|ImportData)(?![A-Za-z])/u;

const maxUnpacked = 200 * 1024 * 1024;
const again = 'Сохраните его заново через «Печать в PDF».';

/** @throws OfficeError (415) */
export async function inspectPdf(name: string, bytes: Buffer): Promise<void> {
  const program = (): never => {
    throw refused(
      name,
      'file-program',
      `В PDF есть программа или вложенный файл, такие не публикуют. ${again}`,
    );
  };
  const text = bytes.toString('latin1');
  if (forbidden.test(unescapeNames(text))) program();
  let left = maxUnpacked;
  for (const match of text.matchAll(/stream\r?\n/gu)) {
    if (text.endsWith('end', match.index)) continue;
    const dictionary = unescapeNames(text.slice(Math.max(0, match.index - 2000), match.index));
    const packed = bytes.subarray(match.index + match[0].length);
    const content = await unpack(packed, left);
    // Objects are packed into streams since PDF 1.5; one that we cannot read we cannot vouch for.
    if (
      content === undefined &&
      /\/ObjStm\b[^]*\/Filter|\/Filter[^]*\/ObjStm\b/u.test(own(dictionary))
    )
      throw refused(
        name,
        'file-locked',
        `PDF защищён или упакован так, что его не проверить. ${again}`,
      );
    if (content === undefined) continue;
    left -= content.length;
    if (left <= 0)
      throw refused(name, 'file-too-large', `PDF распаковывается в непомерно большой. ${again}`);
    if (forbidden.test(unescapeNames(content.toString('latin1')))) program();
  }
}

/** The dictionary that stands right before the stream, without those before it. */
function own(text: string): string {
  return text.slice(Math.max(text.lastIndexOf('endobj'), 0));
}

/** A name may spell any letter as `#4A` (7.3.5). */
function unescapeNames(text: string): string {
  return text.replace(/#([0-9A-Fa-f]{2})/gu, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
}

/** The stream's bytes when it is packed with Flate; what follows the stream is ignored by zlib. */
async function unpack(packed: Buffer, limit: number): Promise<Buffer | undefined> {
  // The first byte of zlib: method 8, window up to 32 KB (RFC 1950).
  if (((packed[0] ?? 0) & 0x0f) !== 8 || packed.readUInt16BE(0) % 31 !== 0) return undefined;
  try {
    return await promisify(inflate)(packed, { maxOutputLength: Math.max(limit, 1) });
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE'
      ? Buffer.alloc(limit)
      : undefined;
  }
}
