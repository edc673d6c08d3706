/** A register as an Excel file: the table to fill in, how to do it, a made-up sample. */
import { PaperSize, Workbook, type Worksheet } from '@cj-tech-master/excelts';
import { repack } from '../repack.ts';
import { fillHelp } from './help.ts';
import { checkOf } from './checks.ts';
import { cellLook, headerLook, widths } from './looks.ts';
import { choicesOf, maxRows, sheetNames, type Register } from './register.ts';
import { fillSample } from './sample.ts';

/** A4 on its side, as wide as it is. */
const onPaper = {
  paperSize: PaperSize.A4,
  orientation: 'landscape',
  fitToPage: true,
  fitToWidth: 1,
  fitToHeight: 0,
} as const;

/** The last column of a sheet (ECMA-376). */
const lastColumn = 16_384;

/**
 * Makes an XLSX.
 * @param time that programs show as the time it was made; the same for the same input
 */
export async function xlsx(register: Register, time: Date): Promise<Uint8Array> {
  const book = new Workbook();
  book.creator = 'Цифровой Профсоюз';
  book.lastModifiedBy = 'Цифровой Профсоюз';
  book.title = register.title;
  book.created = time;
  book.modified = time;
  // Sheets are found by name and place: they are neither moved nor removed.
  book.protection = { lockStructure: true };
  const table = book.addWorksheet(sheetNames.table, {
    views: [{ state: 'frozen', xSplit: 0, ySplit: 1 }],
    pageSetup: { ...onPaper, printTitlesRow: '1:1' },
  });
  fillHelp(book.addWorksheet(sheetNames.help, { pageSetup: onPaper }), register);
  fillSample(book.addWorksheet(sheetNames.sample, { pageSetup: onPaper }), register);
  const lists = book.addWorksheet(sheetNames.lists, { state: 'hidden' });
  fillTable(table, lists, register);
  await protect(table);
  const next = String(register.columns.length + 1);
  return repack(await book.xlsx.writeBuffer(), time, (xml, name) =>
    name === 'xl/worksheets/sheet1.xml' ? unlockTo(lastColumn, next, xml) : xml,
  );
}

/**
 * A row can only be deleted where nothing in it is locked, to its very end; the library would write each of the
 * columns up to there on its own, ten times the size of the file.
 */
function unlockTo(last: number, first: string, xml: string): string {
  return xml.replace(`<col min="${first}" max="${first}"`, `<col min="${first}" max="${last}"`);
}

function fillTable(table: Worksheet, lists: Worksheet, { columns }: Register): void {
  for (const [index, column] of columns.entries()) {
    const place = table.getColumn(index + 1);
    place.width = widths[column.type];
    place.style = cellLook(column.type);
    const header = table.getCell(1, index + 1);
    header.value = column.required ? `${column.title} *` : column.title;
    header.style = headerLook;
    const choices = choicesOf(column);
    for (const [row, choice] of choices.entries()) lists.getCell(row + 1, index + 1).value = choice;
    const { letter } = place;
    const list = `${sheetNames.lists}!$${letter}$1:$${letter}$${choices.length}`;
    table.dataValidations.add(
      `${letter}2:${letter}${maxRows + 1}`,
      checkOf(column, letter, choices.length > 0 ? list : undefined),
    );
  }
  table.getRow(1).height = 48;
  table.getColumn(columns.length + 1).protection = { locked: false };
}

/** The heading stays; rows are filled in, sorted, added and removed. */
async function protect(table: Worksheet): Promise<void> {
  await table.protect('', {
    selectLockedCells: true,
    selectUnlockedCells: true,
    formatColumns: true,
    formatRows: true,
    insertRows: true,
    deleteRows: true,
    sort: true,
    autoFilter: true,
  });
}
