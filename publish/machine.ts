/** Faults that are neither the content's nor the code's. */
const messages: Readonly<Record<string, string>> = {
  ENOSPC: 'На диске нет места. Освободите его: публикация продолжится сама.',
  EDQUOT: 'Исчерпана квота диска. Увеличьте её: публикация продолжится сама.',
  EROFS: 'Диск доступен только для чтения. Верните право записи.',
  EACCES:
    'Нет права писать в папку var. Верните его пользователю, под которым работает публикация.',
  EPERM: 'Нет права писать в папку var. Верните его пользователю, под которым работает публикация.',
  EIO: 'Диск отвечает ошибкой. Проверьте его.',
  ENOMEM: 'Не хватает памяти.',
  BUILD_KILLED:
    'Система оборвала сборку сайта: скорее всего, не хватило памяти. Публикация попробует ещё раз сама. Если это повторяется, добавьте памяти.',
  EMFILE: 'Открыто слишком много файлов. Увеличьте предел (ulimit -n).',
  EXDEV: 'Папки внутри var лежат на разных дисках. Перенесите var целиком на один.',
};

/** The code of a system error, also from the log of a child process. */
function codeOf(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined;
  if ('code' in error && typeof error.code === 'string' && error.code in messages)
    return error.code;
  return Object.keys(messages).find((code) => new RegExp(`\\b${code}\\b`, 'u').test(error.message));
}

export function isMachineFault(error: unknown): boolean {
  return codeOf(error) !== undefined;
}

/** For the administrator, in Russian. */
export function machineMessage(error: unknown): string {
  const code = codeOf(error) ?? '';
  return messages[code] ?? String(error);
}
