import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { PDFDocument, StandardFonts } from '@cantoo/pdf-lib';
import { strToU8, zipSync } from 'fflate';
import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest';

const home = mkdtempSync(path.join(tmpdir(), 'texts-'));
const texts = path.join(home, 'texts');
vi.stubEnv('SITE_CACHE_DIR', home);
const { fileText, isReadable } = await import('../../../src/search/index/fileText.ts');

beforeEach(() => {
  rmSync(texts, { recursive: true, force: true });
});
afterAll(() => {
  rmSync(home, { recursive: true });
});

const xml = (text: string) => strToU8(`<?xml version="1.0"?>${text}`);

describe('fileText', () => {
  it('reads paragraphs, tables, tabs and notes of a DOCX, not its deleted text', async () => {
    const docx = zipSync({
      'word/document.xml': xml(
        '<w:p><w:r><w:t>Согла</w:t></w:r><w:r><w:t xml:space="preserve">сие </w:t><w:tab/><w:t>члена</w:t></w:r></w:p><w:tbl><w:tc><w:p><w:r><w:t>Дата</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>Подпись &amp; печать</w:t></w:r></w:p></w:tc></w:tbl><w:del><w:r><w:delText>лишнее</w:delText></w:r></w:del>',
      ),
      'word/footnotes.xml': xml('<w:p><w:r><w:t>Сноска</w:t></w:r></w:p>'),
      'word/styles.xml': xml('<w:t>стиль</w:t>'),
    });
    expect(await fileText('a.docx', docx)).toBe('Согласие члена Дата Подпись & печать Сноска');
  });

  it('reads the shared and the inline strings of an XLSX', async () => {
    const xlsx = zipSync({
      'xl/sharedStrings.xml': xml('<sst><si><t>ИНПО</t></si><si><t>Район</t></si></sst>'),
      'xl/worksheets/sheet1.xml': xml('<row><c t="inlineStr"><is><t>Итого</t></is></c></row>'),
    });
    expect(await fileText('Реестр.XLSX', xlsx)).toBe('ИНПО Район Итого');
  });

  it('reads a PDF, with the words that its lines part', async () => {
    const pdf = await PDFDocument.create();
    const font = await pdf.embedFont(StandardFonts.Helvetica);
    const page = pdf.addPage();
    page.drawText('PROFCARDS 2020 regis-', { font, y: 700 });
    page.drawText('tration', { font, y: 650 });
    const bytes = Buffer.from(await pdf.save());
    expect(await fileText('a.pdf', bytes)).toBe('PROFCARDS 2020 registration');
  });

  it('keeps the text of a content, whatever the file is called, and by its ending', async () => {
    const docx = zipSync({ 'word/document.xml': xml('<w:p><w:t>Один раз</w:t></w:p>') });
    expect(await fileText('a.docx', docx)).toBe('Один раз');
    const kept = readdirSync(texts);
    expect(kept).toHaveLength(1);
    expect(await fileText('b.docx', new Uint8Array(docx))).toBe('Один раз');
    expect(readdirSync(texts)).toEqual(kept);
    expect(await fileText('a.xlsx', docx)).toBe('');
  });

  it('gives nothing for a broken file or one of a kind it does not read', async () => {
    expect(await fileText('a.docx', strToU8('не архив'))).toBe('');
    expect(await fileText('a.xlsx', zipSync({ 'readme.txt': strToU8('пусто') }))).toBe('');
    expect(await fileText('a.pdf', strToU8('%PDF-1.7 оборван'))).toBe('');
    expect(await fileText('a.zip', zipSync({}))).toBe('');
    expect(['a.docx', 'A.PDF', 'b.xlsx', 'c.zip', 'd'].map(isReadable)).toEqual([
      true,
      true,
      true,
      false,
      false,
    ]);
  });
});
