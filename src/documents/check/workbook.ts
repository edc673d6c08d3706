/** A filled-in table opened with distrust: limits before anything is unpacked, no macros, no formulas. */
import { strFromU8, unzipSync } from 'fflate';
import { Refusal } from './refusal.ts';
import { unescapeXml } from './unescapeXml.ts';

const megabyte = 1024 * 1024;
/** 5 000 rows of 12 columns take about 5 MB unpacked. */
const maxUnpacked = 60 * megabyte;
const maxMembers = 300;

const active =
  /vba(?:project|data)|macrosheets\/|activex|ctrlprops\/|embeddings\/|externallinks\//iu;
const wanted =
  /^xl\/(?:workbook\.xml|_rels\/workbook\.xml\.rels|sharedStrings\.xml|worksheets\/[\w-]+\.xml)$/u;

/**
 * The first sheet of an XLSX, row by row; values as text, days as numbers of Excel.
 * @throws {Refusal} in Russian: a broken file, a bomb, macros, formulas
 */
export function readWorkbook(bytes: Uint8Array): string[][] {
  const parts = unpack(bytes);
  const text = (name: string): string => {
    const xml = strFromU8(parts[name] ?? new Uint8Array());
    // ISO/IEC 29500-2 forbids a DTD in every part: entities are how a small text becomes gigabytes.
    if (/<!DOCTYPE|<!ENTITY/u.test(xml)) throw new Refusal('Файл повреждён. Сохраните его заново.');
    return xml;
  };
  const sheet = text(firstSheet(text('xl/workbook.xml'), text('xl/_rels/workbook.xml.rels')));
  if (sheet === '')
    throw new Refusal('Это не таблица Excel. Сохраните её в формате .xlsx или CSV.');
  return rowsOf(sheet, stringsOf(text('xl/sharedStrings.xml')));
}

function unpack(bytes: Uint8Array): Record<string, Uint8Array> {
  let total = 0;
  let count = 0;
  try {
    return unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        total += originalSize;
        count += 1;
        if (active.test(name))
          throw new Refusal(
            'В файле есть макросы или вложения. Сохраните таблицу как обычную книгу .xlsx.',
          );
        if (total > maxUnpacked || count > maxMembers)
          throw new Refusal(
            'Файл распаковывается в непомерно большой. Сохраните таблицу заново, без лишнего.',
          );
        return wanted.test(name);
      },
    });
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw new Refusal('Файл не открывается. Сохраните таблицу заново в формате .xlsx, без пароля.');
  }
}

/** The part of the first sheet by the order of the workbook. */
function firstSheet(workbook: string, relations: string): string {
  const id = /<sheet\b[^>]*\br:id="([^"]+)"/u.exec(workbook)?.[1] ?? '';
  const relation = (relations.match(/<Relationship\b[^>]*>/gu) ?? []).find((tag) =>
    tag.includes(`Id="${id}"`),
  );
  const target = /\bTarget="\/?(?:xl\/)?([^"]+)"/u.exec(relation ?? '')?.[1] ?? '';
  return `xl/${target}`;
}

function stringsOf(xml: string): string[] {
  return (xml.match(/<si>[\s\S]*?<\/si>|<si\/>/gu) ?? []).map(textIn);
}

/** The text of an element, without phonetic hints. */
function textIn(xml: string): string {
  return [...xml.replace(/<rPh\b[\s\S]*?<\/rPh>/gu, '').matchAll(/<t\b[^>]*>([\s\S]*?)<\/t>/gu)]
    .map(([, text = '']) => unescapeXml(text))
    .join('');
}

function rowsOf(xml: string, strings: readonly string[]): string[][] {
  const rows: string[][] = [];
  for (const [, attributes = '', inside = ''] of xml.matchAll(
    /<row\b([^>]*?)(?:\/>|>([\s\S]*?)<\/row>)/gu,
  )) {
    const number = Number(/\br="(\d+)"/u.exec(attributes)?.[1] ?? rows.length + 1);
    if (number > 100_000) throw new Refusal('В таблице больше ста тысяч строк. Уберите лишние.');
    const row: string[] = [];
    for (const [, cell = '', value = ''] of inside.matchAll(
      /<c\b([^>]*?)(?:\/>|>([\s\S]*?)<\/c>)/gu,
    )) {
      const place = /\br="([A-Z]{1,3})(\d+)"/u.exec(cell);
      const column = place ? indexOf(place[1] ?? 'A') : row.length;
      if (column >= 100) continue;
      if (/<f\b/u.test(value))
        throw new Refusal(
          `В клетке ${place?.[0].slice(3, -1) ?? ''} формула. Оставьте в таблице только значения: скопируйте и вставьте их «как значения».`,
        );
      while (row.length < column) row.push('');
      row[column] = valueOf(/\bt="(\w+)"/u.exec(cell)?.[1], value, strings);
    }
    while (rows.length < number - 1) rows.push([]);
    rows[number - 1] = row;
  }
  return rows;
}

function valueOf(type: string | undefined, inside: string, strings: readonly string[]): string {
  if (type === 'inlineStr') return textIn(inside);
  const value = unescapeXml(/<v>([\s\S]*?)<\/v>/u.exec(inside)?.[1] ?? '');
  if (type === 's') return strings[Number(value)] ?? '';
  if (type === 'b') return value === '1' ? 'да' : 'нет';
  return value;
}

/** A column by its letters: A is 0. */
function indexOf(letters: string): number {
  return Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}
