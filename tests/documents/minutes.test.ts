import { beforeAll, expect, it } from 'vitest';
import { docx } from '../../src/documents/docx/docx.ts';
import { fieldsOf } from '../../src/documents/text/fields.ts';
import { readText, time } from '../unit/documents/support.ts';
import { convert, run } from './office.ts';

/** Minutes that grow by a line each, so that a page ends everywhere in their last part. */
const lengths = Array.from({ length: 16 }, (_, index) => index + 1);
let opened = new Map<string, string>();

beforeAll(async () => {
  const text = readText('parts', 'protokol');
  const values = Object.fromEntries(fieldsOf(text).map(({ name }) => [name, '2026-03-05']));
  const files: Record<string, Uint8Array> = {};
  for (const length of lengths) {
    const speakers = 'Выступил.\n'.repeat(length);
    files[`${length}.docx`] = await docx(text, { ...values, speakers }, time);
  }
  opened = convert(files, 'pdf');
});

/** The lines of each sheet, without the number of the page. */
function sheetsOf(length: number): string[][] {
  return run('pdftotext', ['-layout', opened.get(`${length}.pdf`) ?? '', '-'])
    .split('\f')
    .slice(0, -1)
    .map((sheet) => sheet.split('\n').filter((line) => line.trim() !== ''))
    .map((lines) => lines.slice(0, -1));
}

it.each(lengths)(
  'in minutes with %d speakers nothing is torn from what it belongs to',
  (length) => {
    const sheets = sheetsOf(length);
    const signed = sheets.find((lines) => lines.some((line) => line.includes('(подпись)'))) ?? [];
    expect(signed.filter((line) => line.includes('(подпись)'))).toHaveLength(2);
    expect(signed.join('\n')).toMatch(/Принять решение[\s\S]*\n\s*Председатель собрания/u);
    for (const lines of sheets)
      expect(lines.at(-1)).not.toMatch(/^\s*(?:Итоги голосования|Вопрос)/u);
  },
);
