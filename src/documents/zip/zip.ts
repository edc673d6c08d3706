/**
 * An archive whose Russian names open everywhere. fflate packs the contents, but it can only name files in UTF-8, which
 * the Explorer of Windows 7 shows as gibberish (it needs KB2704299). So a name is written the way WinRAR does: in
 * CP866, which every Russian Windows reads, and again in UTF-8 in the extra field 0x7075, which everything else reads
 * (Info-ZIP, libarchive, 7-Zip; PKWARE APPNOTE 6.3.10, 4.6.9). A name that CP866 lacks letters for is in UTF-8 alone.
 */
import { deflateSync, strToU8 } from 'fflate';
import { toCp866 } from './cp866.ts';
import { crc32 } from './crc32.ts';

export interface ZipFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

interface Packed {
  readonly name: Uint8Array;
  readonly extra: Uint8Array;
  readonly utf8: boolean;
  readonly crc: number;
  readonly size: number;
  readonly packed: Uint8Array;
  readonly stored: boolean;
}

const version = 20;
const unix = 0x0300;

/** Numbers of 2 and 4 bytes, the lowest first, and bytes. */
function bytesOf(...parts: readonly (readonly [number, 2 | 4] | Uint8Array)[]): Uint8Array {
  const all = parts.flatMap((part) =>
    part instanceof Uint8Array
      ? [...part]
      : Array.from({ length: part[1] }, (_, i) => (part[0] >>> (8 * i)) & 0xff),
  );
  return Uint8Array.from(all);
}

function pack({ name, bytes }: ZipFile): Packed {
  const utf8 = strToU8(name);
  const dos = toCp866(name);
  const own = dos ?? utf8;
  const ascii = own.length === name.length && !/[^ -~]/u.test(name);
  const extra =
    dos === undefined || ascii
      ? new Uint8Array()
      : bytesOf([0x7075, 2], [5 + utf8.length, 2], Uint8Array.of(1), [crc32(dos), 4], utf8);
  const deflated = deflateSync(bytes, { level: 9 });
  // Office files are packed already: deflating them again gains nothing.
  const stored = deflated.length >= bytes.length * 0.98;
  return {
    name: own,
    extra,
    utf8: dos === undefined,
    crc: crc32(bytes),
    size: bytes.length,
    packed: stored ? bytes : deflated,
    stored,
  };
}

/** Date and time of MS-DOS, to two seconds; the clock of the moment is taken as it is in UTC, so that no zone matters. */
function dosTime(time: Date): readonly [time: number, date: number] {
  const clock =
    (time.getUTCHours() << 11) | (time.getUTCMinutes() << 5) | (time.getUTCSeconds() >> 1);
  const day =
    (Math.max(0, time.getUTCFullYear() - 1980) << 9) |
    ((time.getUTCMonth() + 1) << 5) |
    time.getUTCDate();
  return [clock, day];
}

/** What the header of a file and its line in the directory share. */
function common(file: Packed, [clock, day]: readonly [number, number]): Uint8Array {
  return bytesOf(
    [version, 2],
    [file.utf8 ? 0x0800 : 0, 2],
    [file.stored ? 0 : 8, 2],
    [clock, 2],
    [day, 2],
    [file.crc, 4],
    [file.packed.length, 4],
    [file.size, 4],
    [file.name.length, 2],
    [file.extra.length, 2],
  );
}

/** Makes a ZIP; the same files and time give the same bytes, in a build and in a browser. */
export function zip(files: readonly ZipFile[], time: Date): Uint8Array {
  const moment = dosTime(time);
  const chunks: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  for (const packed of files.map(pack)) {
    const shared = common(packed, moment);
    const header = bytesOf([0x04034b50, 4], shared, packed.name, packed.extra);
    directory.push(
      // Made by MS-DOS tells a reader that names are in its code page; of Unix, that they are not.
      bytesOf(
        [0x02014b50, 4],
        [packed.utf8 ? unix | version : version, 2],
        shared,
        [0, 2],
        [0, 2],
        [0, 2],
        [0, 4],
        [offset, 4],
      ),
      packed.name,
      packed.extra,
    );
    chunks.push(header, packed.packed);
    offset += header.length + packed.packed.length;
  }
  const length = directory.reduce((sum, part) => sum + part.length, 0);
  const end = bytesOf(
    [0x06054b50, 4],
    [0, 2],
    [0, 2],
    [files.length, 2],
    [files.length, 2],
    [length, 4],
    [offset, 4],
    [0, 2],
  );
  return joined([...chunks, ...directory, end]);
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
