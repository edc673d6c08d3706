/** The lowest level of the check: what bytes and characters a text of content may consist of. */
import { reporter } from './places.ts';
import type { Finding } from './finding.ts';

/** Greatest size of an entry. A hundred pages of Russian fit in; a longer text is several entries. */
export const maxEntryBytes = 128 * 1024;

/** Decodes a file as UTF-8; says why when it is not text at all, and then there is no `text`. */
export function decodeBytes(
  bytes: Uint8Array,
  file: string,
): { readonly text?: string; readonly findings: Finding[] } {
  const report = reporter(file, '');
  if (bytes.length > maxEntryBytes) {
    const size = Math.ceil(bytes.length / 1024);
    report.file({
      code: 'too-large',
      message: `Файл занимает ${size} КБ, а можно не больше 128 КБ. Разделите текст на несколько записей.`,
    });
    return { findings: report.findings };
  }
  try {
    return {
      text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes),
      findings: [],
    };
  } catch {
    report.file({
      code: 'not-utf8',
      message: 'Файл сохранён не в кодировке UTF-8. Сохраните его заново в UTF-8.',
    });
    return { findings: report.findings };
  }
}

/** Line ends as LF, no byte order mark: the one form that the rest of the check reads. */
export function normalizeText(text: string): string {
  return text.replace(/^\uFEFF/u, '').replace(/\r\n?/gu, '\n');
}

/* eslint-disable no-control-regex -- control characters are exactly what is looked for */
const unwanted: readonly {
  readonly pattern: RegExp;
  readonly code: string;
  readonly message: string;
}[] = [
  {
    pattern: /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\uFFFE\uFFFF]/gu,
    code: 'control-character',
    message:
      'В тексте невидимый управляющий символ. Удалите его: обычно он попадает из PDF или Word.',
  },
  {
    pattern: /[\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu,
    code: 'bidi-character',
    message:
      'В тексте невидимый символ, который меняет направление письма и может подменить видимый текст. Удалите его.',
  },
  {
    pattern: /[\u200B\u2060\uFEFF](?!^)/gu,
    code: 'invisible-character',
    message:
      'В тексте невидимый символ нулевой ширины: по такому слову не найдёт поиск. Удалите его.',
  },
  {
    pattern: /[\uE000-\uF8FF]/gu,
    code: 'private-character',
    message:
      'В тексте символ без общего значения (из области частного использования): у читателя будет квадратик. Удалите его.',
  },
  {
    pattern: /^(?:<{7}|>{7}|\|{7})(?: .*)?$|^={7}$(?=[\s\S]*^>{7})/gmu,
    code: 'conflict-marker',
    message:
      'В тексте остались следы несведённых правок (<<<<<<<, =======, >>>>>>>). Оставьте один вариант и удалите эти строки.',
  },
  {
    pattern: /(?:&nbsp;|\u00A0){20,}/gu,
    code: 'space-run',
    message:
      'Подряд больше двадцати неразрывных пробелов. Отступы и пропуски делает оформление: удалите их, в бланке поставьте блок Field.',
  },
];
/* eslint-enable no-control-regex */

/** Checks the characters of a text as it was stored. What {@link normalizeText} mends is a warning. */
export function checkCharacters(source: string, file: string): Finding[] {
  const report = reporter(file, source);
  if (source.startsWith('\uFEFF'))
    report.file({
      code: 'byte-order-mark',
      level: 'warning',
      repairable: true,
      message: 'В начале файла метка BOM. Сохраните в «UTF-8 без BOM».',
    });
  if (source.includes('\r'))
    report.file({
      code: 'line-ends',
      level: 'warning',
      repairable: true,
      message: 'Концы строк как в Windows (CRLF). Сохраните с концами строк LF.',
    });
  const text = source.replace(/^\uFEFF/u, ' ').replace(/\r/gu, ' ');
  if (text.trim() === '')
    report.file({
      code: 'empty-file',
      message: 'Файл пуст. Заполните запись или удалите её папку.',
    });
  for (const { pattern, code, message } of unwanted) {
    const [first, ...others] = [...text.matchAll(pattern)];
    if (!first) continue;
    const more = others.length > 0 ? ` Таких мест: ${others.length + 1}.` : '';
    report.at(first.index, first.index + first[0].length, {
      code,
      message: message + more,
      quote: visible(first[0]),
    });
  }
  return report.findings;
}

/** What no draft may hold either: a text that is not Unicode or too big, characters that nobody can see. */
export function unreadable(file: string, text: string): Finding[] {
  const bytes = new TextEncoder().encode(text);
  if (new TextDecoder().decode(bytes) !== text.replace(/^\uFEFF/u, '')) {
    const report = reporter(file, '');
    report.file({
      code: 'not-utf8',
      message: 'В тексте оборванный символ. Удалите и наберите это место заново.',
    });
    return report.findings;
  }
  return [...decodeBytes(bytes, file).findings, ...checkCharacters(text, file)].filter(
    ({ level }) => level === 'error',
  );
}

/** Names invisible characters, so that a quote shows what is meant. */
function visible(text: string): string {
  return text
    .replace(
      // eslint-disable-next-line no-control-regex -- see above
      /[\u0000-\u001F\u007F-\u00A0\u200B-\u200F\u202A-\u202E\u2060-\u2069\uE000-\uF8FF\uFEFF\uFFFE\uFFFF]/gu,
      (character) => `U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')} `,
    )
    .slice(0, 60);
}
