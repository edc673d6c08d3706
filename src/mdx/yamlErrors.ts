import type { YAMLError } from 'yaml';
import type { Reporter } from './places.ts';

const messages: Readonly<Record<string, string>> = {
  DUPLICATE_KEY: 'Поле записано дважды. Оставьте одну строку.',
  BAD_INDENT:
    'Неровные отступы. Поля одного уровня начинайте с одного и того же места, отступ — два пробела.',
  TAB_AS_INDENT: 'Отступ сделан знаком табуляции. Поставьте два пробела.',
  MISSING_CHAR: 'Не хватает закрывающей кавычки или скобки.',
  UNEXPECTED_TOKEN:
    'Лишние знаки после значения. Если внутри значения есть кавычки, пишите «ёлочки» или возьмите всё значение в кавычки.',
  BAD_ALIAS: 'Значение начинается со знака *, в YAML это ссылка. Возьмите значение в кавычки.',
  ALIAS_PROPS:
    'Значение начинается со знака * или &, в YAML это ссылка. Возьмите значение в кавычки.',
  TAG_RESOLVE_FAILED:
    'Значение начинается со знака !, в YAML это метка. Возьмите значение в кавычки.',
  MULTIPLE_DOCS: 'Строка «---» внутри полей. Она ставится только до и после полей.',
  BAD_SCALAR_START:
    'Значение начинается со знака, который в YAML служебный. Возьмите значение в кавычки.',
  BLOCK_AS_IMPLICIT_KEY:
    'В значении двоеточие с пробелом, и YAML принял его за новое поле. Возьмите значение в кавычки.',
  MULTILINE_IMPLICIT_KEY:
    'Строка без двоеточия после имени поля. Пишите «поле: значение»; длинное значение возьмите в кавычки.',
  BAD_DQ_ESCAPE: 'В двойных кавычках обратная косая черта. Возьмите значение в одинарные кавычки.',
  KEY_OVER_1024_CHARS: 'Имя поля слишком длинное. Проверьте двоеточие после имени поля.',
};

/** Codes whose remedy is to put the whole value in quotes. */
const mendedByQuotes = new Set([
  'BLOCK_AS_IMPLICIT_KEY',
  'UNEXPECTED_TOKEN',
  'BAD_SCALAR_START',
  'BAD_ALIAS',
  'ALIAS_PROPS',
  'TAG_RESOLVE_FAILED',
  'BAD_DQ_ESCAPE',
  'MULTILINE_IMPLICIT_KEY',
]);

/** Reports an error of the YAML parser in Russian, with the corrected line where that is certain to help. */
export function explainYamlError(
  error: YAMLError,
  source: string,
  base: number,
  report: Reporter,
): void {
  const start = source.lastIndexOf('\n', Math.min(error.pos[0], source.length) - 1) + 1;
  const end = !source.includes('\n', start) ? source.length : source.indexOf('\n', start);
  const correction = mendedByQuotes.has(error.code) ? quoted(source.slice(start, end)) : undefined;
  report.at(base + start, base + end, {
    code: error.code === 'DUPLICATE_KEY' ? 'yaml-duplicate-key' : 'yaml-syntax',
    message:
      messages[error.code] ??
      'Поля записаны с ошибкой. Пишите «поле: значение», значение с особыми знаками берите в кавычки.',
    ...(correction === undefined ? {} : { correction }),
  });
}

/** `title: Итоги: год` → `title: 'Итоги: год'`; nothing when the line is not «key: value». */
function quoted(line: string): string | undefined {
  const match = /^(\s*(?:- )?[A-Za-z_][\w-]*: +)(\S.*)$/u.exec(line);
  if (!match) return undefined;
  return `${match[1] ?? ''}'${(match[2] ?? '').trim().replaceAll("'", "''")}'`;
}
