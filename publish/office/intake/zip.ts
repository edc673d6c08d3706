/** A zip opened with distrust: by its central directory, every member unpacked under a limit. PKWARE APPNOTE 6.3. */
import { promisify } from 'node:util';
import { crc32, inflateRaw } from 'node:zlib';

export interface ZipMember {
  readonly name: string;
  readonly bytes: Buffer;
}

const megabyte = 1024 * 1024;
const maxMembers = 4000;
const maxUnpacked = 200 * megabyte;
/** Text of office files packs 20 to 50 times; below 10 MB the ratio harms nobody. */
const maxRatio = 150;
const ratioCounts = 10 * megabyte;

const broken = 'Файл повреждён и не открывается. Сохраните его заново.';
const bomb = 'Файл распаковывается в непомерно большой. Сохраните его заново, без лишнего.';
const locked = 'Файл защищён паролем, такой не проверить. Сохраните его без пароля.';

interface Entry {
  readonly name: string;
  readonly method: number;
  readonly crc: number;
  readonly packed: number;
  readonly size: number;
  readonly offset: number;
}

/** @returns the files of the archive, or in Russian why it is refused */
export async function readZip(bytes: Buffer): Promise<ZipMember[] | string> {
  try {
    const entries = readDirectory(bytes);
    if (typeof entries === 'string') return entries;
    const total = entries.reduce((sum, { size }) => sum + size, 0);
    if (total > maxUnpacked || (total > ratioCounts && total > bytes.length * maxRatio))
      return bomb;
    const members: ZipMember[] = [];
    for (const entry of entries) {
      const content = await unpack(bytes, entry);
      if (content === undefined) return broken;
      if (!entry.name.endsWith('/')) members.push({ name: entry.name, bytes: content });
    }
    return members;
  } catch {
    // A number that points outside of the file.
    return broken;
  }
}

function readDirectory(bytes: Buffer): Entry[] | string {
  // The end record is 22 bytes and a comment; a comment has no use here, and hides things.
  const end = bytes.lastIndexOf('PK\x05\x06', undefined, 'latin1');
  if (end < 0 || end + 22 + bytes.readUInt16LE(end + 20) !== bytes.length) return broken;
  const count = bytes.readUInt16LE(end + 10);
  if (count === 0 || count > maxMembers) return count === 0 ? broken : bomb;
  const entries: Entry[] = [];
  const names = new Set<string>();
  let at = bytes.readUInt32LE(end + 16);
  for (let i = 0; i < count; i += 1) {
    if (bytes.readUInt32LE(at) !== 0x02014b50) return broken;
    // Bit 0: encrypted; bit 13: its directory is hidden.
    if ((bytes.readUInt16LE(at + 8) & 0x2001) !== 0) return locked;
    const nameLength = bytes.readUInt16LE(at + 28);
    const name = nameOf(bytes.subarray(at + 46, at + 46 + nameLength));
    const entry = {
      name,
      method: bytes.readUInt16LE(at + 10),
      crc: bytes.readUInt32LE(at + 16),
      packed: bytes.readUInt32LE(at + 20),
      size: bytes.readUInt32LE(at + 24),
      offset: bytes.readUInt32LE(at + 42),
    };
    if (!isPlain(name) || names.has(name.toLowerCase())) return broken;
    names.add(name.toLowerCase());
    entries.push(entry);
    at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return at === end && !overlap(entries) ? entries : broken;
}

function nameOf(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    // Old Russian archivers.
    return new TextDecoder('ibm866').decode(bytes);
  }
}

/** No way out of the folder it is unpacked into, on any system. */
function isPlain(name: string): boolean {
  const parts = name.replace(/\/$/u, '').split('/');
  // eslint-disable-next-line no-control-regex -- these are the characters to refuse
  return parts.every((part) => part !== '' && part !== '..' && !/[\\:\u0000-\u001f]/u.test(part));
}

/** Members that share bytes are how a small zip becomes petabytes (D. Fifield, «A better zip bomb»). */
function overlap(entries: readonly Entry[]): boolean {
  const inOrder = [...entries].sort((a, b) => a.offset - b.offset);
  return inOrder.some((entry, i) => {
    const next = inOrder[i + 1];
    return next !== undefined && entry.offset + 30 + entry.packed > next.offset;
  });
}

async function unpack(bytes: Buffer, entry: Entry): Promise<Buffer | undefined> {
  const { offset, packed, size, method, crc } = entry;
  if (bytes.readUInt32LE(offset) !== 0x04034b50) return undefined;
  if (bytes.readUInt16LE(offset + 8) !== method) return undefined;
  const nameLength = bytes.readUInt16LE(offset + 26);
  // A reader that goes by local names must see the same name.
  if (nameOf(bytes.subarray(offset + 30, offset + 30 + nameLength)) !== entry.name)
    return undefined;
  const start = offset + 30 + nameLength + bytes.readUInt16LE(offset + 28);
  const data = bytes.subarray(start, start + packed);
  if (data.length !== packed || (method !== 0 && method !== 8)) return undefined;
  const content =
    method === 0 ? data : await promisify(inflateRaw)(data, { maxOutputLength: Math.max(size, 1) });
  return content.length === size && crc32(content) === crc ? content : undefined;
}
