/** What is wrong with one value of a column, and the right one where it is certain. */
import { isSnils } from '../../fields/snils.ts';
import { choicesOf, type RegisterColumn } from '../xlsx/register.ts';
import { dayOf, serialOf } from '../xlsx/serial.ts';

export interface Fault {
  readonly message: string;
  readonly instead?: string;
}

const fault = (message: string, instead?: string): Fault =>
  instead === undefined ? { message } : { message, instead };

/** Latin letters that look like Cyrillic ones. */
const lookAlikes = new Map(
  Array.from('ABCEHKMOPTXYaceopxy', (letter, i) => [letter, 'АВСЕНКМОРТХУасеорху'[i] ?? letter]),
);

/** A value without what nobody sees: spaces at the ends and in pairs, breaks, spaces that do not break. */
export function tidy(value: string): string {
  return value.replace(/[\s\u00a0\u200b\ufeff]+/gu, ' ').trim();
}

/** What is wrong with a value that is not empty and tidied already. */
export function faultOf(value: string, column: RegisterColumn): Fault | undefined {
  const { type, maxLength, title } = column;
  const choices = choicesOf(column);
  if (choices.length > 0) return choiceFault(value, choices);
  if (type === 'date') return dateFault(value, title);
  if (type === 'number') return numberFault(value);
  if (type === 'email') return emailFault(value);
  if (type === 'phone') return phoneFault(value);
  if (type === 'snils') return snilsFault(value);
  const mixed = mixedFault(value);
  if (mixed) return mixed;
  if (type === 'name') return nameFault(value);
  return maxLength !== undefined && value.length > maxLength
    ? fault(`Длиннее ${maxLength} знаков: сейчас ${value.length}. Сократите.`)
    : undefined;
}

/** A Latin letter within a Cyrillic word: «Oбразцова» with a Latin O is not found by any search. */
function mixedFault(value: string): Fault | undefined {
  const words = value.match(/[\p{L}]+/gu) ?? [];
  const mixed = words.find((word) => /[а-яё]/iu.test(word) && /[a-z]/iu.test(word));
  if (mixed === undefined) return undefined;
  const letters = Array.from(value, (letter) => lookAlikes.get(letter) ?? letter).join('');
  const message = `В слове «${mixed}» есть латинские буквы, похожие на русские.`;
  return /[a-z]/iu.test(letters) ? fault(message) : fault(message, letters);
}

function nameFault(value: string): Fault | undefined {
  if (/\d/u.test(value)) return fault('В имени цифра. Оставьте только фамилию, имя и отчество.');
  if (value.includes('.'))
    return fault('Имя сокращено. Впишите фамилию, имя и отчество полностью.');
  if (/[a-z]/iu.test(value)) return undefined;
  const words = value.split(' ');
  if (words.length < 2)
    return fault('Не хватает имени. Впишите фамилию, имя и отчество полностью.');
  const right = words
    .map((word) => word.toLowerCase().replace(/(^|-)(\p{L})/gu, (part) => part.toUpperCase()))
    .join(' ');
  return value === value.toUpperCase() || value === value.toLowerCase()
    ? fault('Имя набрано одними большими или одними маленькими буквами.', right)
    : undefined;
}

function choiceFault(value: string, choices: readonly string[]): Fault | undefined {
  if (choices.includes(value)) return undefined;
  const near = choices.find((choice) => choice.toLowerCase() === value.toLowerCase());
  return fault(`Такого нет в списке. Можно: ${choices.join(', ')}.`, near);
}

function dateFault(value: string, title: string): Fault | undefined {
  // A day of Excel comes as a number.
  const day = /^\d{4,5}(?:\.\d+)?$/u.test(value) ? dayOf(Number(value)) : value;
  const iso = /^(\d{4})-(\d\d)-(\d\d)/u.exec(day);
  const [, dd = '', m = '', y = ''] = iso
    ? ['', iso[3], iso[2], iso[1]]
    : (/^(\d{1,2})[./-](\d{1,2})[./-](\d{4})(?:\s?г\.?)?$/u.exec(day) ?? []);
  const written = `${dd.padStart(2, '0')}.${m.padStart(2, '0')}.${y}`;
  if (y === '') return fault('Это не дата. Нужны день, месяц и год, например 05.09.1975.');
  if (serialOf(written) === undefined)
    return fault('Такого дня нет в календаре. Проверьте день и месяц.');
  if (Number(y) < 1920 || Number(y) > 2099) return fault(`Год ${y} не похож на правду. Проверьте.`);
  if (title.toLowerCase().includes('рождени') && Number(y) > 2015)
    return fault(`Год рождения ${y} не похож на правду. Проверьте.`);
  return written === value || day !== value
    ? undefined
    : fault('Дата записана не так, как просят.', written);
}

function numberFault(value: string): Fault | undefined {
  if (/^\d+$/u.test(value)) return undefined;
  const [, digits] = /^(\d[\d ]*)(?:\s*(?:чел|человек)\.?)?$/u.exec(value) ?? [];
  const whole = /^(\d+)\.0+$/u.exec(value)?.[1] ?? digits?.replaceAll(' ', '');
  return fault('Нужно целое число без слов и пробелов.', whole);
}

function emailFault(value: string): Fault | undefined {
  if (/^[\w.+-]+@[\w-]+(?:\.[\w-]+)+$/u.test(value)) return undefined;
  const right = value
    .replace(/[\s,;]+$/gu, '')
    .replace(/\s*@\s*/u, '@')
    .replace(/^mailto:/iu, '');
  const certain = right !== value && /^[\w.+-]+@[\w-]+(?:\.[\w-]+)+$/u.test(right);
  return fault('Это не похоже на адрес почты. Нужно imya@example.ru.', certain ? right : undefined);
}

function phoneFault(value: string): Fault | undefined {
  const digits = value.replace(/\D/gu, '');
  if (!/^[\d\s()+–-]+(?:\s*доб\.?\s*\d+)?$/u.test(value) || digits.length < 5)
    return fault('Это не похоже на телефон. Нужен один номер, например +7 000 000-00-00.');
  if (digits.length === 11 && /^[78]/u.test(digits)) {
    const right = `+7 ${digits.slice(1, 4)} ${digits.slice(4, 7)}-${digits.slice(7, 9)}-${digits.slice(9)}`;
    return value.startsWith('+7') ? undefined : fault('Номер записан без +7.', right);
  }
  return digits.length > 11
    ? fault('В номере лишние цифры. Проверьте, не два ли здесь номера.')
    : undefined;
}

/** Eleven digits whose last two are a check sum, in the form that forms have: 112-233-445 95. */
function snilsFault(value: string): Fault | undefined {
  const digits = value.replace(/\D/gu, '');
  if (digits.length !== 11 || /[^\d\s–-]/u.test(value))
    return fault('В СНИЛС должно быть 11 цифр, например 000-000-000 00.');
  if (!isSnils(digits)) return fault('Контрольные цифры СНИЛС не сходятся: где-то опечатка.');
  const right = digits.replace(/^(\d{3})(\d{3})(\d{3})(\d\d)$/u, '$1-$2-$3 $4');
  return right === value ? undefined : fault('СНИЛС записан не так, как просят.', right);
}
