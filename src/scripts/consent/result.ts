/** What the ticks come to, in words and as a sheet to print. */
import { consentParts } from '../../mdx/consent/parts.ts';
import { plural } from '../../words/format.ts';
import { element } from '../fill/element.ts';

/** The ticks of the list, part by part. */
export interface Ticked {
  readonly parts: readonly { readonly present: boolean; readonly example: string }[];
  readonly separate: boolean;
}

const notSeparate = 'Согласие должно быть отдельным документом.';

/** The sum of the ticks, said whenever one changes. */
export function resultOf({ parts, separate }: Ticked): string {
  const present = parts.filter((part) => part.present).length;
  if (present === 0) return '';
  const absent = parts.flatMap((part, index) => (part.present ? [] : [nameOf(index)]));
  const sum =
    absent.length === 0
      ? 'Есть все девять частей.'
      : `Есть ${present} ${plural(present, 'часть', 'части', 'частей')} из ${parts.length}. Нет: ${absent.join('; ')}.`;
  return separate ? sum : `${sum} ${notSeparate}`;
}

function nameOf(index: number): string {
  return `${index + 1}. ${consentParts[index]?.title ?? ''}`;
}

/** The result on paper: what there is, what to add and how. */
export function sheetOf(ticked: Ticked): HTMLElement {
  const { parts, separate } = ticked;
  const rows = parts.map(({ present, example }, index) =>
    element(
      'div',
      {},
      element('p', { className: 'fill-heading' }, `${present ? '☑' : '☐'} ${nameOf(index)}`),
      ...(present ? [] : lacking(index, example)),
    ),
  );
  return element(
    'div',
    { className: 'fill-sheet' },
    element('p', { className: 'fill-title' }, 'Девять частей согласия на обработку данных'),
    element('p', {}, resultOf(ticked)),
    ...rows,
    element('p', {}, `${separate ? '☑' : '☐'} Отдельный документ.`),
    element('p', {}, 'Проверено по словам, не юристом. Сверьте бланк с юристом крайкома.'),
  );
}

function lacking(index: number, example: string): HTMLElement[] {
  const { what = '', unless = '' } = consentParts[index] ?? {};
  return [
    element('p', {}, `Нет. ${what} ${unless}`),
    ...(example === '' ? [] : [element('blockquote', {}, `Пример: ${example}`)]),
  ];
}
