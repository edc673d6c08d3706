import path from 'node:path';
import mammoth from 'mammoth';
import { beforeAll, describe, expect, it } from 'vitest';
import { filledTable } from '../../src/documents/check/save.ts';
import { docx } from '../../src/documents/docx/docx.ts';
import { fieldsOf } from '../../src/documents/text/fields.ts';
import { xlsx } from '../../src/documents/xlsx/xlsx.ts';
import { bytesOf, rootBuild } from '../site/build.ts';
import { registerOf, registerSlugs } from '../unit/documents/registers.ts';
import { hostile, piecesIn, textsOf, time, words } from '../unit/documents/support.ts';
import { convert, run, textOf } from './office.ts';

const texts = [...textsOf('forms'), ...textsOf('parts')];

describe('Word files in LibreOffice', () => {
  const files: Record<string, Uint8Array> = {};
  let opened = new Map<string, string>();
  beforeAll(async () => {
    for (const [slug, text] of texts) {
      files[`${slug}.docx`] = await docx(text, {}, time);
      const values = Object.fromEntries(
        fieldsOf(text).map(({ name, kind }) => [
          name,
          kind === 'date' ? '2026-03-05' : `«${name}» & <b>`,
        ]),
      );
      files[`${slug}-filled.docx`] = await docx(text, values, time);
    }
    opened = convert(files, 'pdf');
  });

  it.each(texts)('%s keeps every word, blank and filled in', (slug, text) => {
    for (const [name, filled] of [
      [slug, false],
      [`${slug}-filled`, true],
    ] as const) {
      const file = opened.get(`${name}.pdf`) ?? '';
      const read = words(run('pdftotext', ['-raw', file, '-']));
      for (const piece of [text.title, ...piecesIn(text.parts)])
        // A foot of a page may come between two lines of a sentence.
        for (const word of piece.split(/[\s\u00a0]+/u)) expect.soft(read).toContain(words(word));
      if (filled)
        for (const { name: field, kind } of fieldsOf(text))
          expect.soft(read, field).toContain(kind === 'date' ? '5марта2026года' : `«${field}»&<b>`);
    }
  });

  it.each(texts)('%s is numbered sheets of A4', (slug) => {
    const file = opened.get(`${slug}.pdf`) ?? '';
    const info = run('pdfinfo', [file]);
    expect(info).toMatch(/Page size:\s+595\.\d+ x 841\.\d+/);
    const pages = Number(/Pages:\s+(\d+)/.exec(info)?.[1]);
    const sheets = run('pdftotext', ['-layout', file, '-']).split('\f').slice(0, -1);
    expect(sheets).toHaveLength(pages);
    for (const [index, sheet] of sheets.entries())
      expect.soft(sheet).toContain(`с. ${index + 1} из ${pages}`);
  });

  it('a consent stays one sheet, with a line to spare for another reader', () => {
    const file = opened.get('soglasie.pdf') ?? '';
    expect(run('pdfinfo', [file])).toMatch(/Pages:\s+1\n/);
    // Points: the bottom margin is 20 mm, and the number of the page stands in it.
    const bottom = 841.9 - 20 * (72 / 25.4);
    const ends = [...run('pdftotext', ['-bbox', file, '-']).matchAll(/yMax="([\d.]+)"/gu)];
    const last = Math.max(...ends.map(([, end]) => Number(end)).filter((end) => end < bottom));
    expect(bottom - last).toBeGreaterThan(14);
  });
});

describe('every Word file of the site in LibreOffice', () => {
  const build = rootBuild();
  const files = build.files.filter((file) => /^files\/.*\.docx$/.test(file));
  let opened = new Map<string, string>();
  beforeAll(() => {
    opened = convert(
      Object.fromEntries(files.map((file) => [path.basename(file), bytesOf(build, file)])),
      'pdf',
    );
  });

  it('is there for guides, forms and parts of kits', () => {
    const kinds = new Set(files.map((file) => file.split('/')[1]));
    expect([...kinds].sort()).toEqual(['forms', 'guides', 'parts']);
  });

  it.each(files)('%s says what another reader finds in it', async (file) => {
    const pdf = opened.get(path.basename(file, '.docx') + '.pdf') ?? '';
    const read = words(run('pdftotext', ['-raw', pdf, '-']));
    const { value } = await mammoth.extractRawText({ buffer: Buffer.from(bytesOf(build, file)) });
    expect(value.length).toBeGreaterThan(500);
    const lost = value.split(/\s+/u).filter((word) => !read.includes(words(word)));
    expect(lost).toEqual([]);
  });
});

/** A CSV has days the way of the locale that LibreOffice runs in. */
const american = (day: string): string => day.replace(/^(\d\d)\.(\d\d)\./u, '$2/$1/');

/** UTF-8, quoted, every sheet to a file of its own, values as they are shown. */
const csv = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1';

describe('Excel files in LibreOffice', () => {
  it('keep headings and samples, sheet by sheet', async () => {
    const files: Record<string, Uint8Array> = {};
    for (const slug of registerSlugs) files[`${slug}.xlsx`] = await xlsx(registerOf(slug), time);
    const opened = convert(files, csv);
    for (const slug of registerSlugs) {
      const { columns } = registerOf(slug);
      const table = textOf(opened.get(`${slug}-Реестр.csv`));
      const sample = textOf(opened.get(`${slug}-Образец.csv`));
      const help = textOf(opened.get(`${slug}-Как заполнять.csv`));
      for (const { title, hint, type, examples } of columns) {
        expect.soft(table).toContain(title);
        expect.soft(help).toContain(title);
        if (hint !== undefined) expect.soft(help).toContain(hint);
        for (const example of examples)
          expect.soft(sample).toContain(type === 'date' ? american(example) : example);
      }
    }
  });

  it('keep hostile names in a cleaned copy', async () => {
    const members = registerOf('chleny');
    const rows = hostile.map((name) => members.columns.map(() => name));
    const bytes = filledTable(await xlsx(members, time), rows, members.columns);
    const opened = convert({ 'spisok.xlsx': bytes }, csv);
    const table = textOf(opened.get('spisok-Реестр.csv'));
    for (const name of hostile) expect.soft(table).toContain(name.replaceAll('"', '""'));
  });
});
