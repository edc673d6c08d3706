import { deflateSync } from 'node:zlib';
import sharp from 'sharp';
import { expect, describe, test } from 'vitest';
import { takeIn } from '../../../publish/office/intake/intake.ts';
import { OfficeError } from '../../../publish/office/errors.ts';
import { photoWithPlace, picture } from '../../fixtures/bad-input/folder.ts';
import { docx, makeZip, relation } from './makeZip.ts';

/** The code of the refusal; `taken` when there is none. */
async function verdict(name: string, bytes: Buffer): Promise<string> {
  try {
    await takeIn(name, bytes);
    return 'taken';
  } catch (error) {
    if (!(error instanceof OfficeError)) throw error;
    expect(error.message).toContain(`«${name}»`);
    expect([413, 415]).toContain(error.status);
    return error.code;
  }
}

describe('pictures', () => {
  test('lose EXIF and GPS and stay what they are', async () => {
    const photo = await photoWithPlace();
    expect((await sharp(photo).metadata()).exif).toBeDefined();
    const clean = await takeIn('Фото с телефона.JPG', photo);
    const after = await sharp(clean).metadata();
    expect([after.format, after.exif, after.xmp, after.iptc, after.icc]).toEqual([
      'jpeg',
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
    expect(clean.includes('Exif')).toBe(false);
  });

  test('are turned upright', async () => {
    const lying = await sharp(await picture('jpeg', 40, 30))
      .withMetadata({ orientation: 6 })
      .toBuffer();
    const { width, height } = await sharp(await takeIn('a.jpg', lying)).metadata();
    expect([width, height]).toEqual([30, 40]);
  });

  test.each(['png', 'jpeg', 'webp', 'avif'] as const)('%s keeps its format', async (format) => {
    const clean = await takeIn(`a.${format}`, await picture(format));
    const { format: after } = await sharp(clean).metadata();
    expect(after).toBe(format === 'avif' ? 'heif' : format);
    expect(clean.equals(await takeIn(`a.${format}`, await picture(format)))).toBe(true);
  });

  test('hide nothing behind their end', async () => {
    const both = Buffer.concat([await picture('jpeg'), Buffer.from('<script>alert(1)</script>')]);
    expect((await takeIn('a.jpg', both)).includes('script')).toBe(false);
  });

  test('are refused when they are broken, foreign or huge', async () => {
    const png = await picture('png');
    expect(await verdict('a.jpg', png)).toBe('file-type');
    expect(await verdict('a.png', png.subarray(0, 60))).toBe('picture-broken');
    expect(await verdict('a.png', await picture('png', 7000, 6000))).toBe(
      'picture-too-many-pixels',
    );
    expect(await verdict('a.svg', Buffer.from('<svg/>'))).toBe('file-type');
    expect(await verdict('a.gif', Buffer.from('GIF89a'))).toBe('file-type');
    expect(await verdict('a.heic', Buffer.from('....'))).toBe('file-type');
    expect(await verdict('a.jpg', Buffer.alloc(0))).toBe('file-empty');
  });

  test('wider than any page are made smaller', async () => {
    const { width } = await sharp(await takeIn('a.png', await picture('png', 4000, 20))).metadata();
    expect(width).toBe(3200);
  });
});

const external = '&#69;xternal';
const vba = { 'word/vbaProject.bin': 'x' };
const part = (text: string): Buffer => docx({ 'word/settings.xml': text });

describe('office files', () => {
  test.each([
    ['a plain document', docx(), 'taken'],
    ['a link to a site', docx(relation('hyperlink')), 'taken'],
    ['a relation inside', docx(relation('attachedTemplate', 'Internal')), 'taken'],
    ['macros', docx(vba), 'file-macros'],
    [
      'macros under another name',
      part('<a ContentType="application/vnd.ms-office.vbaProject"/>'),
      'file-macros',
    ],
    ['ActiveX', docx({ 'word/activeX/activeX1.xml': '<a/>' }), 'file-active'],
    ['a template from outside', docx(relation('attachedTemplate')), 'file-external'],
    ['one spelled with a reference', docx(relation('attachedTemplate', external)), 'file-external'],
    ['a picture from outside', docx(relation('image')), 'file-external'],
    ['an object from outside', docx(relation('oleObject')), 'file-external'],
    ['a DDE field', part('<w:instrText> DDEAUTO c:\\\\cmd</w:instrText>'), 'file-external'],
    ['a DTD', part('<!DOCTYPE a [<!ENTITY b "c">]><a/>'), 'file-broken'],
    [
      'UTF-16 that hides macros',
      docx({ 'a.xml': Buffer.from('<a b="macroEnabled"/>', 'utf16le') }),
      'file-macros',
    ],
    ['a password', docx({}, { encrypted: true }), 'file-broken'],
    ['a wrong checksum', docx({}, { wrongCrc: true }), 'file-broken'],
    ['a size that is a lie', docx({}, { size: -1 }), 'file-broken'],
    ['members that share bytes', docx({}, { overlap: true }), 'file-broken'],
    ['two names of one member', docx({}, { localName: 'word/other.xml' }), 'file-broken'],
    ['a way out', docx({ '../evil.xml': 'x' }), 'file-broken'],
    ['a drive', docx({ 'c:\\evil.xml': 'x' }), 'file-broken'],
    ['a bomb', docx({ 'word/a.xml': Buffer.alloc(30_000_000) }), 'file-broken'],
    ['a comment behind the end', Buffer.concat([docx(), Buffer.from('tail')]), 'file-broken'],
    ['half a file', docx().subarray(0, 100), 'file-broken'],
    ['a table', makeZip({ 'xl/workbook.xml': 'x' }), 'file-type'],
  ])('%s', async (_, bytes, expected) => {
    expect(await verdict('Приказ.docx', bytes)).toBe(expected);
  });

  test('old and macro formats are refused with what to do', async () => {
    for (const name of ['a.doc', 'a.xlsm', 'a.docm', 'a.exe', 'a'])
      expect(await verdict(name, docx())).toBe('file-type');
    await expect(takeIn('a.doc', docx())).rejects.toThrow('сохраните как DOCX');
  });

  test('macros of OpenDocument', async () => {
    const mimetype = 'application/vnd.oasis.opendocument.text';
    const plain = makeZip({ mimetype, 'content.xml': '<a/>' });
    const odt = makeZip({ mimetype, 'Basic/Standard/Module1.xml': '<a/>' });
    expect(await verdict('a.odt', odt)).toBe('file-macros');
    expect(await verdict('a.odt', plain)).toBe('file-type');
  });
});

describe('archives', () => {
  test('hold what could be published by itself', async () => {
    const good = makeZip({ 'Бланки/a.csv': 'а\n', 'Бланки/b.docx': docx() });
    expect(await verdict('kit.zip', good)).toBe('taken');
    expect(await verdict('kit.zip', makeZip({ 'a.exe': 'x' }))).toBe('file-type');
    expect(await verdict('kit.zip', makeZip({ 'b.zip': good }))).toBe('file-type');
    expect(await verdict('kit.zip', makeZip({ 'b.docx': docx(vba) })).catch(String)).toContain(
      'b.docx',
    );
  });
});

const pdf = (body: string | Buffer): Buffer =>
  Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.from(body), Buffer.from('\n%%EOF\n')]);
