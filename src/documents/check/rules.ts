/** The rules of columns that one value alone cannot break: of other columns, of other rows, of the day of the check. */
import type { RegisterColumn } from '../xlsx/register.ts';
import type { Finding } from './inspect.ts';

/** A row of the table whose values are right by themselves; empty where they are not. */
export interface Line {
  /** As Excel numbers it. */
  readonly row: number;
  /** In the order of the columns; days as «05.09.1975». */
  readonly values: readonly string[];
}

/**
 * What rows say against the rules of their columns, column by column.
 * @param today `YYYY-MM-DD`
 */
export function brokenRules(
  lines: readonly Line[],
  columns: readonly RegisterColumn[],
  today: string,
): Finding[] {
  return columns.flatMap((column, at) => {
    const cells = lines.flatMap(({ row, values }) => {
      const value = values[at] ?? '';
      return value === '' ? [] : [{ row, value, values }];
    });
    const expected = column.sameInAllRows ? mostOften(cells.map(({ value }) => value)) : undefined;
    const seen = new Map<string, number>();
    return cells.flatMap(({ row, value, values }) => {
      const first = column.unique ? seen.get(value.toLowerCase()) : undefined;
      if (first === undefined) seen.set(value.toLowerCase(), row);
      const message =
        cellFault(value, column, today) ??
        orderFault(value, column, columns, values) ??
        (first === undefined ? undefined : repeated(first)) ??
        (expected === undefined || expected === value ? undefined : different(expected));
      return message === undefined ? [] : [{ row, column: column.title, value, message }];
    });
  });
}

function cellFault(value: string, column: RegisterColumn, today: string): string | undefined {
  const { mustBe, notFuture, earliest } = column;
  if (mustBe !== undefined && value !== mustBe)
    return `Здесь может быть только «${mustBe}». Если это не так, удалите строку из таблицы.`;
  if (notFuture && stored(value) > today) return 'Этот день ещё не настал. Проверьте год.';
  if (earliest !== undefined && stored(value) < earliest)
    return `Слишком рано: нужен день не раньше ${written(earliest)}. Проверьте год.`;
  return undefined;
}

/** A day that is before the one of another column. */
function orderFault(
  value: string,
  { notBefore }: RegisterColumn,
  columns: readonly RegisterColumn[],
  values: readonly string[],
): string | undefined {
  const at = columns.findIndex(({ key }) => key === notBefore);
  const other = values[at] ?? '';
  return other !== '' && stored(value) < stored(other)
    ? `Раньше, чем «${columns[at]?.title ?? ''}» — ${other}. Проверьте обе даты.`
    : undefined;
}

const repeated = (row: number): string =>
  `То же самое в строке ${row}, а повторяться это не может. Проверьте обе строки.`;

const different = (expected: string): string =>
  `В других строках «${expected}», а во всей таблице должно быть одно. Исправьте или заведите отдельный файл.`;

/** The first of the values there are most of. */
function mostOften(values: readonly string[]): string | undefined {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  const most = Math.max(...counts.values());
  return values.find((value) => counts.get(value) === most);
}

/** «05.09.1975» as `1975-09-05`, and back. */
const stored = (day: string): string => day.split('.').reverse().join('-');
const written = (day: string): string => day.split('-').reverse().join('.');
