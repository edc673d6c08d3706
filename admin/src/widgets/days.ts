/** Days as people write them in Russian and as they are stored. */
import { isDate } from '../../../src/fields/dates.ts';
import { dateInWords } from '../../../src/words/format.ts';

/** What is wrong with a day that cannot be stored; the check itself speaks of days as files hold them. */
export const noSuchDay = 'Такого дня нет в календаре. Напишите его так: 05.03.2020';

/** The same of a day that may have a time. */
export const noSuchMoment =
  'Такого дня или времени нет. Напишите день так: 05.03.2020, а время так: 09:00';

/** `2020-03-05` → `05.03.2020`; what is no stored day stays as it is. */
export function toRussian(day: string): string {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/u.exec(day);
  return match ? `${match[3] ?? ''}.${match[2] ?? ''}.${match[1] ?? ''}` : day;
}

/** `5.3.2020` or `05.03.2020` → `2020-03-05`; what is no such day stays as it is, for the check to refuse. */
export function toStored(typed: string): string {
  const match = /^\s*(\d{1,2})[./-](\d{1,2})[./-](\d{4})\s*$/u.exec(typed);
  if (!match) return typed.trim();
  const [, day = '', month = '', year = ''] = match;
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

/** A moment in its parts; the time is empty when only the day is known. */
export function momentParts(moment: string): { readonly day: string; readonly time: string } {
  const [day = '', rest = ''] = moment.split('T');
  return { day, time: /^\d{2}:\d{2}/u.exec(rest)?.[0] ?? '' };
}

/** A day, or with a time the moment in Chita, whose zone has no summer time. */
export function joinMoment(day: string, time: string): string {
  return day !== '' && time !== '' ? `${day}T${time}+09:00` : day;
}

/** The day it is in Chita now, as stored. */
export function todayInChita(now = new Date()): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Chita', dateStyle: 'short' }).format(
    now,
  );
}

/** «5 апреля 2020 года в 09:00», of a stored day or moment. */
export function momentInWords(moment: string): string {
  const { day, time } = momentParts(moment);
  return time === '' ? dateInWords(day) : `${dateInWords(day)} в ${time}`;
}

/** Whether a stored day or moment has come in Chita. */
export function hasAppeared(moment: string, now = new Date()): boolean {
  return isDate(moment) ? moment <= todayInChita(now) : Date.parse(moment) <= now.getTime();
}
