/** A value of a table. */
export type Cell = string | number | boolean | undefined | readonly string[];

/** What stands between the values of a list within one cell. */
const listSeparator = ' | ';

/**
 * A table as CSV (RFC 4180): comma, CRLF, quotes where they are needed, UTF-8.
 *
 * The comma is what the RFC and every program but a Russian Excel opened by a double click expect; commas in the
 * text are quoted. The byte order mark tells that same Excel («Данные → Из текста») that the text is UTF-8.
 */
export function csv(header: readonly string[], rows: readonly (readonly Cell[])[]): string {
  const lines = [header, ...rows].map((row) => `${row.map(written).join(',')}\r\n`);
  return `\uFEFF${lines.join('')}`;
}

function written(cell: Cell): string {
  const text = typeof cell === 'object' ? cell.join(listSeparator) : String(cell ?? '');
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
