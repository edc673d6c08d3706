/** What the pages of some types show besides the text. */
import { Fragment } from 'react';
import type { ReactElement, ReactNode } from 'react';
import { columnTypes } from '../../../src/collections/options/column-types.ts';
import { dateInWords } from '../../../src/words/format.ts';
import { typeset } from '../../../src/mdx/typeset.ts';
import { rowsOf, text } from './values.ts';
import type { Values } from './values.ts';

type Fact = readonly [name: string, value: string | undefined];

/** Pairs of name and value, as the site's `Facts`. */
export function Facts({ facts }: { readonly facts: readonly Fact[] }): ReactElement | null {
  const known = facts.filter(([, value]) => value !== undefined);
  if (known.length === 0) return null;
  return (
    <dl className="facts">
      {known.map(([name, value = '']) => (
        <Fragment key={name}>
          <dt>{name}</dt>
          <dd>{typeset(value)}</dd>
        </Fragment>
      ))}
    </dl>
  );
}

/** Facts of each type; types that are not here have none. */
export function factsOf(type: string, values: Values): Fact[] {
  const fact = (name: string, field: string): Fact => [name, text(values, field)];
  const day = (name: string, field: string): Fact => {
    const value = text(values, field);
    return [name, value === undefined ? undefined : dateInWords(value)];
  };
  switch (type) {
    case 'forms':
      return [
        fact('Кто заполняет', 'filledBy'),
        fact('Где хранится', 'keptBy'),
        fact('Срок', 'due'),
        fact('Основание', 'law'),
      ];
    case 'registers':
      return [
        fact('Кто заполняет', 'filledBy'),
        fact('Куда сдаётся', 'sentTo'),
        fact('Срок', 'due'),
      ];
    case 'events':
      return [
        text(values, 'periodNote') === undefined
          ? day('Когда', 'start')
          : fact('Когда', 'periodNote'),
        fact('Где', 'place'),
        fact('Кто проводит', 'organizer'),
      ];
    case 'plan':
      return [fact('Срок', 'dueText'), fact('Отвечают', 'responsible')];
    case 'documents':
      return [
        fact('Номер', 'number'),
        day('Дата', 'date'),
        fact('Кто принял', 'issuer'),
        fact('Редакция', 'edition'),
      ];
    default:
      return [];
  }
}

/** Agenda, programme and columns, where an entry has them. */
export function Extras({
  type,
  values,
}: {
  readonly type: string;
  readonly values: Values;
}): ReactNode {
  const agenda = rowsOf(values, 'agenda');
  const programme = rowsOf(values, 'programme');
  const columns = type === 'registers' ? rowsOf(values, 'columns') : [];
  return (
    <>
      {agenda.length > 0 && (
        <Rows
          title="Повестка"
          heads={['Вопрос', 'Минут', 'Кто ведёт', 'Чем заканчивается']}
          rows={agenda.map((row) => [
            text(row, 'title'),
            text(row, 'minutes'),
            text(row, 'speaker'),
            text(row, 'result'),
          ])}
        />
      )}
      {programme.length > 0 && (
        <section className="section">
          <h2>Программа</h2>
          <Facts
            facts={programme.map((row) => [text(row, 'time') ?? '', text(row, 'title') ?? ''])}
          />
        </section>
      )}
      {columns.length > 0 && (
        <Rows
          title="Столбцы таблицы"
          heads={['Столбец', 'Что вписать', 'Обязателен', 'Подсказка']}
          rows={columns.map((row) => [
            text(row, 'title'),
            columnTypes.find(({ value }) => value === row['type'])?.label,
            row['required'] === true ? 'да' : 'нет',
            text(row, 'hint'),
          ])}
        />
      )}
    </>
  );
}

interface RowsProps {
  readonly title: string;
  readonly heads: readonly string[];
  readonly rows: readonly (readonly (string | undefined)[])[];
}

function Rows({ title, heads, rows }: RowsProps): ReactElement {
  return (
    <section className="section">
      <h2>{title}</h2>
      <div className="table-scroll" tabIndex={0} role="region" aria-label={title}>
        <table>
          <thead>
            <tr>
              {heads.map((head) => (
                <th scope="col" key={head}>
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, index) => (
              <tr key={index}>
                {row.map((cell, column) => (
                  <td key={column}>{typeset(cell ?? '—')}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
