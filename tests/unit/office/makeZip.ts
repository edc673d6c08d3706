/** A zip writer for tests, with the faults that the intake must notice. */
import { crc32, deflateRawSync } from 'node:zlib';

export interface ZipFaults {
  /** Added to the size that the directory states. */
  readonly size?: number;
  readonly encrypted?: boolean;
  readonly wrongCrc?: boolean;
  /** Every member points at the bytes of the first. */
  readonly overlap?: boolean;
  /** Name in the local header, when it is another one. */
  readonly localName?: string;
}

export type Members = Readonly<Record<string, string | Uint8Array>>;

export function makeZip(members: Members, faults: ZipFaults = {}): Buffer {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, content] of Object.entries(members)) {
    const bytes = Buffer.from(content);
    const packed = deflateRawSync(bytes);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(faults.encrypted === true ? 0x801 : 0x800, 2);
    common.writeUInt16LE(8, 4);
    common.writeUInt32LE(faults.wrongCrc === true ? 1 : crc32(bytes), 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(bytes.length + (faults.size ?? 0), 18);
    const path = Buffer.from(name);
    const localPath = Buffer.from(faults.localName ?? name);
    const local = Buffer.from(common);
    local.writeUInt16LE(localPath.length, 22);
    common.writeUInt16LE(path.length, 22);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(faults.overlap === true ? 0 : offset, 10);
    directory.push(Buffer.from('PK\x01\x02\x14\0', 'latin1'), common, tail, path);
    const piece = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), local, localPath, packed]);
    locals.push(piece);
    offset += piece.length;
  }
  const list = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 0, 'latin1');
  end.writeUInt16LE(Object.keys(members).length, 8);
  end.writeUInt16LE(Object.keys(members).length, 10);
  end.writeUInt32LE(list.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, list, end]);
}

const types =
  '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"></Types>';

/** A document of Word: the least that opens, and what a test adds. */
export function docx(more: Members = {}, faults: ZipFaults = {}): Buffer {
  return makeZip(
    { '[Content_Types].xml': types, 'word/document.xml': '<w:document/>', ...more },
    faults,
  );
}

/** Relations of the document with one to the outside. */
export function relation(type: string, mode = 'External'): Members {
  const full = `http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}`;
  const text = `<Relationships><Relationship Id="r1" Type="${full}" Target="http://x.example/" TargetMode="${mode}"/></Relationships>`;
  return { 'word/_rels/settings.xml.rels': text };
}
