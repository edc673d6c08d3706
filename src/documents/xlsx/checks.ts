import type { DataValidation } from '@cj-tech-master/excelts';
import { choicesOf, type RegisterColumn } from './register.ts';

/** Texts that Excel shows: a title of up to 32 characters and a message of up to 255. */
const cut = (text: string, length: number): string =>
  text.length <= length ? text : `${text.slice(0, length - 1).trimEnd()}…`;

/**
 * The check of a column in Excel: hint beside the cell, refusal of what does not fit.
 * @param letter of the column
 * @param list where the values of a list stand: `Списки!$A$1:$A$3`
 */
export function checkOf(column: RegisterColumn, letter: string, list?: string): DataValidation {
  const hint = column.hint ?? '';
  return {
    ...ruleOf(column, letter, list),
    allowBlank: true,
    showInputMessage: hint !== '',
    promptTitle: cut(column.title, 32),
    prompt: cut(hint, 255),
    showErrorMessage: true,
    errorStyle: 'stop',
    errorTitle: cut(column.title, 32),
    error: cut(errorOf(column), 225),
  };
}

function ruleOf(column: RegisterColumn, letter: string, list: string | undefined): DataValidation {
  const longest = column.maxLength ?? 500;
  const cell = `${letter}2`;
  switch (column.type) {
    case 'choice':
    case 'yes-no':
      return { type: 'list', formulae: [list ?? ''] };
    case 'number':
      return { type: 'whole', operator: 'between', formulae: [0, 1_000_000] };
    case 'date':
      // 1920 and 2099, in days of Excel.
      return { type: 'date', operator: 'between', formulae: [7306, 73_050] };
    case 'email':
      return {
        type: 'custom',
        formulae: [
          `AND(LEN(${cell})<=${longest},ISNUMBER(SEARCH("?*@?*.?*",${cell})),ISERROR(FIND(" ",${cell})))`,
        ],
      };
    case 'snils':
      // Eleven digits with two hyphens and a space, or without.
      return { type: 'textLength', operator: 'between', formulae: [11, 14] };
    default:
      return { type: 'textLength', operator: 'between', formulae: [1, longest] };
  }
}

function errorOf(column: RegisterColumn): string {
  const { type, maxLength } = column;
  if (choicesOf(column).length > 0) return 'Выберите значение из списка: стрелка справа от клетки.';
  if (type === 'number') return 'Нужно целое число без слов и пробелов, например 42.';
  if (type === 'date') return 'Нужна дата, например 05.09.1975.';
  if (type === 'email') return 'Нужен адрес почты без пробелов, например imya@example.ru.';
  if (type === 'snils') return 'В СНИЛС 11 цифр, например 000-000-000 00.';
  return `Слишком длинно: можно до ${maxLength ?? 500} знаков.`;
}
