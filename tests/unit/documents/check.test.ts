import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import readSheets from 'read-excel-file/node';
import { expect, it } from 'vitest';
import { checkFile } from '../../../src/documents/check/checkFile.ts';
import { compareCounts, inspect } from '../../../src/documents/check/inspect.ts';
import { filledTable, findingsTable } from '../../../src/documents/check/save.ts';
import { faultOf } from '../../../src/documents/check/values.ts';
import type { RegisterColumn } from '../../../src/documents/xlsx/register.ts';
import { xlsx } from '../../../src/documents/xlsx/xlsx.ts';
import { registerOf, registerSlugs } from './registers.ts';
import { hostile, time } from './support.ts';

const members = registerOf('chleny');
const { columns } = members;
const header = columns.map(({ title }) => title);
const sample = Array.from({ length: 3 }, (_, row) =>
  columns.map(({ examples }) => examples[row] ?? ''),
);
const place = (key: string): number => columns.findIndex((column) => column.key === key);

/** The sample with some values changed in its first row. */
function spoiled(values: Readonly<Record<string, string>>): string[][] {
  const [first = [], ...rest] = sample;
  const row = first.map((value, at) => values[columns[at]?.key ?? ''] ?? value);
  return [header, row, ...rest];
}

it('finds nothing wrong with the sample, whatever order its columns are in', () => {
  expect(inspect([header, ...sample], columns).findings).toEqual([]);
  const turned = [header, ...sample].map((row) => [...row].reverse());
  expect(inspect(turned, columns).findings).toEqual([]);
});

it.each([
  ['fullName', 'Oбразцова Анна Примеровна', 'латинские', 'Образцова Анна Примеровна'],
  ['fullName', ' Образцова  Анна Примеровна', 'пробелы', 'Образцова Анна Примеровна'],
  ['fullName', 'ОБРАЗЦОВА АННА ПРИМЕРОВНА', 'большими', 'Образцова Анна Примеровна'],
  ['fullName', 'Образцова А. П.', 'сокращено', undefined],
  ['fullName', '', 'Пусто', undefined],
  ['birthDate', '31.02.1975', 'Такого дня', undefined],
  ['birthDate', '1975-09-05', 'не так', '05.09.1975'],
  ['birthDate', '5.9.1975', 'не так', '05.09.1975'],
  ['birthDate', 'сентябрь', 'не дата', undefined],
  ['email', 'a b@example', 'почты', undefined],
  ['email', 'anna@example.ru,', 'почты', 'anna@example.ru'],
  ['phone', '8 000 000 00 01', '+7', '+7 000 000-00-01'],
  ['phone', 'нет', 'телефон', undefined],
  ['category', 'Работник', 'списке', 'работник'],
  ['consentSigned', 'ага', 'списке', undefined],
] as const)('finds %s %j', (key, value, words, instead) => {
  const { findings, cleaned } = inspect(spoiled({ [key]: value }), columns);
  expect(findings).toHaveLength(1);
  expect(findings[0]).toMatchObject({ row: 2, column: columns[place(key)]?.title });
  expect(findings[0]?.message).toContain(words);
  expect(findings[0]?.instead).toBe(instead);
  if (instead !== undefined) expect(cleaned[0]?.[place(key)]).toBe(instead);
});

it('finds the same person twice', () => {
  const twin = [...(sample[0] ?? [])];
  const [finding] = inspect([header, ...sample, twin], columns).findings;
  expect(finding).toMatchObject({ row: 5 });
  expect(finding?.message).toContain('строку 2');
});

/** The sample with some values changed in some of its rows, and what is found in it on a day of 2020. */
function foundIn(...changes: readonly Readonly<Record<string, string>>[]): string[] {
  const rows = sample.map((row, at) =>
    row.map((value, place) => changes[at]?.[columns[place]?.key ?? ''] ?? value),
  );
  return inspect([header, ...rows], columns, '2020-06-01').findings.map(
    ({ row, column, message }) => `${row} ${column}: ${message}`,
  );
}

