import { isDate } from '../../fields/dates.ts';
import type { Values } from '../text/fields.ts';
import type { FieldPlace } from '../text/model.ts';

/** What is doubtful about a value; it is said, never forbidden. */
export interface Doubt {
  readonly message: string;
  /** What to write instead, where that is certain. */
  readonly instead?: string;
}

const word = '[А-ЯЁ][а-яё]+(?:-[А-ЯЁ][а-яё]+)?';
const fullName = new RegExp(`^(${word})\\s+([А-ЯЁ])[а-яё]+\\s+([А-ЯЁ])[а-яё]+$`, 'u');
const withInitials = new RegExp(`^${word}\\s+[А-ЯЁ]\\.\\s?(?:[А-ЯЁ]\\.)?$`, 'u');

/** Days that a meeting sets, so none of them is before its own. */
const setByMeeting = ['consentsDue', 'reportDate'];

/** What is doubtful about the value of a field, given the others; nothing when it looks right or is empty. */
export function doubtOf(field: FieldPlace, values: Values): Doubt | undefined {
  const value = values[field.name]?.trim() ?? '';
  if (value === '') return undefined;
  if (field.kind === 'number') return numberDoubt(field, value, values);
  if (field.kind === 'date') return dateDoubt(field, value, values);
  if (field.label.includes('инициал')) return initialsDoubt(value);
  if (field.label.includes('фамилия, имя, отчество') && withInitials.test(value))
    return { message: 'Здесь нужны имя и отчество полностью, без сокращений.' };
  if (field.name === 'endTime' && values['time'] && value <= values['time'])
    return { message: 'Собрание кончилось раньше, чем началось. Проверьте часы.' };
  return undefined;
}

function initialsDoubt(value: string): Doubt | undefined {
  const [, surname, first, second] = fullName.exec(value) ?? [];
  if (surname === undefined) return undefined;
  const instead = `${surname} ${first ?? ''}.\u00a0${second ?? ''}.`;
  return { message: `Здесь нужны инициалы: ${instead}`, instead };
}

/** The value as `YYYY-MM-DD`; a browser lets a year have more than four digits. */
function dateDoubt({ name }: FieldPlace, value: string, values: Values): Doubt | undefined {
  if (!isDate(value)) return { message: 'Это не дата. Проверьте день, месяц и год.' };
  const meeting = values['date'] ?? '';
  return setByMeeting.includes(name) && isDate(meeting) && value < meeting
    ? { message: 'Этот день раньше собрания. Проверьте обе даты.' }
    : undefined;
}

function numberDoubt({ name }: FieldPlace, value: string, values: Values): Doubt | undefined {
  if (!/^\d+$/u.test(value)) return { message: 'Нужно целое число без слов, например 36.' };
  const total = values['membersTotal'];
  const present = values['membersPresent'];
  if (name === 'membersPresent' && Number(value) === 0)
    return { message: 'На собрании никого? Впишите, сколько человек пришло.' };
  if (name === 'membersPresent' && exceeds(value, total))
    return {
      message: `На собрании больше людей, чем состоит на учёте (${total ?? ''}). Проверьте.`,
    };
  const [, end] = /^votes(?:For|Against|Abstained)(.*)$/u.exec(name) ?? [];
  if (end === undefined) return undefined;
  const sum = ['For', 'Against', 'Abstained'].reduce(
    (all, side) => all + (Number(values[`votes${side}${end}`]) || 0),
    0,
  );
  return exceeds(String(sum), present)
    ? { message: `Голосов ${sum}, а на собрании ${present ?? ''}. Посчитайте ещё раз.` }
    : undefined;
}

function exceeds(value: string, limit: string | undefined): boolean {
  return limit !== undefined && /^\d+$/u.test(limit) && Number(value) > Number(limit);
}
