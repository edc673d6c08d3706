import { strFromU8, unzipSync } from 'fflate';
import mammoth from 'mammoth';
import { describe, expect, it } from 'vitest';
import { docx } from '../../../src/documents/docx/docx.ts';
import { fieldsOf } from '../../../src/documents/text/fields.ts';
import { hostile, piecesIn, readText, textsOf, time, words } from './support.ts';

/** The text that a reader of its own makes of a file. */
async function readBack(bytes: Uint8Array): Promise<string> {
  const { value, messages } = await mammoth.extractRawText({ buffer: Buffer.from(bytes) });
  expect(messages.filter(({ type }) => type === 'error')).toEqual([]);
  return value;
}

const xmlOf = (bytes: Uint8Array, name: string): string =>
  strFromU8(unzipSync(bytes)[name] ?? new Uint8Array());

const texts = [...textsOf('forms'), ...textsOf('parts')];

describe.each(texts)('%s as a Word file', (_, text) => {
  it('keeps every word, in order', async () => {
    const read = words(await readBack(await docx(text, {}, time)));
    let at = 0;
    for (const piece of [text.title, ...piecesIn(text.parts)]) {
      const found = read.indexOf(words(piece), at);
      expect(found, piece).toBeGreaterThanOrEqual(0);
      at = found;
    }
  });

  it('is the same to the byte when made again', async () => {
    expect(await docx(text, {}, time)).toEqual(await docx(text, {}, time));
  });
});

it('says how each line spacing is counted: readers of Word files guess otherwise, and differently', async () => {
  const bytes = await docx(readText('forms', 'soglasie'), {}, time);
  const all = ['word/styles.xml', 'word/document.xml'].map((name) => xmlOf(bytes, name)).join('');
  const spacings = all.match(/<w:spacing [^>]*w:line=[^>]*>/gu) ?? [];
  expect(spacings).not.toEqual([]);
  for (const spacing of spacings) expect.soft(spacing).toMatch(/w:lineRule="(?:auto|exact)"/u);
});

it('is an A4 sheet with room for filing, in Times New Roman, with numbered pages', async () => {
  const bytes = await docx(readText('forms', 'soglasie'), {}, time);
  const body = xmlOf(bytes, 'word/document.xml');
  expect(body).toContain('<w:pgSz w:w="11906" w:h="16838"');
  expect(body).toMatch(/<w:pgMar w:top="1134" w:right="850" w:bottom="1134" w:left="1701"/);
  expect(xmlOf(bytes, 'word/styles.xml')).toContain('w:ascii="Times New Roman"');
  expect(xmlOf(bytes, 'word/styles.xml')).toContain('w:name w:val="Подпись под чертой"');
  const footer = xmlOf(bytes, 'word/footer1.xml');
  expect(footer).toContain('PAGE');
  expect(footer).toContain('NUMPAGES');
});

it('keeps signatures with one another, in one table, and with what stands before them', async () => {
  const bytes = await docx(readText('parts', 'proekt-resheniya'), {}, time);
  const body = xmlOf(bytes, 'word/document.xml');
  expect(body.match(/<w:tbl>/gu)).toHaveLength(1);
  const [before = '', table = ''] = body.split('<w:tbl>');
  expect(before.slice(before.lastIndexOf('<w:p>'))).toContain('<w:keepNext/>');
  const kept = table
    .split('</w:tr>')
    .slice(0, -1)
    .map((row) => row.includes('<w:keepNext/>'));
  expect(kept).toEqual([true, true, true, false]);
});

it('takes from no caption that it stays with its table', async () => {
  const bytes = await docx(readText('parts', 'protokol'), {}, time);
  const caption = /<w:pStyle w:val="TableCaption"\/>.*?<\/w:pPr>/u;
  expect(caption.exec(xmlOf(bytes, 'word/document.xml'))?.[0]).not.toContain('keepNext');
});

/** What no file of XML can hold, and what ends a line. */
const unprintable = ['строка\u0000с\u0008мусором\uFFFE', 'первая строка\nвторая строка'];

it.each([...hostile, ...unprintable])('takes in a name as it is: %j', async (name) => {
  const text = readText('parts', 'protokol');
  const bytes = await docx(text, { organization: name }, time);
  // eslint-disable-next-line no-control-regex -- what no XML file can hold
  const expected = name.replace(/[\u0000\u0008\uFFFE]/g, '');
  expect(words(await readBack(bytes))).toContain(words(expected));
});

it('differs from its blank twin by what was filled in, and by nothing else', async () => {
  const text = readText('parts', 'protokol');
  const blank = await readBack(await docx(text, {}, time));
  const values = Object.fromEntries(
    fieldsOf(text).map(({ name, kind }) => [name, kind === 'date' ? '2026-03-05' : `@${name}@`]),
  );
  const filled = words(await readBack(await docx(text, values, time)));
  for (const { name, kind } of fieldsOf(text))
    expect.soft(filled).toContain(kind === 'date' ? '5марта2026года' : `@${name}@`);
  for (const piece of piecesIn(text.parts)) {
    expect.soft(words(blank)).toContain(words(piece));
    expect.soft(filled).toContain(words(piece));
  }
  expect(blank).toContain('____');
  expect(filled).not.toContain('фамилия,инициалы');
});

const ending = (value: string) => docx(readText('parts', 'protokol'), { helper: value }, time);

it.each([
  ['Ли И.', 'Ли И.'],
  ['Ли и другие…', 'Ли и другие…'],
  ['Ли', 'Ли.'],
])('ends a sentence once after what was filled in: %j', async (value, expected) => {
  const read = await readBack(await ending(value));
  expect(read).toContain(`PROFCARDS: ${expected}\n`);
});

it('leaves the full stop after a line for the pen', async () => {
  expect(await readBack(await ending(' '))).toMatch(/PROFCARDS: _+.*\.\n/u);
});
