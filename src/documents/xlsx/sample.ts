import type { Worksheet } from '@cj-tech-master/excelts';
import { borders, cellLook, headerLook, widths } from './looks.ts';
import type { Register, RegisterColumn } from './register.ts';
import { serialOf } from './serial.ts';

/** Rows of a made-up sample, with the heading of the table. */
export function fillSample(sheet: Worksheet, { columns }: Register): void {
  const note = sheet.getCell(1, 1);
  note.value = 'Образец. Организации и люди вымышлены, заполняйте первый лист.';
  note.font = { name: 'Calibri', size: 11, italic: true };
  for (const [index, column] of columns.entries()) {
    sheet.getColumn(index + 1).width = widths[column.type];
    const header = sheet.getCell(2, index + 1);
    header.value = column.title;
    header.style = headerLook;
    for (const [row, example] of column.examples.entries()) {
      const cell = sheet.getCell(row + 3, index + 1);
      cell.style = { ...cellLook(column.type), border: borders };
      cell.value = valueOf(column, example);
    }
  }
  sheet.getRow(2).height = 48;
}

/** An example as Excel keeps such values: days and numbers are numbers. */
function valueOf({ type }: RegisterColumn, example: string): string | number {
  if (type === 'number') return Number(example);
  return (type === 'date' ? serialOf(example) : undefined) ?? example;
}
