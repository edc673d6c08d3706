import type { Finding, Report } from '../../documents/check/inspect.ts';
import { filledTable, findingsTable } from '../../documents/check/save.ts';
import type { RegisterColumn } from '../../documents/xlsx/register.ts';
import { counted } from '../../words/format.ts';
import { button } from '../fill/button.ts';
import { element } from '../fill/element.ts';
import { saveAs } from '../fill/save.ts';

/** A screen shows so many; the list that is saved has all. */
const shown = 200;

export interface Blank {
  readonly bytes: Uint8Array;
  readonly name: string;
}

/** What was found, row by row, with the files that can be saved. */
export function resultsOf(
  { count, findings, corrected, cleaned }: Report,
  columns: readonly RegisterColumn[],
  blank: Blank,
): (Node | string)[] {
  if (count === 0)
    return ['В таблице нет ни одной заполненной строки. Впишите сведения и выберите файл ещё раз.'];
  const rows = counted(count, 'строка', 'строки', 'строк');
  const summary =
    findings.length === 0
      ? `Проверено: ${rows}. Замечаний нет.`
      : `Проверено: ${rows}. ${counted(findings.length, 'замечание', 'замечания', 'замечаний')}.`;
  const copy = button('Скачать исправленную таблицу', () => {
    saveAs(`Исправлено, ${blank.name}`, filledTable(blank.bytes, cleaned, columns));
    return Promise.resolve();
  });
  const list = button('Скачать список замечаний', () => {
    saveAs('Замечания.csv', findingsTable(findings));
    return Promise.resolve();
  });
  list.classList.add('button-quiet');
  return [
    element('p', {}, element('b', {}, summary)),
    ...(findings.length === 0
      ? []
      : [
          element(
            'p',
            { className: 'fill-hint' },
            corrected === 0
              ? 'Правильные значения отсюда не видны: исправьте таблицу сами и проверьте её ещё раз.'
              : 'В исправленной таблице поправлено только то, где правильное значение известно точно. Остальное исправьте сами.',
          ),
          element('div', { className: 'fill-actions' }, ...(corrected === 0 ? [] : [copy]), list),
          table(findings.slice(0, shown)),
          ...(findings.length > shown
            ? [element('p', {}, `Показаны первые ${shown}, остальные — в списке замечаний.`)]
            : []),
        ]),
  ];
}

function table(findings: readonly Finding[]): HTMLElement {
  const titles = ['Строка', 'Столбец', 'Записано', 'Замечание', 'Правильно'];
  const row = ({ row: number, column, value, message, instead = '' }: Finding) =>
    element(
      'tr',
      {},
      ...[String(number), column, value, message, instead].map((text) => element('td', {}, text)),
    );
  const box = element(
    'div',
    { className: 'table-scroll', tabIndex: 0 },
    element(
      'table',
      {},
      element(
        'thead',
        {},
        element('tr', {}, ...titles.map((title) => element('th', { scope: 'col' }, title))),
      ),
      element('tbody', {}, ...findings.map(row)),
    ),
  );
  box.setAttribute('role', 'region');
  box.setAttribute('aria-label', 'Таблица замечаний');
  return box;
}
