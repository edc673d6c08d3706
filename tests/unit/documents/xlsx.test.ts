import { strFromU8, unzipSync } from 'fflate';
import readSheets from 'read-excel-file/node';
import { describe, expect, it } from 'vitest';
import { choicesOf } from '../../../src/documents/xlsx/register.ts';
import { dayOf, serialOf } from '../../../src/documents/xlsx/serial.ts';
import { xlsx } from '../../../src/documents/xlsx/xlsx.ts';
import { registerOf, registerSlugs } from './registers.ts';
import { time } from './support.ts';

const partOf = (bytes: Uint8Array, name: string): string =>
  strFromU8(unzipSync(bytes)[name] ?? new Uint8Array());

describe.each(registerSlugs)('%s as an Excel file', (slug) => {
  const register = registerOf(slug);
  const made = xlsx(register, time);

  it('is read back by a reader of its own: headings, help and the sample', async () => {
    const sheets = await readSheets(Buffer.from(await made), { dateFormat: 'dd.mm.yyyy' });
    const rows = (name: string) => sheets.find(({ sheet }) => sheet === name)?.data ?? [];
    expect(rows('Реестр')).toEqual([
      register.columns.map(({ title, required }) => (required ? `${title} *` : title)),
    ]);
    const help = rows('Как заполнять').map((row) => row[1]);
    expect(help).toEqual(expect.arrayContaining(register.columns.map(({ title }) => title)));
    const sample = rows('Образец').slice(2);
    for (const [column, { type, examples }] of register.columns.entries())
      expect(sample.map((row) => row[column])).toEqual(
        examples.map((example) =>
          type === 'number'
            ? Number(example)
            : type === 'date'
              ? new Date(example.split('.').reverse().join('-'))
              : example,
        ),
      );
  });

  it('checks each column by its own rule, one range each', async () => {
    const xml = partOf(await made, 'xl/worksheets/sheet1.xml');
    const checks = [...xml.matchAll(/<dataValidation /g)];
    expect(checks).toHaveLength(register.columns.length);
    const ranges = [...xml.matchAll(/sqref="([A-Z]+2:[A-Z]+5001)"/g)].map(([, range]) => range);
    expect(new Set(ranges).size).toBe(register.columns.length);
    expect(xml).toContain('state="frozen"');
    expect(xml).toContain('<sheetProtection sheet="1"');
    expect(xml).toMatch(/<col min="\d+" max="16384"/);
    expect(partOf(await made, 'xl/workbook.xml')).toContain(
      '<workbookProtection lockStructure="1"',
    );
    for (const { hint } of register.columns)
      if (hint !== undefined)
        expect.soft(xml).toContain(`prompt="${hint.replaceAll('"', '&quot;')}"`);
  });

  it('offers the choices of its lists', async () => {
    const sheets = await readSheets(Buffer.from(await made));
    const lists = sheets.find(({ sheet }) => sheet === 'Списки')?.data ?? [];
    for (const [index, column] of register.columns.entries()) {
      const choices = choicesOf(column);
      if (choices.length > 0)
        expect(
          lists.map((row) => row[index]).filter((value) => value !== null && value !== undefined),
        ).toEqual(choices);
    }
  });

  it('is the same to the byte when made again', async () => {
    expect(await xlsx(register, time)).toEqual(await made);
  });
});

it('knows days as Excel keeps them', () => {
  expect(serialOf('01.03.1900')).toBe(61);
  expect(serialOf('05.09.1975')).toBe(27_642);
  expect(serialOf('31.02.2020')).toBeUndefined();
  expect(dayOf(27_642)).toBe('05.09.1975');
});
