/** Reading half-filled forms: whatever may be missing is missing quietly. */

export type Values = Readonly<Record<string, unknown>>;

/** A text that is not empty. */
export function text(values: Values, name: string): string | undefined {
  const value = values[name];
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** A group. */
export function groupOf(values: Values, name: string): Values {
  const value = values[name];
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Values)
    : {};
}

/** A list of groups. */
export function rowsOf(values: Values, name: string): Values[] {
  const value = values[name];
  return Array.isArray(value)
    ? value.filter((row): row is Values => typeof row === 'object' && row !== null)
    : [];
}
