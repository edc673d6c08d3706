/** Times as machines read them. Stored days and moments are of Chita, which keeps one offset all the year. */
const offset = '+09:00';

/** A stored day (its first moment) or moment as a moment with its offset, RFC 3339: `2020-03-05T00:00:00+09:00`. */
export function rfc3339(stored: string): string {
  if (!stored.includes('T')) return `${stored}T00:00:00${offset}`;
  return /T\d\d:\d\d[+Z]/.test(stored) ? stored.replace(/(T\d\d:\d\d)/, '$1:00') : stored;
}

const names = {
  days: ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'],
  months: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
} as const;

/** A stored day or moment as RSS wants it, RFC 822 with a year of four digits: `Thu, 05 Mar 2020 00:00:00 +0900`. */
export function rfc822(stored: string): string {
  const [day = '', time = ''] = rfc3339(stored).split('T');
  const [year = '', month = '', date = ''] = day.split('-');
  const weekday = names.days[new Date(`${day}T00:00:00Z`).getUTCDay()] ?? '';
  return `${weekday}, ${date} ${names.months[Number(month) - 1] ?? ''} ${year} ${time.slice(0, 8)} ${offset.replace(':', '')}`;
}

/** A moment in the zone of Chita, RFC 3339 to the second. */
export function inChita(moment: Date): string {
  const local = new Date(moment.getTime() + 9 * 3_600_000);
  return `${local.toISOString().slice(0, 19)}${offset}`;
}

/** The day after a stored day. */
export function dayAfter(day: string): string {
  const next = new Date(`${day}T00:00:00Z`);
  next.setUTCDate(next.getUTCDate() + 1);
  return next.toISOString().slice(0, 10);
}

/** Whole days from one stored day to another. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}

/** The latest of some stored days, or undefined when there is none. */
export function latestDay(days: readonly (string | undefined)[]): string | undefined {
  return days
    .filter((day) => day !== undefined)
    .sort()
    .at(-1);
}