it.each([
  ['a consent that is not signed', [{ consentSigned: 'нет' }], '2 Согласие подписано', '«да»'],
  [
    'joined before birth',
    [{ joinedOn: '15.10.1970' }],
    '2 Дата вступления',
    'рождения» — 05.09.19',
  ],
  ['joined in the future', [{}, { joinedOn: '02.06.2020' }], '3 Дата вступления', 'не настал'],
  ['a consent in the future', [{ consentDate: '22.04.2031' }], '2 Дата согласия', 'не настал'],
  ['a consent too early', [{ consentDate: '06.05.1990' }], '2 Дата согласия', '27.02.2020'],
  ['a ticket twice', [{}, {}, { ticketNumber: '000001' }], '4 Номер', 'строке 2'],
  ['another one', [{}, { organization: 'ППО детсада' }], '3 Первичная', '«ППО школы-образца»'],
  ['another one in the first row', [{ district: 'Район' }], '2 Местная', '«Районная организация'],
] as const)('knows the rules of its columns: %s', (_, changes, where, words) => {
  const found = foundIn(...changes);
  expect(found).toHaveLength(1);
  expect(found[0]).toContain(where);
  expect(found[0]).toContain(words);
});

it('lets pass what no rule forbids', () => {
  const day = '01.06.2020';
  expect(foundIn({ joinedOn: day, consentDate: day }, { ticketNumber: '' })).toEqual([]);
  expect(foundIn({ ticketNumber: '' }, { ticketNumber: '' })).toEqual([]);
});

it('says of rules nothing where the value itself is wrong', () => {
  const found = foundIn({ joinedOn: 'осенью', birthDate: '31.02.1975', consentSigned: 'ага' });
  expect(found).toHaveLength(3);
});

it('reports in the order of rows', () => {
  const found = foundIn({ organization: 'ППО детсада' }, { consentSigned: 'нет' }, { phone: 'x' });
  expect(found.map((line) => line.slice(0, 1))).toEqual(['2', '3', '4']);
});

it.each(registerSlugs)('has rules only of columns there are: %s', (slug) => {
  const all = registerOf(slug).columns;
  for (const { notBefore } of all)
    if (notBefore !== undefined)
      expect(all).toContainEqual(expect.objectContaining({ key: notBefore, type: 'date' }));
});

it.each(registerSlugs)('finds nothing wrong with the sample of %s', (slug) => {
  const all = registerOf(slug).columns;
  const longest = Math.max(...all.map(({ examples }) => examples.length));
  const rows = Array.from({ length: longest }, (_, row) =>
    all.map(({ examples }) => examples[row] ?? ''),
  );
  expect(inspect([all.map(({ title }) => title), ...rows], all).findings).toEqual([]);
});

it('counts what a cleaned copy has right', () => {
  expect(inspect(spoiled({ fullName: 'Oбразцова Анна Примеровна' }), columns).corrected).toBe(1);
  expect(inspect(spoiled({ consentSigned: 'нет' }), columns).corrected).toBe(0);
});

const snils: RegisterColumn = {
  key: 'insuranceNumber',
  title: 'Страховой номер',
  type: 'snils',
  required: true,
  choices: [],
  examples: ['000-000-000 00'],
};

it.each([
  ['112-233-445 95', undefined, undefined],
  ['112-233-445 96', 'Контрольные', undefined],
  ['11223344595', 'не так', '112-233-445 95'],
  ['112-233-445', '11 цифр', undefined],
  ['112-233-445 9О', '11 цифр', undefined],
  ['000-000-000 00', undefined, undefined],
] as const)('knows the check digits of СНИЛС: %s', (value, words, instead) => {
  const found = faultOf(value, snils);
  if (words === undefined) expect(found).toBeUndefined();
  else expect(found?.message).toContain(words);
  expect(found?.instead).toBe(instead);
});

it('takes no number for СНИЛС where the column does not say so', () => {
  expect(faultOf('112-233-445 96', { ...snils, title: 'СНИЛС', type: 'text' })).toBeUndefined();
});

