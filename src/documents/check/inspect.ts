/** A filled-in register against the columns of its collection. */
import { inChita } from '../../machine/time.ts';
import { counted } from '../../words/format.ts';
import { maxRows, type RegisterColumn } from '../xlsx/register.ts';
import { dayOf } from '../xlsx/serial.ts';
import { Refusal } from './refusal.ts';
import { brokenRules, type Line } from './rules.ts';
import { faultOf, tidy } from './values.ts';

/** One thing that is wrong, where it is, and the right value where that is certain. */
export interface Finding {
  /** As Excel numbers it; 1 is the heading. */
  readonly row: number;
  readonly column: string;
  readonly value: string;
  readonly message: string;
  readonly instead?: string;
}

export interface Report {
  /** Rows that hold anything. */
  readonly count: number;
  readonly findings: readonly Finding[];
  /** How many of the findings are put right in `cleaned`. */
  readonly corrected: number;
  /** The rows with certain corrections made, in the order of the columns. */
  readonly cleaned: readonly (readonly string[])[];
}

/**
 * Checks the rows of a table, its heading first.
 * @param today the day of the check, `YYYY-MM-DD`
 * @throws {Refusal} when its heading is of another table
 */
export function inspect(
  rows: readonly (readonly string[])[],
  columns: readonly RegisterColumn[],
  today = inChita(new Date()).slice(0, 10),
): Report {
  const places = placesOf(rows[0] ?? [], columns);
  const findings: Finding[] = [];
  const cleaned: string[][] = [];
  const lines: Line[] = [];
  const seen = new Map<string, number>();
  rows.slice(1).forEach((row, index) => {
    if (row.every((value) => tidy(value) === '')) return;
    const number = index + 2;
    const cells = columns.map((column, at) => check(row[places[at] ?? -1] ?? '', column, number));
    findings.push(...cells.flatMap((cell) => cell.findings));
    const right = cells.map((cell) => cell.right);
    const key = keyOf(right, columns);
    const twin = seen.get(key);
    if (twin !== undefined)
      findings.push({
        row: number,
        column: titleOfKey(columns),
        value: key.split('\n').filter(Boolean).join(', '),
        message: `Повторяет строку ${twin}. Оставьте одну.`,
      });
    else {
      seen.set(key, number);
      lines.push({ row: number, values: cells.map((cell) => (cell.sound ? cell.right : '')) });
    }
    cleaned.push(right);
  });
  findings.push(...brokenRules(lines, columns, today));
  findings.sort((a, b) => a.row - b.row);
  if (cleaned.length > maxRows)
    findings.unshift({
      row: 1,
      column: '',
      value: '',
      message: `В таблице ${cleaned.length} строк, а шаблон рассчитан на ${maxRows}.`,
    });
  const corrected = findings.filter(({ instead }) => instead !== undefined).length;
  return { count: cleaned.length, findings, corrected, cleaned };
}

const bare = (title: string): string =>
  tidy(title)
    .replace(/\s*\*$/u, '')
    .toLowerCase();

/** Where each column stands in the file: people move columns about. */
function placesOf(header: readonly string[], columns: readonly RegisterColumn[]): number[] {
  const titles = header.map(bare);
  const places = columns.map(({ title }) => titles.indexOf(bare(title)));
  const missing = columns.filter((column, at) => column.required && places[at] === -1);
  if (missing.length > 0)
    throw new Refusal(
      `В первой строке нет столбцов: ${missing.map(({ title }) => `«${title}»`).join(', ')}. Возьмите таблицу со страницы и не меняйте её шапку.`,
    );
  return places;
}

/** One value with what is wrong with it. */
interface Cell {
  readonly findings: readonly Finding[];
  readonly right: string;
  /** Whether `right` is right indeed, and not only what was written. */
  readonly sound: boolean;
}

function check(value: string, column: RegisterColumn, row: number): Cell {
  const about = { row, column: column.title, value };
  const clean = tidy(value);
  if (clean === '')
    return {
      findings: column.required ? [{ ...about, message: 'Пусто, а столбец обязателен.' }] : [],
      right: '',
      sound: true,
    };
  const found = faultOf(clean, column);
  const findings: Finding[] = [];
  if (clean !== value && !found)
    findings.push({ ...about, message: 'Лишние пробелы.', instead: clean });
  if (found) findings.push({ ...about, ...found });
  const right = found?.instead ?? clean;
  const serial = column.type === 'date' && /^\d{4,5}(?:\.\d+)?$/u.test(right);
  return {
    findings,
    right: serial && !found ? dayOf(Number(right)) : right,
    sound: !found || found.instead !== undefined,
  };
}

/** What makes a row one of a kind: the person and the day of birth, or else the organisation, or the whole row. */
const identity = [
  ['fullName', 'birthDate'],
  ['organizationChair', 'organization'],
  ['organization'],
];

function keyColumns(columns: readonly RegisterColumn[]): number[] {
  const keys = columns.map(({ key }) => key);
  const found = identity.find((names) => names.every((name) => keys.includes(name)));
  return found ? found.map((name) => keys.indexOf(name)) : keys.map((_, index) => index);
}

function keyOf(row: readonly string[], columns: readonly RegisterColumn[]): string {
  return keyColumns(columns)
    .map((at) => (row[at] ?? '').toLowerCase().replaceAll('ё', 'е'))
    .join('\n');
}

function titleOfKey(columns: readonly RegisterColumn[]): string {
  return columns[keyColumns(columns)[0] ?? 0]?.title ?? '';
}

/**
 * The numbers of members against the register of organisations: how many rows an organisation has in the list, and how
 * many it says it has.
 */
export function compareCounts(
  members: Report,
  columns: readonly RegisterColumn[],
  organizations: Report,
  organizationColumns: readonly RegisterColumn[],
): Finding[] {
  const place = (list: readonly RegisterColumn[], key: string) =>
    list.findIndex((column) => column.key === key);
  const name = place(columns, 'organization');
  const counts = new Map<string, number>();
  for (const row of members.cleaned)
    counts.set(row[name] ?? '', (counts.get(row[name] ?? '') ?? 0) + 1);
  const told = new Map(
    organizations.cleaned.map((row) => [
      row[place(organizationColumns, 'organization')] ?? '',
      Number(row[place(organizationColumns, 'membersTotal')]),
    ]),
  );
  return Array.from(counts).flatMap(([organization, count]) => {
    const about = { row: 1, column: 'Первичная организация', value: organization };
    const total = told.get(organization);
    if (total === undefined)
      return [{ ...about, message: 'Такой организации нет в реестре первичных организаций.' }];
    return total === count
      ? []
      : [{ ...about, message: `В списке ${people(count)}, а в реестре организаций ${total}.` }];
  });
}

const people = (count: number): string => counted(count, 'человек', 'человека', 'человек');
