import type { Reading } from '../../search/query/understand.ts';
import { counted } from '../../words/format.ts';

const found = (count: number): string =>
  count % 10 === 1 && count % 100 !== 11 ? 'найден' : 'найдено';

/** What was found, in words that a screen reader says: «По запросу «билет» найдено 12 результатов.» */
export function summary(count: number, { used, unknown }: Reading): string {
  if (count === 0) return `По запросу «${used}» ничего не нашлось.`;
  const missing =
    unknown.length === 0
      ? ''
      : ` ${unknown.length === 1 ? 'Слова' : 'Слов'} ${unknown.map((word) => `«${word}»`).join(', ')} на сайте нет.`;
  return `По запросу «${used}» ${found(count)} ${counted(count, 'результат', 'результата', 'результатов')}.${missing}`;
}
