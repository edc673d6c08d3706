import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

export type Encoding = 'br' | 'gzip';

/** Below this a compressed body saves no packet. */
const worthwhile = 512;

/** From here on the last tenth of a body's size costs seconds, and somebody is waiting for them. */
const large = 128 * 1024;

/**
 * The best encoding a client accepts.
 * @param header `Accept-Encoding`, RFC 9110, 12.5.3
 * @returns undefined for the body as it is
 */
export function negotiate(header: string | undefined): Encoding | undefined {
  const accepted = new Set<string>();
  for (const part of (header ?? '').toLowerCase().split(',')) {
    const [name = '', ...parameters] = part.split(';').map((piece) => piece.trim());
    const refused = parameters.some((parameter) => /^q=0(\.0*)?$/.test(parameter));
    if (!refused) accepted.add(name);
  }
  if (accepted.has('br')) return 'br';
  return accepted.has('gzip') ? 'gzip' : undefined;
}

/**
 * Compresses a body.
 * @param quality of Brotli, 0–11
 * @returns undefined when that would not make it smaller
 */
export async function compress(
  body: Buffer,
  encoding: Encoding,
  quality = body.length < large ? 10 : 6,
): Promise<Buffer | undefined> {
  if (body.length < worthwhile) return undefined;
  const compressed =
    encoding === 'br'
      ? await promisify(brotliCompress)(body, {
          params: {
            [constants.BROTLI_PARAM_QUALITY]: quality,
            [constants.BROTLI_PARAM_SIZE_HINT]: body.length,
          },
        })
      : await promisify(gzip)(body, { level: 9 });
  return compressed.length < body.length ? compressed : undefined;
}