it('makes an Excel file with such a column, as text and with its own check', async () => {
  const made = await xlsx({ ...members, columns: [...columns, snils] }, time);
  const sheet = strFromU8(unzipSync(made)['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
  expect(sheet).toContain('000-000-000 00');
  expect(
    checkFile(filledTable(made, [[...(sample[0] ?? []), '112-233-445 95']], [...columns, snils]), [
      ...columns,
      snils,
    ]),
  ).toMatchObject({ count: 1, findings: [] });
});

it('compares numbers of members with the register of organisations', () => {
  const organizations = registerOf('pervichnye-organizacii');
  const rows = [
    organizations.columns.map(({ title }) => title),
    organizations.columns.map(({ examples }) => examples[0] ?? ''),
  ];
  const counts = compareCounts(
    inspect([header, ...sample], columns),
    columns,
    inspect(rows, organizations.columns),
    organizations.columns,
  );
  expect(counts.map(({ message }) => message)).toEqual([
    'В списке 3\u00a0человека, а в реестре организаций 42.',
  ]);
});

it('reads CSV in CP1251 and in UTF-8', () => {
  const text = [header, ...sample]
    .map((row) => row.map((cell) => `"${cell}"`).join(';'))
    .join('\r\n');
  const cp1251 = Uint8Array.from(text, (letter) => {
    const code = letter.codePointAt(0) ?? 0;
    if (letter === 'ё') return 0xb8;
    if (letter === '—') return 0x97;
    return code >= 0x410 ? code - 0x350 : code;
  });
  for (const bytes of [new TextEncoder().encode(`\uFEFF${text}`), cp1251])
    expect(checkFile(bytes, columns)).toMatchObject({ count: 3, findings: [] });
});

it('reads the file of the register, and saves a cleaned copy that others read', async () => {
  const blank = await xlsx(members, time);
  const { cleaned } = inspect(spoiled({ fullName: 'Oбразцова Анна Примеровна' }), columns);
  const copy = filledTable(blank, cleaned, columns);
  expect(checkFile(copy, columns)).toMatchObject({ count: 3, findings: [] });
  const sheets = await readSheets(Buffer.from(copy));
  expect(sheets[0]?.data[1]?.[place('fullName')]).toBe('Образцова Анна Примеровна');
  expect(sheets.map(({ sheet }) => sheet)).toContain('Как заполнять');
});

it('saves hostile names in a cleaned copy as they are', async () => {
  const rows = hostile.map((name) => columns.map(() => name));
  const copy = filledTable(await xlsx(members, time), rows, columns);
  const [sheet] = await readSheets(Buffer.from(copy));
  const read = sheet?.data.slice(1).map((row) => row[place('fullName')]);
  expect(read).toEqual(hostile);
});

const book = (parts: Readonly<Record<string, string>>): Uint8Array =>
  zipSync(
    Object.fromEntries(
      Object.entries({
        'xl/workbook.xml': '<sheets><sheet r:id="rId1"/></sheets>',
        'xl/_rels/workbook.xml.rels': '<Relationship Id="rId1" Target="worksheets/sheet1.xml"/>',
        ...parts,
      }).map(([name, text]) => [name, strToU8(text)]),
    ),
  );

it.each([
  ['макросы', book({ 'xl/vbaProject.bin': 'x' })],
  [
    'формула',
    book({ 'xl/worksheets/sheet1.xml': '<row r="1"><c r="B1"><f>1+1</f><v>2</v></c></row>' }),
  ],
  ['непомерно', book({ 'xl/worksheets/sheet1.xml': ' '.repeat(61 * 1024 * 1024) })],
  ['повреждён', book({ 'xl/worksheets/sheet1.xml': '<!DOCTYPE x [<!ENTITY a "b">]><row r="1"/>' })],
  ['не открывается', Uint8Array.from([80, 75, 3, 4, 0, 0])],
  ['старый формат', Uint8Array.from([208, 207, 17, 224])],
  ['нет столбцов', new TextEncoder().encode('a;b\n1;2')],
] as const)('refuses what is not a table: %s', (words, bytes) => {
  expect(() => checkFile(bytes, columns)).toThrow(words);
});

it('saves findings without a formula in them', () => {
  const table = new TextDecoder().decode(
    findingsTable([{ row: 2, column: 'ФИО', value: '=1+1', message: '«Кавычки» "и"' }]),
  );
  expect(table).toContain(`"'=1+1"`);
  expect(table).toContain('"«Кавычки» ""и"""');
});
