import type { RegisterColumn } from '../xlsx/register.ts';
import { readCsv } from './csvTable.ts';
import { inspect, type Report } from './inspect.ts';
import { Refusal } from './refusal.ts';
import { readWorkbook } from './workbook.ts';

const maxBytes = 20 * 1024 * 1024;

/**
 * Checks a file that a reader gives: XLSX, or CSV in UTF-8 or CP1251.
 * @throws {Refusal} when it is not checked at all
 */
export function checkFile(bytes: Uint8Array, columns: readonly RegisterColumn[]): Report {
  if (bytes.length > maxBytes)
    throw new Refusal('Файл больше 20 МБ. Уберите лишнее и сохраните заново.');
  const start = bytes.subarray(0, 4).join();
  if (start === '208,207,17,224')
    throw new Refusal(
      'Это старый формат .xls или файл с паролем. Сохраните таблицу как .xlsx, без пароля.',
    );
  const rows = start === '80,75,3,4' ? readWorkbook(bytes) : readCsv(bytes);
  return inspect(rows, columns);
}
