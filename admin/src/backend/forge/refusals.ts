/** What a forge's refusals mean, in words for the editor. */

/** Errors of Decap's requests carry the status of the answer. */
function statusOf(error: unknown): number | undefined {
  return (error as { status?: number } | undefined)?.status;
}

/** Whether the forge says that the stored version is another than the one that was to be replaced. */
export function isOvertaken(error: unknown): boolean {
  const status = statusOf(error);
  const message = error instanceof Error ? error.message : '';
  // Forgejo answers 422 for a wrong blob, GitLab 400 for a newer commit, both 409 for a branch that has moved.
  return (
    status === 409 ||
    (status === 422 && /sha|already exists/iu.test(message)) ||
    (status === 400 && /changed since|already exists/iu.test(message))
  );
}

/** The same error in Russian; what is Russian already stays. */
export function inRussian(error: unknown): Error {
  const message = error instanceof Error ? error.message : String(error);
  if (/[а-яё]/iu.test(message) && error instanceof Error) return error;
  return new Error(russian(statusOf(error), message), { cause: error });
}

function russian(status: number | undefined, message: string): string {
  if (message.includes('does not have access'))
    return 'у вас нет права писать в хранилище. Попросите администратора.';
  if (/not found/iu.test(message) && status === undefined)
    return 'хранилище не найдено. Позовите администратора.';
  if (status === 401) return 'Вход истёк. Скопируйте несохранённый текст, выйдите и войдите снова.';
  if (status === 403) return 'Сервер не разрешает вам это действие. Попросите администратора.';
  if (status === 404)
    return 'Сервер не нашёл запись или ветку: её могли удалить. Обновите страницу.';
  if (status === 405 || status === 406 || status === 409)
    return 'Сервер не может соединить черновик с сайтом. Обновите страницу и сравните версии.';
  if (status === undefined || status >= 500)
    return 'Нет связи с сервером. Текст не потерян: сохраните ещё раз чуть позже.';
  return `Сервер отказал (${status}). Позовите администратора.`;
}
