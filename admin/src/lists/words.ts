/** What an empty list or column says: why it is empty and what to do next. */
import { collectionOf } from '../config/describe.ts';

/**
 * @param hash the address of the screen
 * @param filtered whether «Показать» leaves something out
 */
export function emptyList(hash: string, filtered: boolean): string {
  if (hash.includes('/search/'))
    return 'По этим словам ничего не найдено. Проверьте, нет ли опечатки, или оставьте одно слово из заголовка.';
  if (filtered) return 'Таких записей в разделе нет. Снимите отметку в меню «Показать».';
  const single = collectionOf(sectionOf(hash))?.labelSingular;
  return single === undefined
    ? 'Здесь пока пусто.'
    : `В разделе пока нет записей. Напишите первую: кнопка «Создать: ${single}».`;
}

/** @param status Decap's name of a column of the board */
export function emptyColumn(status: string): string {
  switch (status) {
    case 'draft':
      return 'Черновиков нет. Черновиком станет запись, которую вы сохраните.';
    case 'pending_review':
      return 'Проверять нечего. Сюда приходят записи в состоянии «На проверке».';
    default:
      return 'Готовых нет. Проверенной записи поставьте «Готово», потом опубликуйте её.';
  }
}

/** `#/collections/news` → `news`. */
export function sectionOf(hash: string): string {
  return /#\/collections\/([^/?]+)/u.exec(hash)?.[1] ?? '';
}
