/** Pictures and files that an entry names and that do not lie beside it. */
import type { Finding } from './finding.ts';
import type { Mention } from './mentions.ts';

/**
 * @param file path of the entry, for findings
 * @param isThere whether a file of that name lies beside the entry
 */
export function absentFiles(
  file: string,
  mentions: readonly Mention[],
  isThere: (name: string) => boolean,
): Finding[] {
  return mentions
    .filter(({ kind }) => kind === 'picture' || kind === 'file')
    .filter(({ value }) => !isThere(value.replace(/^\.\//u, '')))
    .map(({ kind, value, line, column, quote }) => ({
      code: kind === 'picture' ? 'picture-missing' : 'file-missing',
      level: 'error',
      file,
      line,
      column,
      quote,
      message: `Файла ${value} рядом с записью нет. Загрузите его или уберите из текста.`,
    }));
}
