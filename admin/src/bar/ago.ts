/** How long ago something was, in words that do not change every second for long. */
import { counted, dateInWords } from '../../../src/words/format.ts';

const minute = 60;
const hour = 60 * minute;
const day = 24 * hour;

/** «только что», «12 секунд назад», «3 часа назад», «5 марта 2020 года в 14:00». @param then ISO 8601 */
export function ago(then: string, now: number): string {
  const seconds = Math.max(0, Math.round((now - Date.parse(then)) / 1000));
  if (seconds < 5) return 'только что';
  if (seconds < minute) return `${counted(seconds, 'секунду', 'секунды', 'секунд')} назад`;
  if (seconds < hour)
    return `${counted(Math.floor(seconds / minute), 'минуту', 'минуты', 'минут')} назад`;
  if (seconds < day) return `${counted(Math.floor(seconds / hour), 'час', 'часа', 'часов')} назад`;
  return inChita(then);
}

/** «5 марта 2020 года в 14:00», the clock of Chita. @param moment ISO 8601 */
export function inChita(moment: string): string {
  const local = new Date(moment).toLocaleString('sv', { timeZone: 'Asia/Chita' });
  return `${dateInWords(local)} в ${local.slice(11, 16)}`;
}
