/** The report of a check for people: grouped by file, in Russian. */
import type { FolderReport } from './checkFolder.ts';
import type { Finding } from './finding.ts';

/** «1 ошибка», «2 ошибки», «5 ошибок». */
export function plural(count: number, [one, few, many]: readonly [string, string, string]): string {
  const form = new Intl.PluralRules('ru').select(count);
  return `${count} ${form === 'one' ? one : form === 'few' ? few : many}`;
}

/** Every finding, then the sum. */
export function formatReport({ findings, entries }: FolderReport, root: string): string {
  const files = [...new Set(findings.map(({ file }) => file))];
  const groups = files.map((file) => {
    const own = findings.filter((finding) => finding.file === file);
    return own.map((finding) => formatFinding(finding, root)).join('\n');
  });
  const errors = findings.filter(({ level }) => level === 'error').length;
  const warnings = findings.length - errors;
  const checked = plural(entries, ['запись', 'записи', 'записей']);
  const sum =
    findings.length === 0
      ? `Проверено: ${checked}. Замечаний нет.`
      : `Проверено: ${checked}. Найдено: ${plural(errors, ['ошибка', 'ошибки', 'ошибок'])}, ${plural(warnings, ['предупреждение', 'предупреждения', 'предупреждений'])} (${plural(files.length, ['файл', 'файла', 'файлов'])}).`;
  return [...groups, sum].join('\n\n');
}

function formatFinding(
  { file, line, column, quote, level, message, correction, repairable }: Finding,
  root: string,
): string {
  const lines = [
    `${root}/${file}:${line}:${column}  ${level === 'error' ? 'ошибка' : 'предупреждение'}  ${message}`,
  ];
  if (quote !== '') lines.push(`    в тексте: ${quote}`);
  if (correction !== undefined)
    lines.push(`    надо:     ${correction.replaceAll('\n', '\n              ')}`);
  if (repairable) lines.push('    При публикации будет исправлено само.');
  return lines.join('\n');
}

/** The entries that wait for a check in the regional committee. */
export function formatUnverified({ unverified }: FolderReport, root: string): string {
  const lines = unverified.map(({ file, title }) => `${root}/${file}  ${title}`);
  return [
    ...lines,
    `${plural(unverified.length, ['запись требует', 'записи требуют', 'записей требуют'])} проверки в крайкоме.`,
  ].join('\n');
}