const packed = (inside: string, dictionary = '/Type /ObjStm /Filter /FlateDecode'): Buffer =>
  pdf(
    Buffer.concat([
      Buffer.from(`1 0 obj\n<< ${dictionary} >>\nstream\n`),
      deflateSync(inside),
      Buffer.from('\nendstream\nendobj'),
    ]),
  );

describe('PDF', () => {
  test.each([
    ['a plain one', pdf('1 0 obj << /Type /Catalog >> endobj'), 'taken'],
    ['packed objects', packed('1 0 << /Type /Page >>'), 'taken'],
    ['a program', pdf('<< /S /JavaScript /JS (x) >>'), 'file-program'],
    ['a launch', pdf('<< /S /Launch >>'), 'file-program'],
    ['an embedded file', pdf('<< /Type /EmbeddedFile >>'), 'file-program'],
    ['embedded files by name', pdf('<< /Names << /EmbeddedFiles 5 0 R >> >>'), 'file-program'],
    ['a program spelled oddly', pdf('<< /S /J#61vaScr#69pt >>'), 'file-program'],
    ['a program in packed objects', packed('1 0 << /S /JavaScript >>'), 'file-program'],
    [
      'both',
      packed('1 0 << /S /Java#53cript >>', '/Type /#4fbjStm /Filter /Fl#61teDecode'),
      'file-program',
    ],
    [
      'packing that cannot be opened',
      pdf('1 0 obj << /Type /ObjStm /Filter /LZWDecode >>\nstream\nxx\nendstream'),
      'file-locked',
    ],
    ['no PDF at all', Buffer.from('<html></html>'), 'file-type'],
  ])('%s', async (_, bytes, expected) => {
    expect(await verdict('a.pdf', bytes)).toBe(expected);
  });
});

test('text is text, and 25 MB are the limit', async () => {
  expect(await verdict('a.csv', Buffer.from('имя;число\n'))).toBe('taken');
  expect(await verdict('a.txt', Buffer.from([0xff, 0xfe, 0x00]))).toBe('file-type');
  expect(await verdict('a.csv', Buffer.alloc(25 * 1024 * 1024 + 1, 97))).toBe('file-too-large');
});
