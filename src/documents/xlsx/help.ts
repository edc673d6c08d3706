import type { Worksheet } from '@cj-tech-master/excelts';
import { columnTypes } from '../../collections/options/column-types.ts';
import { readableAddress } from '../../blocks/readable-address.ts';
import { borders, headerLook } from './looks.ts';
import { ruleOf, sheetNames, type Register } from './register.ts';

const headings = ['№', 'Столбец', 'Что вписать', 'Обязателен', 'Подсказка'];

/** How to fill the table in, for whoever has nothing but the file. */
export function fillHelp(sheet: Worksheet, register: Register): void {
  sheet.columns = [{ width: 6 }, { width: 30 }, { width: 38 }, { width: 14 }, { width: 60 }];
  const wide = (text: string, look: { bold?: boolean; size?: number } = {}) => {
    const row = sheet.addRow([text]);
    sheet.mergeCells(row.number, 1, row.number, headings.length);
    const cell = row.getCell(1);
    cell.font = { name: 'Calibri', size: 11, ...look };
    cell.alignment = { wrapText: true, vertical: 'top' };
    row.height = 16 * Math.ceil(text.length / 130);
  };
  wide(register.title, { bold: true, size: 14 });
  wide(register.description);
  wide(`Кто заполняет: ${register.filledBy}. Куда сдаётся: ${register.sentTo}.`);
  if (register.due !== undefined) wide(`Срок: ${register.due}.`);
  for (const text of steps) wide(text);
  wide(`Подробно и проверка готового файла: ${readableAddress(register.address)}`);
  sheet.addRow([]);
  const header = sheet.addRow(headings);
  header.eachCell((cell) => {
    cell.style = headerLook;
  });
  register.columns.forEach((column, index) => {
    const label = columnTypes.find(({ value }) => value === column.type)?.label ?? '';
    const row = sheet.addRow([
      index + 1,
      column.title,
      ruleOf(column, label),
      column.required ? 'да' : 'нет',
      column.hint ?? '',
    ]);
    row.eachCell({ includeEmpty: true }, (cell) => {
      cell.font = { name: 'Calibri', size: 11 };
      cell.border = borders;
      cell.alignment = { wrapText: true, vertical: 'top' };
    });
    const lines = Math.max(
      ...[
        column.title.length / 28,
        ruleOf(column, label).length / 36,
        (column.hint ?? '').length / 58,
      ],
    );
    row.height = 16 * Math.max(1, Math.ceil(lines));
  });
}

const steps = [
  `1. Заполняйте лист «${sheetNames.table}»: одна строка — одна запись. Шапку не меняйте, строки не объединяйте, итогов внизу не пишите.`,
  '2. Столбцы со звёздочкой (*) обязательны. Подсказка появляется, когда вы встаёте в клетку.',
  `3. Как выглядит готовая таблица, смотрите на листе «${sheetNames.sample}».`,
  '4. Сохраните файл в формате Excel (.xlsx). Название — латиницей, без фамилий.',
];
