import { expect, it } from 'vitest';
import { kitArchive, plainName, type Kit } from '../../../src/documents/kit/kit.ts';
import { toCp866 } from '../../../src/documents/zip/cp866.ts';
import { crc32 } from '../../../src/documents/zip/crc32.ts';
import { zip } from '../../../src/documents/zip/zip.ts';
import { readText, time } from './support.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const russian = '01 Повестка собрания, ёж.txt';

/** Names in the directory of an archive, as bytes. */
function rawNames(archive: Uint8Array): Buffer[] {
  const all = Buffer.from(archive);
  const names: Buffer[] = [];
  for (let at = all.indexOf('PK\x01\x02', 0, 'latin1'); at >= 0;) {
    names.push(all.subarray(at + 46, at + 46 + all.readUInt16LE(at + 28)));
    at = all.indexOf('PK\x01\x02', at + 46, 'latin1');
  }
  return names;
}

it('has names that Windows 7 reads: CP866, without the flag of UTF-8', () => {
  const archive = zip([{ name: russian, bytes: bytes('день') }], time);
  const [name] = rawNames(archive);
  expect(new TextDecoder('ibm866').decode(name)).toBe(russian);
  const directory = Buffer.from(archive).indexOf('PK\x01\x02', 0, 'latin1');
  expect(Buffer.from(archive).readUInt16LE(directory + 8) & 0x0800).toBe(0);
});

it('has its names again in UTF-8, in the field 0x7075 bound to them by checksum', () => {
  const archive = Buffer.from(zip([{ name: russian, bytes: bytes('день') }], time));
  const extra = archive.indexOf(Buffer.from([0x75, 0x70]));
  const length = archive.readUInt16LE(extra + 2);
  expect(archive[extra + 4]).toBe(1);
  expect(archive.readUInt32LE(extra + 5)).toBe(crc32(toCp866(russian) ?? bytes('')));
  expect(archive.subarray(extra + 9, extra + 4 + length).toString()).toBe(russian);
});

it('knows the checksum of the standard', () => {
  expect(crc32(bytes('123456789'))).toBe(0xcbf43926);
});

const kit: Kit = {
  title: 'Собрание «Будущее»',
  address: 'https://cifra.example/meetings/x/',
  time: time.toISOString(),
  papers: [
    {
      name: 'Протокол',
      note: 'Заполняет секретарь',
      text: readText('parts', 'protokol'),
      files: [{ address: '/p.pdf', ending: 'pdf', name: 'Протокол, бланк для ручки', twin: true }],
    },
    {
      name: 'Листовка «Билет»: №1',
      note: 'На стенд',
      files: [{ address: '/a.pdf', ending: 'pdf' }],
    },
  ],
};
const read = () => Promise.resolve(bytes('pdf'));

it('puts a kit in order, with a list, and gives the same bytes again', async () => {
  const archive = await kitArchive(kit, {}, read);
  expect(rawNames(archive).map((name) => new TextDecoder('ibm866').decode(name))).toEqual([
    '00 Прочитай меня.txt',
    '01 Протокол.docx',
    '01 Протокол, бланк для ручки.pdf',
    '02 Листовка Билет, 1.pdf',
  ]);
  expect(await kitArchive(kit, {}, read)).toEqual(archive);
  expect(await kitArchive(kit, { organization: 'ППО' }, read)).not.toEqual(archive);
});

it('names files as Windows takes them', () => {
  expect(plainName('Собрание «Цифровой Профсоюз: будущее или реальность?»')).toBe(
    'Собрание Цифровой Профсоюз, будущее или реальность',
  );
  expect(plainName('Ёж — № 5 🎓 a/b. ')).toBe('Ёж - 5 a, b');
  expect(toCp866(plainName('Съезд №1 «Ёлка»'))).toBeDefined();
});
