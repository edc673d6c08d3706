import type { Borders, Fill, Style } from '@cj-tech-master/excelts';
import type { ColumnType } from '../../collections/options/column-types.ts';

/** How cells look: a black-and-white printer keeps all of it. */
const thin = { style: 'thin', color: { argb: 'FF8A8A8A' } } as const;
export const borders: Partial<Borders> = { top: thin, left: thin, bottom: thin, right: thin };

const pale: Fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFE7EDEA' } };
const font = { name: 'Calibri', size: 11 } as const;

/** The heading of a column: it stays as it is. */
export const headerLook: Partial<Style> = {
  font: { ...font, bold: true },
  fill: pale,
  border: borders,
  alignment: { wrapText: true, vertical: 'middle', horizontal: 'center' },
  protection: { locked: true },
};

/** Excel would make numbers of what only looks like one: a ticket, a phone. */
const formats: Partial<Record<ColumnType, string>> = { date: 'dd.mm.yyyy', number: '0' };

/** A cell to fill in. */
export function cellLook(type: ColumnType): Partial<Style> {
  return {
    font,
    numFmt: formats[type] ?? '@',
    alignment: { vertical: 'top', wrapText: type === 'text' || type === 'name' },
    protection: { locked: false },
  };
}

/** Widths of columns, in characters. */
export const widths: Readonly<Record<ColumnType, number>> = {
  text: 30,
  name: 32,
  number: 14,
  date: 14,
  choice: 22,
  phone: 20,
  email: 26,
  snils: 18,
  'yes-no': 14,
};
