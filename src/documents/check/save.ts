import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from 'fflate';
import type { RegisterColumn } from '../xlsx/register.ts';
import { serialOf } from '../xlsx/serial.ts';
import type { Finding } from './inspect.ts';

const sheet = 'xl/worksheets/sheet1.xml';

/**
 * The blank table of a register with rows put in: its hints, checks and other sheets stay.
 * @param blank the file that the site gives out
 */
export function filledTable(
  blank: Uint8Array,
  rows: readonly (readonly string[])[],
  columns: readonly RegisterColumn[],
): Uint8Array {
  const files: Zippable = unzipSync(blank);
  const xml = strFromU8(files[sheet] as Uint8Array);
  const styles = columns.map((_, index) => styleOf(xml, index + 1));
  const body = rows
    .map((row, index) => {
      const number = String(index + 2);
      const cells = row.map((value, at) =>
        cell(value, columns[at], `${letters(at)}${number}`, styles[at] ?? '0'),
      );
      return `<row r="${number}">${cells.join('')}</row>`;
    })
    .join('');
  files[sheet] = strToU8(
    xml.replace('</sheetData>', `${body}</sheetData>`).replace(/<dimension [^>]*\/>/u, ''),
  );
  return zipSync(files, { level: 6, mtime: '1980-01-01T00:00:00' });
}

/** The style that the blank gives a column. */
function styleOf(xml: string, column: number): string {
  const found = [...xml.matchAll(/<col min="(\d+)" max="(\d+)"[^>]*? style="(\d+)"/gu)].find(
    ([, min, max]) => Number(min) <= column && column <= Number(max),
  );
  return found?.[3] ?? '0';
}

function cell(
  value: string,
  column: RegisterColumn | undefined,
  place: string,
  style: string,
): string {
  if (value === '') return '';
  const serial = column?.type === 'date' ? serialOf(value) : undefined;
  const number =
    serial ?? (column?.type === 'number' && /^\d+$/u.test(value) ? Number(value) : undefined);
  if (number !== undefined) return `<c r="${place}" s="${style}"><v>${number}</v></c>`;
  return `<c r="${place}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escaped(value)}</t></is></c>`;
}

/** XML cannot hold control characters. */
function escaped(text: string): string {
  return (
    text
      // eslint-disable-next-line no-control-regex -- these are the characters to drop
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/gu, '')
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')
      .replaceAll('>', '&gt;')
  );
}

function letters(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : letters(Math.floor(index / 26) - 1) + last;
}

/** The findings as a table that a Russian Excel opens by a double click: semicolons, UTF-8 with its mark. */
export function findingsTable(findings: readonly Finding[]): Uint8Array {
  const lines = findings.map(({ row, column, value, message, instead = '' }) =>
    [String(row), column, value, message, instead].map(quoted).join(';'),
  );
  const header = ['Строка', 'Столбец', 'Значение', 'Замечание', 'Правильно'].map(quoted).join(';');
  return new TextEncoder().encode(`\uFEFF${[header, ...lines].join('\r\n')}\r\n`);
}

/** A value that begins like a formula would be run by Excel. */
function quoted(value: string): string {
  const safe = /^[=+@\t\r-]/u.test(value) && !/^\+7[\d ()-]*$/u.test(value) ? `'${value}` : value;
  return `"${safe.replaceAll('"', '""')}"`;
}
