import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { compress, type Encoding } from './encoding.ts';
import { isCompressible, mediaType } from './media-types.ts';

/** What goes over the wire for a file in one encoding. */
export interface Body {
  bytes: Buffer;
  /** Absent when the bytes are those of the file. */
  encoding?: Encoding;
  /** Strong validator, so it differs between encodings (RFC 9110, 8.8.3.3). */
  etag: string;
}

/** Bytes of bodies kept in memory; bigger files are read each time. */
const capacity = 64 * 1024 * 1024;

async function load(file: string, encoding: Encoding | undefined): Promise<Body> {
  const original = await readFile(file);
  const hash = createHash('sha256').update(original).digest('base64url').slice(0, 27);
  if (encoding !== undefined && isCompressible(mediaType(file))) {
    const bytes = await compress(original, encoding);
    if (bytes !== undefined) return { bytes, encoding, etag: `"${hash}-${encoding}"` };
  }
  return { bytes: original, etag: `"${hash}"` };
}

/**
 * Reads and compresses files, keeping the recently used results.
 * @returns a function from file and encoding to the body; it rejects when the file cannot be read
 */
export function createBodies(): (file: string, encoding?: Encoding) => Promise<Body> {
  /** In the order of use, the oldest first. */
  const kept = new Map<string, { version: string; body: Promise<Body>; size: number }>();
  let total = 0;

  function forget(key: string): void {
    total -= kept.get(key)?.size ?? 0;
    kept.delete(key);
  }

  return async (file, encoding) => {
    const key = `${encoding ?? ''}:${file}`;
    const { ino, size, mtimeNs, ctimeNs } = await stat(file, { bigint: true });
    // Time and size alone would miss a file replaced by one of the same size and date.
    const version = [ino, size, mtimeNs, ctimeNs].join('-');
    const known = kept.get(key);
    forget(key);
    const entry =
      known?.version === version
        ? known
        : { version, body: load(file, encoding), size: Number(size) };
    kept.set(key, entry);
    // A file that could not be read this time may be readable the next.
    entry.body.catch(() => {
      if (kept.get(key) === entry) forget(key);
    });
    total += entry.size;
    for (const oldest of kept.keys()) {
      if (total <= capacity) break;
      forget(oldest);
    }
    return entry.body;
  };
}
