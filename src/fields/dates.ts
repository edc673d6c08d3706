/** Dates as content stores them: strings in Chita time, proved by round trip instead of parsed generously. */

const datePattern = /^(\d{4})-(\d{2})-(\d{2})$/;
const dateTimePattern = /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d))?\+09:00$/;

/** Whether a string is `YYYY-MM-DD` and that day exists (`2020-02-31` does not). */
export function isDate(value: string): boolean {
  if (!datePattern.test(value)) return false;
  const time = Date.parse(`${value}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().slice(0, 10) === value;
}

/** Whether a string is `YYYY-MM-DDTHH:mm(:ss)+09:00` (ISO 8601, the zone of Chita) on a day that exists. */
export function isDateTime(value: string): boolean {
  const match = dateTimePattern.exec(value);
  return match !== null && isDate(match[1] ?? '');
}
