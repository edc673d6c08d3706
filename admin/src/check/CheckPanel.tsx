import type { ReactElement } from 'react';
import { counted } from '../../../src/words/format.ts';
import { RemarkList } from './RemarkList.tsx';
import type { Remark } from './remark.ts';
import { useRemarks } from './useRemarks.ts';

/** What has to be mended in the open entry, what would be better, and the way to each place. */
export function CheckPanel({ id }: { readonly id: string }): ReactElement {
  const remarks = useRemarks();
  const errors = remarks?.filter(({ level }) => level === 'error') ?? [];
  const advice = remarks?.filter(({ level }) => level === 'advice') ?? [];
  const state = remarks === undefined ? 'unknown' : errors.length > 0 ? 'held' : 'good';
  return (
    <section id={id} className={`office-check office-check-${state}`} aria-label="Проверка записи">
      <p role="status" className="office-check-verdict">
        {verdict(remarks, errors.length)}
      </p>
      {errors.length > 0 && <RemarkList title="Нужно исправить" remarks={errors} open />}
      {errors.some(({ code }) => code.startsWith('personal-')) && <FalseAlarm />}
      {advice.length > 0 && (
        <RemarkList title="Стоит улучшить" remarks={advice} open={errors.length === 0} />
      )}
    </section>
  );
}

function verdict(remarks: readonly Remark[] | undefined, errors: number): string {
  if (!remarks) return 'Проверяем запись…';
  if (errors > 0)
    return `${counted(errors, 'место', 'места', 'мест')} нужно исправить. Черновик можно сохранить и так; на проверку и на сайт запись пойдёт, когда их не останется.`;
  return 'Ошибок нет: запись можно отправить на проверку.';
}

/** How to say in writing that the check is wrong. */
function FalseAlarm(): ReactElement {
  return (
    <p className="office-check-note">
      Если это не персональные данные (например, номер заявки похож на СНИЛС), объясните, что это, в
      поле «Почему это не персональные данные» внизу формы. Проверка пропустит запись, объяснение
      останется в её истории, читатели его не увидят.
    </p>
  );
}
