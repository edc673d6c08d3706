import { isDate } from '../fields/dates.ts';

/** Russian words for numbers and dates; stored dates are strings in Chita time and are never parsed into a zone. */

const months = [
  'января',
  'февраля',
  'марта',
  'апреля',
  'мая',
  'июня',
  'июля',
  'августа',
  'сентября',
  'октября',
  'ноября',
  'декабря',
];

const nbsp = '\u00a0';
const rules = new Intl.PluralRules('ru');

/** The form of a noun for a number: `plural(5, 'день', 'дня', 'дней')` is «дней». */
export function plural(count: number, one: string, few: string, many: string): string {
  const form = rules.select(count);
  return form === 'one' ? one : form === 'few' ? few : many;
}

/** «5 дней»: a number with its noun, never torn apart at the end of a line. */
export function counted(count: number, one: string, few: string, many: string): string {
  return `${count}${nbsp}${plural(count, one, few, many)}`;
}

interface Day {
  readonly day: number;
  readonly month: string;
  readonly year: string;
}

function partsOfDay(moment: string): Day {
  const [year = '', month = '', day = ''] = moment.slice(0, 10).split('-');
  return { day: Number(day), month: months[Number(month) - 1] ?? '', year };
}

/** «5 марта 2020 года», from a stored day or moment, «2020 год» from a year; anything else as it is (a preview, half typed). */
export function dateInWords(moment: string): string {
  if (/^\d{4}$/u.test(moment)) return `${moment}${nbsp}год`;
  if (!isDate(moment.slice(0, 10))) return moment;
  const { day, month, year } = partsOfDay(moment);
  return `${day}${nbsp}${month} ${year}${nbsp}года`;
}

/** «5 марта 2020»: where many dates stand below one another. */
export function dateShort(moment: string): string {
  const { day, month, year } = partsOfDay(moment);
  return `${day}${nbsp}${month} ${year}`;
}

/** «14:00» of a moment; nothing of a day. */
export function timeOf(moment: string): string | undefined {
  return moment.includes('T') ? moment.slice(11, 16) : undefined;
}

/** «, 10:00–12:00 по Чите» of the times that are known; a single one may be the last. */
function clockInWords(from: string | undefined, to: string | undefined): string {
  if (from === undefined) return to === undefined ? '' : `, до${nbsp}${to} по${nbsp}Чите`;
  return `, ${to === undefined || to === from ? from : `${from}–${to}`} по${nbsp}Чите`;
}

/** «10–12 марта 2020 года», «27 февраля 2020 года, 10:00–12:00» and what lies between. */
export function periodInWords(start: string, end?: string): string {
  const first = partsOfDay(start);
  const last = partsOfDay(end ?? start);
  const clock = clockInWords(timeOf(start), timeOf(end ?? start));
  if (start.slice(0, 10) === (end ?? start).slice(0, 10)) return dateInWords(start) + clock;
  if (first.year !== last.year) return `${dateInWords(start)} — ${dateInWords(end ?? start)}`;
  if (first.month !== last.month)
    return `${first.day}${nbsp}${first.month} — ${dateInWords(end ?? start)}`;
  return `${first.day}–${dateInWords(end ?? start)}`;
}
