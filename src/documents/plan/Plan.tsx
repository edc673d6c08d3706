import type { ReactElement } from 'react';
import { Masthead } from '../paper/Masthead.tsx';

export interface PlanRow {
  readonly number: number;
  readonly title: string;
  /** Where its page is on this site. */
  readonly href: string;
  readonly due: string;
  readonly responsible: string;
}

/** One of the lists that the plan is made of. */
export interface PlanTable {
  readonly title: string;
  readonly rows: readonly PlanRow[];
}

export interface PlanText {
  readonly title: string;
  readonly lead: string;
  readonly tables: readonly PlanTable[];
  readonly section: string;
  readonly organization: string;
}

/** The whole plan, with a box for a tick before every line. */
export function Plan({ plan }: { readonly plan: PlanText }): ReactElement {
  const { title, lead, tables, section, organization } = plan;
  return (
    <main>
      <Masthead {...{ section, organization, title, lead }} />
      <div className="text">
        {tables.map(({ title: heading, rows }) => (
          <section className="plan-table" key={heading}>
            <h2>{heading}</h2>
            <table>
              <thead>
                <tr>
                  {['№', 'Что сделать', 'Срок', 'Отвечают', 'Готово'].map((head) => (
                    <th scope="col" key={head}>
                      {head}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {rows.map((row) => (
                  <tr key={row.number}>
                    <td>{row.number}</td>
                    <td>
                      <a href={row.href}>{row.title}</a>
                    </td>
                    <td>{row.due}</td>
                    <td>{row.responsible}</td>
                    <td>
                      <span className="box" />
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </section>
        ))}
      </div>
    </main>
  );
}
